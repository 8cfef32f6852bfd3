#pragma once

#include "actors/ports/library.hpp"
#include "actors/ports/store.hpp"
#include "io/sql/engine.hpp"

/// Rows of our tables as values of the model. What another version wrote badly
/// becomes an error or a default, never a crash.
namespace adcraft::sql {

/// The text of a column; empty for NULL.
std::string text(const value& x);

/// The number in a column; 0 for NULL or nonsense.
int64_t number(const value& x);

inline value to_value(int64_t x) {
  return std::to_string(x);
}

inline value count(size_t x) {
  return std::to_string(x);
}

inline value flag(bool x) {
  return std::string{x ? "1" : "0"};
}

/// Hands out the columns of a row from left to right.
class columns {
public:
  explicit columns(const row& x) : row_(x) {
    // nop
  }

  std::string text() {
    return sql::text(next());
  }

  int64_t number() {
    return sql::number(next());
  }

  int small() {
    return static_cast<int>(number());
  }

  bool flag() {
    return number() != 0;
  }

  bool is_null() const {
    return at_ >= row_.size() || !row_[at_];
  }

private:
  const value& next() {
    static const value none;
    return at_ < row_.size() ? row_[at_++] : none;
  }

  const row& row_;
  size_t at_ = 0;
};

/// Column lists, in the order the readers of the same name expect.
extern const char* const campaign_columns;
extern const char* const job_columns;
extern const char* const call_columns;
extern const char* const asset_columns;
extern const char* const deliverable_columns;
extern const char* const event_columns;
extern const char* const picture_columns;
/// Of `webhook_deliveries d` and `webhooks w`.
extern const char* const delivery_columns;
extern const char* const webhook_columns;

campaign_row read_campaign(columns& x);
job_row read_job(columns& x);
call_row read_call(columns& x);
asset_row read_asset(columns& x);
deliverable_row read_deliverable(columns& x);
event_row read_event(columns& x);
brand_image read_picture(columns& x);
delivery_row read_delivery(columns& x);
webhook_row read_webhook(columns& x);
std::string read_text(columns& x);

/// @returns what `read` makes of each row.
template <class T>
std::vector<T> all_of(const rows& xs, T (*read)(columns&)) {
  std::vector<T> result;
  result.reserve(xs.size());
  for (auto& x : xs) {
    columns from{x};
    result.push_back(read(from));
  }
  return result;
}

template <class T>
caf::expected<std::vector<T>> all_of(const caf::expected<rows>& xs,
                                     T (*read)(columns&)) {
  if (!xs)
    return xs.error();
  return all_of(*xs, read);
}

/// @returns what `read` makes of the first row, if there is one.
template <class T>
caf::expected<std::optional<T>> first_of(const caf::expected<rows>& xs,
                                         T (*read)(columns&)) {
  if (!xs)
    return xs.error();
  std::optional<T> result;
  if (!xs->empty()) {
    columns from{xs->front()};
    result = read(from);
  }
  return result;
}

} // namespace adcraft::sql
