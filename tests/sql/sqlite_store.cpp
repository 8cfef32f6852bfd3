#define CAF_SUITE sql_sqlite_store

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

  std::string folder;
};

} // namespace

#include "tests/contract/store.hpp"

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
