#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto beat = R"(
  INSERT INTO nodes (incarnation, host, started_at, beat_until)
  VALUES ($1, $2, {now}, {now} + $3)
  ON CONFLICT (incarnation) DO UPDATE SET beat_until = {now} + $3)";

constexpr auto bury_earlier = R"(
  UPDATE nodes SET beat_until = 0, left_at = {now}
  WHERE host = $2 AND incarnation <> $1 AND left_at IS NULL)";

/// What a node leaves in good order did not die under it.
constexpr auto hand_back = R"(
  UPDATE campaigns SET node = '', crash_count = 0
  WHERE node = $1 AND status IN ('draft', 'pending', 'generating'))";

constexpr auto leave = R"(
  UPDATE nodes SET beat_until = 0, left_at = {now} WHERE incarnation = $1)";

constexpr auto drain = R"(
  UPDATE nodes SET draining = 1 WHERE incarnation = $1 AND left_at IS NULL)";

constexpr auto publish = R"(
  UPDATE outbox SET published_at = {now} WHERE id = $1)";

constexpr int64_t week = int64_t{7} * 24 * 3600 * 1'000'000;

constexpr auto forget_hints = R"(
  DELETE FROM outbox WHERE published_at < {now} - $1)";

/// A vendor sends nothing again after so long, and no call waits for it.
constexpr auto forget_reports = R"(
  DELETE FROM webhook_inbox WHERE received_at < {now} - $1)";

} // namespace

caf::error writer::apply(const beat_node& x) {
  if (x.first)
    if (auto err = run(bury_earlier, {x.incarnation, x.host}))
      return err;
  if (x.tidies)
    for (auto statement : {forget_hints, forget_reports})
      if (auto err = run(statement, {to_value(week)}))
        return err;
  if (x.leaving)
    if (auto err = run(hand_back, {x.incarnation}))
      return err;
  return x.leaving
           ? run(leave, {x.incarnation})
           : run(beat, {x.incarnation, x.host, to_value(x.lease_micros)});
}

caf::error writer::apply(const drain_node& x) {
  return must(drain, {x.incarnation},
              "there is no node " + x.incarnation + " that could be drained");
}

caf::error writer::apply(const published& x) {
  return run(publish, {x.outbox_id});
}

} // namespace adcraft::sql
