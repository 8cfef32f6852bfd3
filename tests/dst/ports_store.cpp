#include "tests/dst/judge.hpp"
#include "tests/dst/ports.hpp"

namespace adcraft::dst {

namespace {

caf::error no_contact() {
  return fail(ec::unavailable, "the store does not answer");
}

using receipts = std::vector<caf::expected<commit_receipt>>;

receipts all_failed(size_t n) {
  receipts result;
  for (size_t i = 0; i < n; ++i)
    result.push_back(no_contact());
  return result;
}

} // namespace

world_store::world_store(world& in, process& of)
  : in_(in), of_(of), by_(in.seed, 100 + static_cast<uint64_t>(of.number())) {
  // nop
}

bool world_store::crashes(int in_ten_thousand) {
  if (in_.is_calm() || static_cast<int>(by_.below(10'000)) >= in_ten_thousand)
    return false;
  in_.tell("process " + std::to_string(of_.number()) + " dies at a commit");
  of_.fence();
  return true;
}

receipts world_store::commit(const std::vector<transition>& xs) {
  if (of_.is_fenced() || in_.strikes(by_, in_.odds.store_down)
      || crashes(in_.odds.crash_before))
    return all_failed(xs.size());
  auto result = write(xs);
  if (crashes(in_.odds.crash_after)
      || in_.strikes(by_, in_.odds.store_in_doubt))
    return all_failed(xs.size());
  return result;
}

receipts world_store::write(const std::vector<transition>& xs) {
  receipts result;
  for (auto& x : xs) {
    in_.law->before(x);
    result.push_back(in_.db.write(x, in_.now()));
    if (result.back())
      in_.law->committed(of_, x);
  }
  return result;
}

bool world_store::is_down() {
  return of_.is_fenced() || in_.strikes(by_, in_.odds.read_trouble);
}

caf::expected<campaign_view> world_store::load(const std::string& campaign) {
  if (is_down())
    return no_contact();
  auto result = in_.db.view(campaign);
  if (result)
    in_.law->seen(of_, *result);
  return result;
}

caf::expected<std::optional<call_row>>
world_store::newest_call(const std::string& job) {
  if (is_down())
    return no_contact();
  return in_.db.newest_call(job);
}

caf::expected<std::optional<asset_row>>
world_store::asset_made_from(const std::string& recipe) {
  if (is_down())
    return no_contact();
  return in_.db.made_from(recipe);
}

caf::expected<std::vector<std::string>>
world_store::claimable(const std::string& incarnation) {
  if (is_down())
    return no_contact();
  return in_.db.claimable(incarnation, in_.now());
}

caf::expected<std::vector<outbox_row>> world_store::unpublished(size_t most) {
  if (is_down())
    return no_contact();
  return in_.db.unpublished(most);
}

caf::expected<std::vector<due_delivery>> world_store::due_deliveries(int64_t,
                                                                     size_t) {
  return std::vector<due_delivery>{};
}

caf::expected<std::vector<std::string>>
world_store::held_elsewhere(const std::string& provider,
                            const std::vector<std::string>& external_ids,
                            const std::string& call) {
  if (is_down())
    return no_contact();
  return in_.db.held_elsewhere(provider, external_ids, call);
}

caf::expected<std::vector<std::string>>
world_store::reported_for(const std::string& call) {
  if (is_down())
    return no_contact();
  return in_.db.reported_for(call);
}

caf::expected<std::vector<webhook_row>>
world_store::webhooks_for(const std::string&, const std::string&) {
  return std::vector<webhook_row>{};
}

} // namespace adcraft::dst
