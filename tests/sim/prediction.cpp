#include "tests/sim/prediction.hpp"
#include "tests/sim/catalog.hpp"

#include <algorithm>

namespace adcraft::sim {

namespace {

double seconds_of(instant x) {
  return static_cast<double>(x) / second;
}

json metrics_of(const prediction& x, const ending& end) {
  json result{
    {"total_time", seconds_of(end.at - x.created)},
    {"predict_time", seconds_of(std::max<instant>(end.at - x.started, 0))}};
  auto m = find_model("replicate", x.model);
  if (m != nullptr && m->kind == "image")
    result["image_count"] = x.input.value("num_outputs", 1);
  return result;
}

json urls_of(const prediction& x, const std::string& base) {
  auto get = base + "/v1/predictions/" + x.id;
  return {
    {"web", base + "/p/" + x.id}, {"get", get}, {"cancel", get + "/cancel"}};
}

} // namespace

ending ending_of(const prediction& x) {
  ending result{x.fate, x.completed};
  if (x.deadline != 0 && x.deadline < result.at)
    result = {x.deadline < x.started ? "aborted" : "canceled", x.deadline};
  if (x.canceled != 0 && x.canceled < result.at && !x.outruns_cancel)
    result = {"canceled", x.canceled};
  return result;
}

std::string status_at(const prediction& x, instant now) {
  auto end = ending_of(x);
  if (now >= end.at)
    return end.status;
  return now < x.started ? "starting" : x.doing;
}

bool is_removed(const prediction& x, const speaker& by, instant now) {
  return now >= ending_of(x).at + by.keeps;
}

std::string suffix_of(const std::string& model, const json& input) {
  auto m = find_model("replicate", model);
  auto kind = m == nullptr ? std::string{} : m->kind;
  if (kind == "video")
    return "mp4";
  auto key = kind == "image" || model == "meta/musicgen" ? "output_format"
                                                         : "audio_format";
  if (input.contains(key) && input[key].is_string())
    return input[key];
  if (m != nullptr && m->input["properties"].contains(key))
    return m->input["properties"][key]["default"];
  return "mp3";
}

json output_of(const prediction& x, const std::string& base) {
  auto m = find_model("replicate", x.model);
  auto suffix = suffix_of(x.model, x.input);
  auto at = base + "/files/" + x.id + "/";
  if (m == nullptr || !m->lists)
    return at + "output." + suffix;
  auto result = json::array();
  for (auto i = 0; i < x.input.value("num_outputs", 1); ++i)
    result.push_back(at + "out-" + std::to_string(i) + "." + suffix);
  return result;
}

json view(const prediction& x, const speaker& by, instant now) {
  auto end = ending_of(x);
  auto ended = now >= end.at;
  auto removed = is_removed(x, by, now);
  auto shows = end.status == "succeeded" && now >= x.ready && !removed;
  json result{{"id", x.id},
              {"model", x.model},
              {"version", x.version},
              {"input", removed ? json::object() : x.input},
              {"output", shows ? output_of(x, by.base) : json{}},
              {"data_removed", removed},
              {"error", ended && !x.error.empty() && end.status == x.fate
                          ? json(x.error)
                          : json{}},
              {"status", status_at(x, now)},
              {"source", "api"},
              {"logs", ""},
              {"created_at", iso(x.created)},
              {"urls", urls_of(x, by.base)},
              {"metrics", json::object()}};
  if (x.deadline != 0)
    result["deadline"] = iso(x.deadline);
  if (now >= x.started && end.status != "aborted")
    result["started_at"] = iso(x.started);
  if (ended) {
    result["completed_at"] = iso(end.at);
    result["metrics"] = metrics_of(x, end);
  }
  return result;
}

} // namespace adcraft::sim
