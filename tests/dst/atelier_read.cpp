#include "tests/dst/atelier.hpp"
#include "tests/dst/models.hpp"
#include "tests/dst/world.hpp"

#include <chrono>
#include <cstdio>

namespace adcraft::dst {

namespace {

using nlohmann::json;

/// "2027-01-15T08:00:00Z".
int64_t micros_of(const std::string& x) {
  using namespace std::chrono;
  int y = 0;
  unsigned m = 0, d = 0, h = 0, min = 0, s = 0;
  std::sscanf(x.c_str(), "%d-%u-%uT%u:%u:%uZ", &y, &m, &d, &h, &min, &s);
  auto days = sys_days{year{y} / month{m} / day{d}}.time_since_epoch();
  return duration_cast<microseconds>(days).count()
         + (int64_t{h} * 3600 + int64_t{min} * 60 + s) * second;
}

std::string unescaped(const std::string& x) {
  std::string result;
  for (size_t i = 0; i < x.size(); ++i)
    if (x[i] == '%' && i + 2 < x.size()) {
      result += static_cast<char>(std::stoi(x.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      result += x[i];
    }
  return result;
}

/// The value of `name` in "a=1&b=2".
std::string value_in(const std::string& query, const std::string& name) {
  auto from = ("&" + query).find("&" + name + "=");
  if (from == std::string::npos)
    return {};
  from += name.size() + 1;
  return unescaped(query.substr(from, query.find('&', from) - from));
}

} // namespace

json atelier::as_json(const prediction& x) const {
  auto how = status(x);
  auto is_removed = in_.now() > x.ends_at + kept_for;
  json result{{"id", x.id},
              {"model", x.model},
              {"status", how},
              {"data_removed", is_removed},
              {"input", is_removed ? json::object() : x.input},
              {"error", how == "failed" ? json(x.error) : json{}}};
  auto was_started = x.end != "aborted" && in_.now() >= x.starts_at;
  result["started_at"] = was_started ? json("2027-01-15T08:00:00Z") : json{};
  result["output"] = how == "succeeded" && !is_removed
                       ? json(files + x.id + "/out.bin")
                       : json{};
  if (how == "succeeded" || how == "canceled")
    result["metrics"] = {{"image_count", how == "succeeded" ? 1 : 0},
                         {"seconds", x.seconds},
                         {"predict_time", 1.5}};
  return result;
}

http_answer atelier::list(const std::string& query) {
  auto after = micros_of(value_in(query, "created_after"));
  auto before = micros_of(value_in(query, "created_before"));
  auto skip = value_in(query, "skip");
  auto to_skip = skip.empty() ? 0 : std::stoi(skip);
  json page = json::array();
  auto seen = 0;
  json next;
  for (auto i = book_.rbegin(); i != book_.rend(); ++i) {
    if (i->created_at < after || i->created_at > before
        || i->listed_from > in_.now() || seen++ < to_skip)
      continue;
    if (static_cast<int>(page.size()) == in_.odds.page) {
      next = std::string{base}
             + "/predictions?created_after=" + value_in(query, "created_after")
             + "&created_before=" + value_in(query, "created_before")
             + "&skip=" + std::to_string(to_skip + in_.odds.page);
      break;
    }
    page.push_back(as_json(*i));
  }
  return answer_of(200, {{"results", page}, {"next", next}});
}

} // namespace adcraft::dst
