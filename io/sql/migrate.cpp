#include "io/sql/engine.hpp"
#include "io/sql/migrations.hpp"

namespace adcraft::sql {

namespace {

constexpr auto create_versions = R"(
  CREATE TABLE IF NOT EXISTS schema_migrations (
    version bigint PRIMARY KEY,
    applied_at bigint NOT NULL))";

constexpr auto newest_version
  = "SELECT COALESCE(MAX(version), 0) FROM schema_migrations";

constexpr auto add_version
  = "INSERT INTO schema_migrations (version, applied_at) VALUES ($1, 0)";

/// Runs the statements of a migration; they end with a semicolon and a line
/// end.
caf::error run_all(engine& db, const std::string& text) {
  for (size_t at = 0; at < text.size();) {
    auto end = std::min(text.find(";\n", at), text.size());
    if (auto x = db.run(text.substr(at, end - at), {}); !x)
      return std::move(x.error());
    at = end + 2;
  }
  return {};
}

caf::error apply(engine& db, int version, const migration& x) {
  if (auto err = run_all(db, x.text))
    return err;
  if (db.is_postgres())
    if (auto err = run_all(db, x.postgres_text))
      return err;
  auto done = db.run(add_version, {std::to_string(version)});
  return done ? caf::error{} : std::move(done.error());
}

caf::expected<int> version_of(engine& db) {
  auto found = db.run(newest_version, {});
  if (!found)
    return std::move(found.error());
  return std::stoi(found->front().front().value_or("0"));
}

constexpr auto known = static_cast<int>(std::size(migrations));

caf::error too_new(int version) {
  return fail(ec::environment,
              "the database is of version " + std::to_string(version)
                + ", this program knows " + std::to_string(known)
                + ": use a newer adcraft");
}

} // namespace

std::string timed(const engine& db, std::string statement) {
  for (size_t at; (at = statement.find("{now}")) != std::string::npos;)
    statement.replace(at, 5, db.now());
  return statement;
}

caf::expected<engine_ptr> open_engine(const std::string& url, access mode) {
  if (url.rfind("sqlite:", 0) == 0)
    return open_sqlite(url.substr(7), mode);
  if (url.rfind("postgres", 0) == 0)
    return open_postgres(url);
  return fail(ec::invalid_argument,
              "DATABASE_URL: give sqlite:PATH or "
              "postgresql://USER@HOST/NAME");
}

caf::error check_version(engine& db) {
  auto version = version_of(db);
  if (!version && version.error() == ec::unavailable)
    return std::move(version.error());
  if (version && *version > known)
    return too_new(*version);
  if (!version || *version < known)
    return fail(ec::environment,
                "the database is of an older version: let adcraft serve or "
                "adcraft make bring it up to date first");
  return {};
}

caf::error migrate(engine& db) {
  if (auto x = db.run(create_versions, {}); !x)
    return std::move(x.error());
  auto found = version_of(db);
  if (!found)
    return std::move(found.error());
  auto version = *found;
  if (version > known)
    return too_new(version);
  for (; version < known; ++version) {
    if (auto x = db.run(db.begin(), {}); !x)
      return std::move(x.error());
    if (auto err = apply(db, version + 1, migrations[version])) {
      static_cast<void>(db.run("ROLLBACK", {}));
      return err;
    }
    if (auto x = db.run("COMMIT", {}); !x)
      return std::move(x.error());
  }
  return {};
}

} // namespace adcraft::sql
