#pragma once

#include "actors/ports/store.hpp"
#include "io/sql/engine.hpp"

/// Rows of our tables as values of the model. A row that another version wrote
/// badly becomes an error, never a crash.
namespace adcraft::sql {

/// Column lists, in the order the readers expect.
extern const char* const campaign_columns;
extern const char* const job_columns;
extern const char* const call_columns;
extern const char* const asset_columns;

campaign_row read_campaign(const row& x);
job_row read_job(const row& x);
call_row read_call(const row& x);
asset_row read_asset(const row& x);

/// The text of a column; empty for NULL.
std::string text(const value& x);

/// The number in a column; 0 for NULL or nonsense.
int64_t number(const value& x);

inline value to_value(int64_t x) {
  return std::to_string(x);
}

} // namespace adcraft::sql
