#include "io/sql/engine.hpp"
#include "io/sql/sqlite_lower.hpp"

#include <sqlite3.h>

#include <unordered_map>

namespace adcraft::sql {

namespace {

struct closer {
  void operator()(sqlite3* x) const {
    sqlite3_close_v2(x);
  }
  void operator()(sqlite3_stmt* x) const {
    sqlite3_finalize(x);
  }
};

using db_ptr = std::unique_ptr<sqlite3, closer>;
using stmt_ptr = std::unique_ptr<sqlite3_stmt, closer>;

caf::error failure_of(sqlite3* db) {
  auto code = sqlite3_extended_errcode(db) & 0xFF;
  if (code == SQLITE_FULL || code == SQLITE_IOERR)
    return fail(ec::environment,
                "the disk is full or broken: free some space and run again");
  if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
    return fail(ec::environment, "the database file is damaged or is not one");
  auto why = code == SQLITE_CONSTRAINT ? ec::conflict
             : code == SQLITE_BUSY     ? ec::unavailable
                                       : ec::internal;
  return fail(why, sqlite3_errmsg(db));
}

/// `RETURNING` opens a table of its own each time. SQLite would get twenty
/// pages for it at once, which the allocator takes from the system and hands
/// back.
void take_pages_singly() {
  static const auto once
    = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
  static_cast<void>(once);
}

class sqlite_engine : public engine {
public:
  explicit sqlite_engine(db_ptr db) : db_(std::move(db)) {
    // nop
  }

  caf::expected<rows> run(const std::string& statement,
                          const std::vector<value>& xs) override {
    rows result;
    if (auto err = step(statement, xs, &result))
      return err;
    return result;
  }

  caf::expected<size_t> change(const std::string& statement,
                               const std::vector<value>& xs) override {
    if (auto err = step(statement, xs, nullptr))
      return err;
    return static_cast<size_t>(sqlite3_changes(db_.get()));
  }

  const char* begin() const noexcept override {
    return "BEGIN IMMEDIATE";
  }

  const char* begin_reading() const noexcept override {
    return "BEGIN";
  }

  const char* now() const noexcept override {
    return "CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)";
  }

  bool is_postgres() const noexcept override {
    return false;
  }

private:
  struct known_statement {
    stmt_ptr handle;
    /// SQLite's number of `$1`, `$2` and so on, 0 for one that does not occur:
    /// it counts by appearance, PostgreSQL by name.
    std::vector<int> places;
  };

  /// Runs a statement; its rows go to `found`, if there is one.
  caf::error step(const std::string& statement, const std::vector<value>& xs,
                  rows* found) {
    auto& known = prepared(statement);
    auto stmt = known.handle.get();
    if (stmt == nullptr)
      return failure_of(db_.get());
    bind(known, xs);
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW)
      if (found != nullptr)
        found->push_back(current(stmt));
    auto err = rc == SQLITE_DONE ? caf::error{} : failure_of(db_.get());
    sqlite3_reset(stmt);
    return err;
  }

  known_statement& prepared(const std::string& statement) {
    auto& result = statements_[statement];
    if (!result.handle) {
      sqlite3_stmt* raw = nullptr;
      sqlite3_prepare_v3(db_.get(), statement.c_str(), -1,
                         SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
      result.handle.reset(raw);
    }
    return result;
  }

  /// What is bound stays where it is until the statement is reset.
  static void bind(known_statement& to, const std::vector<value>& xs) {
    auto stmt = to.handle.get();
    sqlite3_clear_bindings(stmt);
    while (to.places.size() < xs.size()) {
      auto name = "$" + std::to_string(to.places.size() + 1);
      to.places.push_back(sqlite3_bind_parameter_index(stmt, name.c_str()));
    }
    for (size_t i = 0; i < xs.size(); ++i)
      if (to.places[i] != 0 && xs[i])
        sqlite3_bind_text(stmt, to.places[i], xs[i]->data(),
                          static_cast<int>(xs[i]->size()), SQLITE_STATIC);
  }

  static row current(sqlite3_stmt* stmt) {
    auto n = sqlite3_column_count(stmt);
    row result;
    result.reserve(static_cast<size_t>(n));
    for (auto i = 0; i < n; ++i) {
      auto text = reinterpret_cast<const char*>(sqlite3_column_text(stmt, i));
      auto size = static_cast<size_t>(sqlite3_column_bytes(stmt, i));
      if (text != nullptr)
        result.emplace_back(std::in_place, text, size);
      else
        result.emplace_back();
    }
    return result;
  }

  db_ptr db_;
  // Gone before the connection.
  std::unordered_map<std::string, known_statement> statements_;
};

} // namespace

caf::expected<engine_ptr> open_sqlite(const std::string& path, access mode) {
  take_pages_singly();
  sqlite3* raw = nullptr;
  // It stays on one thread and needs no locks of its own.
  auto flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
               | (mode == access::read ? 0 : SQLITE_OPEN_CREATE);
  auto rc = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  db_ptr db{raw};
  if (rc != SQLITE_OK)
    return fail(ec::environment, "cannot open the database " + path
                                   + ": check that its directory exists and "
                                     "can be written");
  sqlite3_busy_timeout(raw, 5000);
  add_lower(raw);
  auto result = std::make_unique<sqlite_engine>(std::move(db));
  for (auto pragma :
       {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
        "PRAGMA wal_autocheckpoint=4000", "PRAGMA foreign_keys=ON"})
    if (auto x = result->run(pragma, {}); !x)
      return std::move(x.error());
  if (mode == access::read)
    if (auto x = result->run("PRAGMA query_only=ON", {}); !x)
      return std::move(x.error());
  return engine_ptr{std::move(result)};
}

} // namespace adcraft::sql
