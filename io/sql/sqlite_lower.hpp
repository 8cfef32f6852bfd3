#pragma once

struct sqlite3;

namespace adcraft::sql {

/// Gives a connection a LOWER that knows every letter, as PostgreSQL's does;
/// SQLite's own knows A to Z alone.
void add_lower(sqlite3* db);

} // namespace adcraft::sql
