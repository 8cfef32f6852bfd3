#include "io/embedded/taken/taken_order.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::taken {

bool is_about(const std::string& spec, const std::string& what) {
  auto root = nlohmann::json::parse(spec, nullptr, false);
  return root.is_object() && root.contains(what);
}

caf::expected<taken_order> taken_order_from(const std::string& spec,
                                            const std::string& what) {
  auto root = nlohmann::json::parse(spec, nullptr, false);
  if (!root.is_object() || root.size() != 2 || !root.contains(what)
      || !root.contains("output") || !root["output"].is_string())
    return fail(ec::invalid_argument,
                "finishing: output and " + what + " are needed");
  return taken_order{root["output"].get<std::string>(), root[what].dump()};
}

caf::error unusable(const std::string& why) {
  return fail(ec::poison, "what the model made cannot be used: " + why);
}

caf::error as_unusable(const caf::error& x, const std::string& after,
                       const std::string& until) {
  if (x != ec::poison)
    return x;
  auto why = render(x);
  auto from = why.starts_with(after) ? after.size() : 0;
  auto to = why.find(until, from);
  return unusable(why.substr(from, to == std::string::npos ? to : to - from));
}

} // namespace adcraft::taken
