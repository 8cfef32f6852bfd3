#include "http/documents/gates.hpp"

#include "http/routes/ask_all.hpp"
#include "http/routes/help.hpp"
#include "http/routes/ops.hpp"

namespace adcraft::http {

namespace {

/// A gate answers at once or is in trouble; then the list goes on without it.
constexpr std::chrono::milliseconds gate_patience{1000};

std::vector<std::string> providers_of(const call& c) {
  std::vector<std::string> result;
  for (auto& [provider, gate] : c.rooms->gates)
    result.push_back(provider);
  return result;
}

} // namespace

task<answer> list_gates(call& c) {
  auto names = providers_of(c);
  auto counting
    = ask_all<micros>(c.self, c.rooms->library, atom::spent_v, names);
  auto spent = co_await counting;
  auto items = json::array();
  for (size_t i = 0; i < names.size(); ++i) {
    if (!spent[i])
      co_return spent[i].error();
    auto asking = ask_within<gate_report>(
      c.self, gate_patience, c.rooms->gates.at(names[i]), atom::read_v);
    auto report = co_await asking;
    items.push_back(gate_document(
      names[i], report ? std::optional{std::move(*report)} : std::nullopt,
      {*spent[i], c.rooms->provider_hour_cap}, c.rooms->clock->now()));
  }
  auto doc = page_document(std::move(items));
  doc["makes_ads"] = c.rooms->makes_ads;
  co_return json_answer(200, doc);
}

} // namespace adcraft::http
