#include "tests/dst/rows.hpp"

#include "tests/dst/row_writer.hpp"

namespace adcraft::dst {

namespace {

/// No crash takes more than what came in the last moments.
constexpr size_t most_remembered = 64;

} // namespace

caf::expected<commit_receipt> rows::write(const transition& x, int64_t now) {
  steps_.clear();
  auto result = write_all(x, now);
  if (!result) {
    back_to(steps_);
    return result;
  }
  undo_.push_back(std::move(steps_));
  if (undo_.size() > most_remembered)
    undo_.pop_front();
  return result;
}

void rows::forget(size_t commits) {
  for (; commits > 0 && !undo_.empty(); --commits) {
    back_to(undo_.back());
    undo_.pop_back();
  }
}

caf::expected<commit_receipt> rows::write_all(const transition& x,
                                              int64_t now) {
  row_writer writer{*this, now, x.epoch > 0};
  commit_receipt result;
  if (writer.is_fenced) {
    auto taken = take_events(x);
    if (!taken)
      return taken;
    result = *taken;
  }
  for (auto& c : x.changes)
    if (auto err = std::visit(writer, c))
      return err;
  if (!writer.is_fenced && !x.campaign.empty()) {
    auto taken = take_events(x);
    if (!taken)
      return taken;
    result = *taken;
  }
  add_events(x, result.seq, now);
  return result;
}

caf::expected<commit_receipt> rows::take_events(const transition& x) {
  auto i = campaigns.find(x.campaign);
  auto is_stale = x.epoch > 0 && !without.fence && i != campaigns.end()
                  && i->second.row.epoch != x.epoch;
  if (i == campaigns.end() || is_stale)
    return x.epoch > 0
             ? fail(ec::fenced, "another node owns campaign " + x.campaign)
             : fail(ec::not_found, "there is no campaign " + x.campaign);
  auto& seq = i->second.row.seq;
  steps_.push_back([&seq, before = seq] { seq = before; });
  seq += static_cast<int64_t>(x.events.size());
  return commit_receipt{seq};
}

void rows::add_events(const transition& x, int64_t last, int64_t now) {
  row_writer writer{*this, now, false};
  auto seq = last - static_cast<int64_t>(x.events.size());
  for (auto& e : x.events)
    writer.append(events[x.campaign], event_row{x.campaign, ++seq, e.job,
                                                e.call, e.type, e.data, now});
  for (auto& o : x.outbox) {
    // Padded: the order of ids is the order of writing.
    auto number = std::to_string(++last_outbox_);
    auto id = std::string(12 - number.size(), '0') + number;
    writer.add(outbox, id, outbox_row{id, o.topic, o.key});
  }
}

void rows::back_to(std::vector<undo_step>& steps) {
  for (auto i = steps.rbegin(); i != steps.rend(); ++i)
    (*i)();
  steps.clear();
}

} // namespace adcraft::dst
