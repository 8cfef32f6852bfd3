#define CAF_SUITE sql_sqlite_store

#include "io/sql/sql_library.hpp"
#include "io/sql/sql_store.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace {

/// A database file in a folder of its own.
struct store_under_test {
  store_under_test() {
    char name[] = "/tmp/adcraft_sqlite_XXXXXX";
    folder = mkdtemp(name);
  }

  ~store_under_test() {
    std::filesystem::remove_all(folder);
  }

  std::string url() const {
    return "sqlite:" + folder + "/house.db";
  }

  adcraft::store_ptr open() const {
    auto result = adcraft::sql::open_store(url());
    return result ? std::move(*result) : nullptr;
  }

  adcraft::library_ptr open_library() const {
    auto result = adcraft::sql::open_library(url());
    return result ? std::move(*result) : nullptr;
  }

  /// As if nobody had ever opened it, which nobody has.
  void forget_schema() const {
    // nop
  }

  /// Stores that race in tests: a house on SQLite has one.
  static constexpr size_t racers = 1;

  std::string folder;
};

} // namespace

// clang-format off
#include "tests/contract/store.hpp"
#include "tests/contract/store_claims.hpp"
#include "tests/contract/store_front.hpp"
#include "tests/contract/library.hpp"
#include "tests/contract/migrations.hpp"
#include "tests/contract/store_money.hpp"
#include "tests/contract/store_money_races.hpp"
#include "tests/contract/store_money_walk.hpp"
#include "tests/contract/store_vendors.hpp"
// clang-format on

CAF_TEST_FIXTURE_SCOPE(sqlite_store_tests, store_under_test)

CAF_TEST(a database of a newer program is left alone) {
  open();
  auto db = sql::open_engine(url());
  CAF_REQUIRE(db);
  CAF_REQUIRE((*db)->run("INSERT INTO schema_migrations VALUES (999, 0)", {}));
  auto newer = sql::open_store(url());
  CAF_CHECK(!newer && newer.error() == ec::environment);
  CAF_CHECK_NOT_EQUAL(render(newer.error()).find("use a newer adcraft"),
                      std::string::npos);
}

CAF_TEST(migrations run once) {
  create(*open());
  CAF_CHECK_EQUAL(load(*open()).campaign.id, "c1");
}

CAF_TEST(a file that is no database is told apart) {
  std::ofstream{folder + "/house.db"} << std::string(8192, 'x');
  auto x = sql::open_store(url());
  CAF_CHECK(!x && x.error() == ec::environment);
}

CAF_TEST(a directory that is missing is named) {
  auto x = sql::open_store("sqlite:" + folder + "/no/house.db");
  CAF_CHECK(!x && x.error() == ec::environment);
  CAF_CHECK_NOT_EQUAL(render(x.error()).find(folder + "/no/house.db"),
                      std::string::npos);
}

CAF_TEST(an address of another kind is refused) {
  auto x = sql::open_store("mysql://x");
  CAF_CHECK(!x && x.error() == ec::invalid_argument);
}

CAF_TEST(what is committed is on the disk and not in memory alone) {
  auto db = sql::open_engine(url());
  CAF_REQUIRE(db);
  auto one = [&](const char* pragma) {
    auto rows = (*db)->run(pragma, {});
    CAF_REQUIRE(rows);
    return rows->front().front().value_or("");
  };
  CAF_CHECK_EQUAL(one("PRAGMA journal_mode"), "wal");
  CAF_CHECK_EQUAL(one("PRAGMA synchronous"), "2");
  CAF_CHECK_EQUAL(one("PRAGMA foreign_keys"), "1");
}

CAF_TEST(a library changes nothing and makes no file) {
  auto db = sql::open_engine(url(), sql::access::read);
  CAF_CHECK(!db && db.error() == ec::environment);
  CAF_CHECK(!std::filesystem::exists(folder + "/house.db"));
  open();
  db = sql::open_engine(url(), sql::access::read);
  CAF_REQUIRE(db);
  CAF_CHECK((*db)->run("SELECT id FROM users", {}));
  CAF_CHECK(!(*db)->run("DELETE FROM users", {}));
}

CAF_TEST(a library reads while a store writes) {
  auto x = open();
  must(*x, creation("c1"));
  auto people = open_library();
  auto writer = sql::open_engine(url());
  CAF_REQUIRE(writer);
  CAF_REQUIRE((*writer)->run((*writer)->begin(), {}));
  CAF_REQUIRE((*writer)->run("UPDATE campaigns SET title = 'half'", {}));
  CAF_CHECK_EQUAL(titles(*people), texts{"Spring"});
  CAF_REQUIRE((*writer)->run("COMMIT", {}));
  CAF_CHECK_EQUAL(titles(*people), texts{"half"});
}

CAF_TEST(every list is read along an index) {
  open();
  auto db = sql::open_engine(url());
  CAF_REQUIRE(db);
  for (auto what : {"removed_at = 0 AND owner_id = $1",
                    "removed_at = 0 AND owner_id = $1 AND "
                    "(created_at, id) < (CAST($2 AS bigint), $3)",
                    "removed_at = 0 AND brand_id = $1", "removed_at = 0"}) {
    auto plan = (*db)->run(std::string{"EXPLAIN QUERY PLAN SELECT title FROM "
                                       "campaigns WHERE "}
                             + what + " ORDER BY created_at DESC, id DESC",
                           {});
    CAF_REQUIRE(plan);
    for (auto& row : *plan)
      CAF_CHECK_EQUAL(row[3].value_or("").find("TEMP B-TREE"),
                      std::string::npos);
  }
}

CAF_TEST(calls and money are found along an index) {
  open();
  auto db = sql::open_engine(url());
  CAF_REQUIRE(db);
  for (auto what :
       {"provider_calls WHERE provider = $1 AND external_id = $2 AND id <> $3",
        "provider_calls WHERE job_id = $1 ORDER BY ordinal DESC LIMIT 1",
        "webhook_inbox WHERE call_id = $1",
        "ledger l JOIN campaigns c ON c.id = l.campaign_id WHERE l.id = $1",
        "ledger WHERE id IN ($1, $2)",
        "spending WHERE scope = $1 AND window_start = $2",
        "generation_jobs WHERE campaign_id = $1",
        "assets WHERE campaign_id = $1", "assets WHERE recipe = $1",
        "deliverables WHERE campaign_id = $1"}) {
    auto plan
      = (*db)->run(std::string{"EXPLAIN QUERY PLAN SELECT * FROM "} + what, {});
    CAF_REQUIRE(plan);
    for (auto& row : *plan)
      CAF_CHECK_EQUAL(row[3].value_or("").find("SCAN"), std::string::npos);
  }
}

CAF_TEST(a writer that blocks for too long is worth another try) {
  auto x = open();
  create(*x);
  sqlite3* other = nullptr;
  CAF_REQUIRE_EQUAL(sqlite3_open((folder + "/house.db").c_str(), &other),
                    SQLITE_OK);
  sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  auto db = sql::open_engine(url());
  CAF_REQUIRE(db);
  CAF_REQUIRE((*db)->run("PRAGMA busy_timeout = 1", {}));
  auto begun = (*db)->run((*db)->begin(), {});
  CAF_CHECK(!begun && begun.error() == ec::unavailable);
  sqlite3_close(other);
  CAF_CHECK((*db)->run((*db)->begin(), {}));
}

CAF_TEST(null and empty are told apart and statements may be wrong) {
  auto db = sql::open_engine(url());
  CAF_REQUIRE(db);
  auto rows = (*db)->run("SELECT $1, $2, $1", {sql::value{}, sql::value{""}});
  CAF_REQUIRE(rows);
  CAF_CHECK((rows->front() == sql::row{{}, "", {}}));
  auto wrong = (*db)->run("SELEKT 1", {});
  CAF_CHECK(!wrong && wrong.error() == ec::internal);
}

CAF_TEST_FIXTURE_SCOPE_END()
