#include "tests/dst/ports.hpp"

namespace adcraft::dst {

namespace {

caf::error nobody_asks() {
  return fail(ec::not_found, "nobody reads this here");
}

} // namespace

caf::expected<campaign_view> world_library::campaign(const scope&,
                                                     const std::string& id) {
  if (of_.is_fenced())
    return nobody_asks();
  return in_.db.view(id);
}

caf::expected<page<campaign_line>>
world_library::campaigns(const campaign_query&) {
  return nobody_asks();
}

caf::expected<brand_row> world_library::brand(const scope&,
                                              const std::string& id) {
  auto i = in_.db.brands.find(id);
  if (i == in_.db.brands.end())
    return nobody_asks();
  return i->second;
}

caf::expected<page<brand_row>>
world_library::brands(const scope&, const std::string&, size_t) {
  return nobody_asks();
}

caf::expected<std::vector<event_row>> world_library::events(const std::string&,
                                                            int64_t, size_t) {
  return nobody_asks();
}

caf::expected<std::vector<call_row>> world_library::calls(const std::string&) {
  return nobody_asks();
}

caf::expected<std::optional<key_row>> world_library::key(const std::string&,
                                                         const std::string&) {
  return nobody_asks();
}

caf::expected<std::vector<webhook_row>> world_library::webhooks(const scope&) {
  return nobody_asks();
}

caf::expected<std::vector<delivery_row>>
world_library::deliveries(const scope&, const std::string&, size_t) {
  return nobody_asks();
}

caf::expected<std::string> world_library::shared(const std::string&, int64_t) {
  return nobody_asks();
}

caf::expected<std::vector<node_row>> world_library::nodes() {
  std::vector<node_row> result;
  for (auto& [id, x] : in_.db.nodes) {
    result.push_back(x);
    result.back().is_alive = in_.db.is_alive(id, in_.now());
  }
  return result;
}

caf::expected<house_tally> world_library::tally() {
  return nobody_asks();
}

caf::expected<micros> world_library::spent_this_hour(const std::string&) {
  return nobody_asks();
}

} // namespace adcraft::dst
