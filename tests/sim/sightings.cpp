#include "tests/sim/sightings.hpp"

namespace adcraft::sim {

sightings::sightings(const std::string& folder)
  : file_(folder + "/requests.jsonl", false, [this](const json& x) {
      take(x["route"], x["correlation"], x["reused"]);
    }) {
  // nop
}

void sightings::take(const std::string& route, const std::string& correlation,
                     bool reused) {
  auto& x = all_[correlation];
  x.route = route;
  ++x.seen;
  x.reused += reused ? 1 : 0;
}

void sightings::note(const std::string& route, const std::string& correlation,
                     int turn) {
  file_.append(
    {{"route", route}, {"correlation", correlation}, {"reused", turn > 1}});
  std::lock_guard lock{mutex_};
  take(route, correlation, turn > 1);
}

void sightings::answered(const std::string& route, int status) {
  std::lock_guard lock{mutex_};
  ++answers_[route + " " + std::to_string(status)];
}

json sightings::list() const {
  std::lock_guard lock{mutex_};
  auto result = json::object();
  auto total = 0;
  auto most = 0;
  for (auto& [name, x] : all_) {
    result[name] = {{"route", x.route}, {"seen", x.seen}, {"reused", x.reused}};
    total += x.seen;
    most = std::max(most, x.seen);
  }
  return {{"by_correlation", result}, {"total", total}, {"most", most}};
}

json sightings::answers() const {
  std::lock_guard lock{mutex_};
  return json(answers_);
}

} // namespace adcraft::sim
