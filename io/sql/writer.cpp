#include "io/sql/writer.hpp"

#include "io/sql/rows.hpp"

#include <openssl/rand.h>

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

/// The fence and the order of events in one: only the owner's epoch passes.
constexpr auto take_events_fenced = R"(
  UPDATE campaigns SET event_seq = event_seq + $3
  WHERE id = $1 AND epoch = $2
  RETURNING event_seq)";

constexpr auto take_events = R"(
  UPDATE campaigns SET event_seq = event_seq + $2 WHERE id = $1
  RETURNING event_seq)";

constexpr auto add_outbox = R"(
  INSERT INTO outbox (id, topic, key, created_at) VALUES ($1, $2, $3, {now}))";

std::string random_id() {
  unsigned char bytes[12];
  RAND_bytes(bytes, sizeof(bytes));
  std::string result;
  for (auto b : bytes) {
    result += "0123456789abcdef"[b >> 4];
    result += "0123456789abcdef"[b & 15];
  }
  return result;
}

} // namespace

struct change_visitor {
  writer& to;

  template <class Change>
  caf::error operator()(const Change& x) const {
    return to.apply(x);
  }
};

writer::writer(engine& db) : db_(db), events_(db) {
  // nop
}

caf::expected<commit_receipt> writer::write(const transition& x) {
  commit_receipt result;
  fenced_ = x.epoch > 0;
  if (fenced_) {
    auto seq = next_events(x);
    if (!seq)
      return std::move(seq.error());
    result.seq = *seq;
  }
  for (auto& c : x.changes)
    if (auto err = std::visit(change_visitor{*this}, c))
      return err;
  // A service may create the campaign in the very same transition.
  if (!fenced_ && !x.campaign.empty()) {
    auto seq = next_events(x);
    if (!seq)
      return std::move(seq.error());
    result.seq = *seq;
  }
  if (auto err = write_outbox(x))
    return err;
  events_.add(x, result.seq - static_cast<int64_t>(x.events.size()) + 1);
  return result;
}

caf::expected<int64_t> writer::next_events(const transition& x) {
  auto n = to_value(static_cast<int64_t>(x.events.size()));
  auto found = x.epoch > 0 ? db_.run(take_events_fenced,
                                     {x.campaign, to_value(x.epoch), n})
                           : db_.run(take_events, {x.campaign, n});
  if (!found)
    return std::move(found.error());
  if (found->empty())
    return x.epoch > 0
             ? fail(ec::fenced, "another node owns campaign " + x.campaign)
             : fail(ec::not_found, "there is no campaign " + x.campaign);
  return number(found->front().front());
}

caf::error writer::write_events() {
  return events_.write();
}

void writer::drop_events() {
  events_.drop();
}

caf::error writer::write_outbox(const transition& x) {
  for (auto& o : x.outbox)
    if (auto err = run(add_outbox, {random_id(), o.topic, o.key}))
      return err;
  return {};
}

caf::error writer::run(const char* statement, const std::vector<value>& xs) {
  auto done = db_.change(timed(statement), xs);
  return done ? caf::error{} : std::move(done.error());
}

caf::error writer::must(const char* statement, const std::vector<value>& xs,
                        const std::string& otherwise) {
  auto done = db_.change(timed(statement), xs);
  if (!done)
    return std::move(done.error());
  return *done == 0 ? fail(ec::conflict, otherwise) : caf::error{};
}

const std::string& writer::timed(const char* statement) {
  for (auto& [from, to] : timed_)
    if (from == statement)
      return to;
  return timed_.emplace_back(statement, sql::timed(db_, statement)).second;
}

} // namespace adcraft::sql
