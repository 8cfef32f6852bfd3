#include "io/sql/engine.hpp"
#include "io/sql/sqlite_lower.hpp"

#include <sqlite3.h>

#include <map>

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

class sqlite_engine : public engine {
public:
  explicit sqlite_engine(db_ptr db) : db_(std::move(db)) {
    // nop
  }

  caf::expected<rows> run(const std::string& statement,
                          const std::vector<value>& xs) override {
    auto stmt = prepared(statement);
    if (stmt == nullptr)
      return failure_of(db_.get());
    bind(stmt, xs);
    rows result;
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW)
      result.push_back(current(stmt));
    if (rc != SQLITE_DONE) {
      auto err = failure_of(db_.get());
      sqlite3_reset(stmt);
      return err;
    }
    sqlite3_reset(stmt);
    return result;
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
  sqlite3_stmt* prepared(const std::string& statement) {
    auto& stmt = statements_[statement];
    if (!stmt) {
      sqlite3_stmt* raw = nullptr;
      sqlite3_prepare_v2(db_.get(), statement.c_str(), -1, &raw, nullptr);
      stmt.reset(raw);
    }
    return stmt.get();
  }

  /// SQLite numbers `$2, $1` by appearance; binding by name matches
  /// PostgreSQL.
  static void bind(sqlite3_stmt* stmt, const std::vector<value>& xs) {
    sqlite3_clear_bindings(stmt);
    auto n = 0;
    for (auto& x : xs) {
      auto name = "$" + std::to_string(++n);
      auto i = sqlite3_bind_parameter_index(stmt, name.c_str());
      if (i != 0 && x)
        sqlite3_bind_text(stmt, i, x->data(), static_cast<int>(x->size()),
                          SQLITE_TRANSIENT);
    }
  }

  static row current(sqlite3_stmt* stmt) {
    row result;
    for (auto i = 0; i < sqlite3_column_count(stmt); ++i) {
      auto text = reinterpret_cast<const char*>(sqlite3_column_text(stmt, i));
      auto size = static_cast<size_t>(sqlite3_column_bytes(stmt, i));
      result.push_back(text ? value{std::string{text, size}} : std::nullopt);
    }
    return result;
  }

  db_ptr db_;
  std::map<std::string, stmt_ptr> statements_; // gone before the connection
};

} // namespace

caf::expected<engine_ptr> open_sqlite(const std::string& path, access mode) {
  sqlite3* raw = nullptr;
  auto flags = mode == access::read
                 ? SQLITE_OPEN_READWRITE
                 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  auto rc = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  db_ptr db{raw};
  if (rc != SQLITE_OK)
    return fail(ec::environment, "cannot open the database " + path
                                   + ": check that its directory exists and "
                                     "can be written");
  sqlite3_busy_timeout(raw, 5000);
  add_lower(raw);
  auto result = std::make_unique<sqlite_engine>(std::move(db));
  for (auto pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                      "PRAGMA foreign_keys=ON"})
    if (auto x = result->run(pragma, {}); !x)
      return std::move(x.error());
  if (mode == access::read)
    if (auto x = result->run("PRAGMA query_only=ON", {}); !x)
      return std::move(x.error());
  return engine_ptr{std::move(result)};
}

} // namespace adcraft::sql
