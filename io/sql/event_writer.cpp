#include "io/sql/event_writer.hpp"

#include "io/sql/rows.hpp"

#include <utility>

namespace adcraft::sql {

namespace {

/// So many events in one statement; the last of these takes what remains.
constexpr size_t batches[] = {32, 8, 1};

constexpr size_t columns_of_event = 6;

std::string add_events(size_t count) {
  std::string result
    = "INSERT INTO events (campaign_id, seq, job_id, call_id, type, data, at)"
      " VALUES ";
  for (size_t i = 0; i < count; ++i) {
    result += i == 0 ? "(" : ", (";
    for (size_t k = 1; k <= columns_of_event; ++k)
      result += "$" + std::to_string(i * columns_of_event + k) + ", ";
    result += "{now})";
  }
  return result;
}

} // namespace

event_writer::event_writer(engine& db) : db_(db) {
  for (auto count : batches)
    statements_.emplace_back(count, timed(db, add_events(count)));
}

void event_writer::add(const transition& x, int64_t first) {
  for (auto& e : x.events)
    for (auto& v : std::initializer_list<value>{
           x.campaign, to_value(first++), e.job, e.call, e.type, e.data})
      waiting_.push_back(v);
}

caf::error event_writer::write() {
  auto all = std::exchange(waiting_, {});
  auto from = all.begin();
  for (auto& [count, statement] : statements_) {
    auto size = static_cast<ptrdiff_t>(count * columns_of_event);
    for (; all.end() - from >= size; from += size)
      if (auto done = db_.change(statement, {from, from + size}); !done)
        return std::move(done.error());
  }
  return {};
}

void event_writer::drop() {
  waiting_.clear();
}

} // namespace adcraft::sql
