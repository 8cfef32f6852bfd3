#include "tests/sim/hash.hpp"
#include "tests/sim/replicate.hpp"

#include <cstdio>

namespace adcraft::sim::replicate {

namespace {

constexpr size_t page_size = 100;

speaker speaker_for(const visit& x) {
  auto result = x.house.by;
  result.base = x.asks.base();
  return result;
}

answer shown(const visit& x, const prediction& p) {
  return json_answer(200, view(p, speaker_for(x), x.house.clock.now()));
}

/// A cursor is nothing to anybody else.
std::string cursor_of(const listing& x, size_t next) {
  return base64(std::to_string(next) + " " + std::to_string(x.from) + " "
                + std::to_string(x.until));
}

bool read_cursor(listing& to, const std::string& cursor) {
  auto text = from_base64(cursor);
  size_t before = 0;
  long long from = 0;
  long long until = 0;
  if (std::sscanf(text.c_str(), "%zu %lld %lld", &before, &from, &until) != 3)
    return false;
  to.before = before;
  to.from = from;
  to.until = until;
  return true;
}

bool read_time(instant& to, const std::string& text) {
  if (text.empty())
    return true;
  to = from_iso(text);
  return to >= 0;
}

} // namespace

answer get(const visit& x) {
  auto found = x.house.all.find(x.asks.words[0]);
  return found ? shown(x, *found) : not_found();
}

answer list(const visit& x) {
  listing asked;
  asked.now = x.house.clock.now();
  auto& cursor = x.asks.asked("cursor");
  auto understood
    = cursor.empty()
        ? read_time(asked.from, x.asks.asked("created_after"))
            && read_time(asked.until, x.asks.asked("created_before"))
        : read_cursor(asked, cursor);
  if (!understood)
    return problem(400, "Bad request", "A time or the cursor is not valid");
  page found;
  // All of ours were made through the API.
  if (x.asks.asked("source") != "web")
    found = x.house.all.list(asked, page_size);
  auto results = json::array();
  for (auto& p : found.results)
    results.push_back(view(p, speaker_for(x), asked.now));
  auto next = x.asks.base() + "/v1/predictions?cursor="
              + url_encoded(cursor_of(asked, found.next));
  return json_answer(200, {{"previous", nullptr},
                           {"next", found.next == 0 ? json{} : json(next)},
                           {"results", results}});
}

answer cancel(const visit& x) {
  auto& house = x.house;
  auto now = house.clock.now();
  auto found = house.all.cancel(x.asks.words[0], now);
  if (!found)
    return not_found();
  if (needs_follow_up(*found))
    house.follow.watch(found->id, 0);
  return shown(x, *found);
}

} // namespace adcraft::sim::replicate
