#include "actors/provider_call/call_commit.hpp"

#include "actors/model/json_render.hpp"
#include "actors/model/reason.hpp"

namespace adcraft {

namespace {

fault_site site_of(call_state to) {
  switch (to) {
    case call_state::submitting:
      return fault_site::commit_submitting;
    case call_state::verified:
      return fault_site::commit_result;
    default:
      return fault_site::commit_call;
  }
}

asset_row asset_from(const call_row& call, job_kind kind) {
  asset_row result;
  result.id = call.id;
  result.campaign = call.campaign;
  result.job = call.job;
  result.kind = kind;
  result.recipe = call.recipe;
  if (auto made = render_result_from_json(call.output)) {
    result.key = made->key;
    result.mime = made->mime;
    result.bytes = made->bytes;
    result.sha256 = made->sha256;
    result.facts = made->facts;
  }
  return result;
}

/// What was verified. If it was made of something else before, that is kept
/// under the recipe of the request, and what it became under another.
std::vector<asset_row> assets_from(const call_row& before, const call_row& row,
                                   job_kind kind) {
  std::vector<asset_row> result{asset_from(row, kind)};
  if (before.output != row.output) {
    auto raw = asset_from(before, kind);
    raw.id += ".raw";
    result.front().recipe += ".finished";
    result.push_back(std::move(raw));
  }
  return result;
}

std::string sentence_of(const call_row& call) {
  return parts_of_reason(call.reason).sentence;
}

event_draft event_of(const call_row& call) {
  return {call.job, call.id, std::string{"call."} + to_string(call.state),
          call.reason.empty() ? "{}" : event_data(call.reason)};
}

} // namespace

transition transition_of(const call_row& before, const call_decision& decision,
                         job_kind kind, int64_t epoch) {
  auto& row = decision.row;
  transition result;
  result.site = site_of(row.state);
  result.campaign = row.campaign;
  result.epoch = epoch;
  result.changes.push_back(change_call{before.state, row});
  for (auto what : decision.effects) {
    if (what == call_effect::release_money)
      result.changes.push_back(move_money{move_money::release, row.campaign,
                                          row.id, row.price_reserved, 0});
    if (what == call_effect::settle_money)
      result.changes.push_back(move_money{move_money::settle, row.campaign,
                                          row.id, row.price_reserved,
                                          row.price_actual});
  }
  if (row.state == call_state::verified)
    for (auto& x : assets_from(before, row, kind))
      result.changes.push_back(put_asset{x});
  // Whoever watches reads again. What exactly broke differs from try to try.
  if (row.state != before.state || sentence_of(row) != sentence_of(before))
    result.events.push_back(event_of(row));
  return result;
}

transition opening_of(const call_row& call, int64_t epoch,
                      const spending_caps& caps) {
  transition result;
  result.site = fault_site::commit_call_open;
  result.campaign = call.campaign;
  result.epoch = epoch;
  result.changes.push_back(put_call{call});
  result.changes.push_back(move_money{move_money::reserve, call.campaign,
                                      call.id, call.price_reserved, 0,
                                      call.provider, caps});
  result.events.push_back(event_of(call));
  return result;
}

} // namespace adcraft
