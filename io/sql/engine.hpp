#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adcraft::sql {

/// A value on its way in or out; `nullopt` is NULL. Text is the one format
/// both engines accept for every column we have.
using value = std::optional<std::string>;
using row = std::vector<value>;
using rows = std::vector<row>;

/// One connection. Blocks, never throws, stays on one thread.
class engine {
public:
  virtual ~engine() = default;

  /// Runs one statement; `$1` is the first of `xs`.
  /// @returns its rows; `conflict` for a broken constraint, `unavailable` if
  ///   the database cannot be reached or is busy, else `internal`.
  virtual caf::expected<rows> run(const std::string& statement,
                                  const std::vector<value>& xs)
    = 0;

  /// Runs one statement that returns no rows.
  /// @returns how many rows it touched; errors as `run`.
  virtual caf::expected<size_t> change(const std::string& statement,
                                       const std::vector<value>& xs)
    = 0;

  /// The statement that begins a transaction which may write.
  virtual const char* begin() const noexcept = 0;

  /// The statement that begins a transaction all of whose reads see the same.
  virtual const char* begin_reading() const noexcept = 0;

  /// An expression: microseconds since 1970 by the database's clock.
  virtual const char* now() const noexcept = 0;

  /// Whether migrations for PostgreSQL apply.
  virtual bool is_postgres() const noexcept = 0;
};

using engine_ptr = std::unique_ptr<engine>;

/// What a connection is for. One that reads creates no database, and where the
/// engine can see to it, it changes nothing.
enum class access : uint8_t { write, read };

/// Opens a database file: WAL, synchronous=FULL.
caf::expected<engine_ptr> open_sqlite(const std::string& path,
                                      access mode = access::write);

/// Connects to `postgresql://…`.
caf::expected<engine_ptr> open_postgres(const std::string& url);

/// Opens what the scheme of `url` names: `sqlite:PATH` or `postgres…`.
caf::expected<engine_ptr> open_engine(const std::string& url,
                                      access mode = access::write);

/// @returns `statement` with {now} replaced by the database's clock.
std::string timed(const engine& db, std::string statement);

/// @returns nothing if the schema is the one this program was built with, else
///   `environment` saying which of the two is behind.
caf::error check_version(engine& db);

/// Brings the schema up to date, each migration in its own transaction.
/// @returns `environment` for a database of a newer version.
caf::error migrate(engine& db);

} // namespace adcraft::sql
