#include "http/documents/gates.hpp"

#include "http/routes/ask_all.hpp"
#include "http/routes/help.hpp"
#include "http/routes/ops.hpp"

namespace adcraft::http {

namespace {

/// A gate answers at once or is in trouble.
constexpr std::chrono::milliseconds gate_patience{1000};

/// Asks all gates how they stand, while the coroutine waits. Whoever does not
/// answer has no report.
class roll_call {
public:
  explicit roll_call(const call& c) : self_(c.self), gates_(c.rooms->gates) {
    // nop
  }

  bool await_ready() const noexcept {
    return gates_.empty();
  }

  void await_suspend(std::coroutine_handle<> waiting) {
    if (ran_out(self_))
      return;
    open_ = gates_.size();
    auto most = std::min(gate_patience, time_left(self_));
    for (auto& [provider, gate] : gates_)
      self_->request(gate, most, atom::read_v)
        .then(
          [this, waiting, name = provider](gate_report& x) {
            reports_[name] = std::move(x);
            answered(waiting);
          },
          [this, waiting](const caf::error&) { answered(waiting); });
  }

  std::map<std::string, gate_report> await_resume() {
    return std::move(reports_);
  }

private:
  void answered(std::coroutine_handle<> waiting) {
    // Whoever has run out of time is not resumed; see `question`.
    if (--open_ == 0 && !ran_out(self_))
      waiting.resume();
  }

  clerk_actor::pointer self_;
  const std::map<std::string, provider_gate_actor>& gates_;
  std::map<std::string, gate_report> reports_;
  size_t open_ = 0;
};

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
  roll_call asking{c};
  auto reports = co_await asking;
  auto now = c.rooms->clock->now();
  auto items = json::array();
  for (size_t i = 0; i < names.size(); ++i) {
    if (!spent[i])
      co_return spent[i].error();
    auto found = reports.find(names[i]);
    items.push_back(gate_document(
      names[i],
      found == reports.end() ? std::nullopt : std::optional{found->second},
      {*spent[i], c.rooms->provider_hour_cap}, now));
  }
  auto doc = page_document(std::move(items));
  doc["makes_ads"] = c.rooms->makes_ads;
  co_return json_answer(200, doc);
}

} // namespace adcraft::http
