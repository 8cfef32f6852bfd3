#define CAF_SUITE sql_postgres_store

#include "io/sql/spending.hpp"
#include "io/sql/sql_library.hpp"
#include "io/sql/sql_store.hpp"

#include <caf/test/unit_test.hpp>

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>

#ifdef __SANITIZE_ADDRESS__
/// libpqxx 6.4 forgets a result when a connection breaks; not ours to mend.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:pqxx::connection_base::exec_params";
}
#endif

namespace {

/// A database on the server that ./test starts. Making one costs more than any
/// test, so that all share one, each after another has cleaned it.
struct store_under_test {
  store_under_test() {
    auto url = std::getenv("ADCRAFT_TEST_POSTGRES");
    if (url == nullptr)
      CAF_FAIL(
        "ADCRAFT_TEST_POSTGRES is not set: ./test starts a server and "
        "sets it, or do so with tests/support/postgres.sh");
    server = url;
    name = "adcraft_test_" + std::to_string(::getpid());
    static auto fresh = true;
    if (std::exchange(fresh, false)) {
      run(server, "CREATE DATABASE " + name);
      // No test pulls the plug of the server.
      run(server, "ALTER DATABASE " + name + " SET synchronous_commit = off");
      static struct dropper {
        std::string server;
        std::string name;
        ~dropper() {
          if (auto db = adcraft::sql::open_postgres(server))
            static_cast<void>(
              (*db)->run("DROP DATABASE " + name + " WITH (FORCE)", {}));
        }
      } at_exit{server, name};
    } else {
      run(this->url(), without_rows);
    }
  }

  /// As if nobody had ever opened it.
  void forget_schema() const {
    run(url(), "DROP SCHEMA public CASCADE");
    run(url(), "CREATE SCHEMA public");
  }

  static constexpr auto without_rows = R"(
    DO $$
    DECLARE
      name text;
    BEGIN
      IF to_regclass('schema_migrations') IS NULL THEN
        RETURN;
      END IF;
      SET LOCAL session_replication_role = replica; -- no foreign keys
      DELETE FROM schema_migrations WHERE version > 900;
      DELETE FROM users WHERE id <> 'local';
      FOR name IN SELECT tablename FROM pg_tables
        WHERE schemaname = 'public'
          AND tablename NOT IN ('schema_migrations', 'users')
      LOOP
        EXECUTE 'DELETE FROM ' || quote_ident(name);
      END LOOP;
    END $$)";

  /// Its address: the server's with another database.
  std::string url() const {
    return server.substr(0, server.rfind('/') + 1) + name;
  }

  adcraft::store_ptr open() const {
    auto result = adcraft::sql::open_store(url());
    if (!result)
      CAF_FAIL(adcraft::render(result.error()));
    return std::move(*result);
  }

  adcraft::library_ptr open_library() const {
    auto result = adcraft::sql::open_library(url());
    if (!result)
      CAF_FAIL(adcraft::render(result.error()));
    return std::move(*result);
  }

  static adcraft::sql::rows run(const std::string& url,
                                const std::string& statement) {
    auto db = adcraft::sql::open_postgres(url);
    if (!db)
      CAF_FAIL(adcraft::render(db.error()));
    auto rows = (*db)->run(statement, {});
    if (!rows)
      CAF_FAIL(adcraft::render(rows.error()));
    return *rows;
  }

  /// Ends every connection to the database, as a restart would.
  void cut_connections() const {
    run(server,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = '"
          + name + "'");
  }

  /// Stores that race in tests.
  static constexpr size_t racers = 8;

  std::string server;
  std::string name;
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

CAF_TEST_FIXTURE_SCOPE(postgres_store_tests, store_under_test)

CAF_TEST(row level security is on for every table) {
  open();
  auto rows = run(url(),
                  "SELECT relname, relrowsecurity FROM pg_class c "
                  "JOIN pg_namespace n ON n.oid = c.relnamespace "
                  "WHERE n.nspname = 'public' AND c.relkind = 'r'");
  CAF_CHECK_GREATER_OR_EQUAL(rows.size(), 20u);
  for (auto& r : rows) {
    CAF_MESSAGE("table " << *r[0]);
    CAF_CHECK_EQUAL(*r[1], "t");
  }
  CAF_CHECK(run(url(), "SELECT * FROM pg_policies").empty());
}

CAF_TEST(a database of a newer program is left alone) {
  open();
  run(url(), "INSERT INTO schema_migrations VALUES (999, 0)");
  auto newer = sql::open_store(url());
  CAF_CHECK(!newer && newer.error() == ec::environment);
}

CAF_TEST(a server that is not there is worth another try) {
  auto x = sql::open_store("postgresql://postgres@127.0.0.1:1/none");
  CAF_CHECK(!x && x.error() == ec::unavailable);
}

CAF_TEST(a store comes back after its connection broke) {
  auto x = open();
  create(*x);
  cut_connections();
  auto first = commit(*x, with_event(a_transition("c1", 1), "x"));
  CAF_CHECK(!first || first == ec::unavailable);
  CAF_CHECK(!commit(*x, with_event(a_transition("c1", 1), "y")));
  CAF_CHECK_EQUAL(load(*x).campaign.id, "c1");
}

CAF_TEST(a library comes back after its connection broke) {
  create(*open());
  auto people = open_library();
  CAF_REQUIRE(people->campaign(local, "c1"));
  cut_connections();
  auto first = people->campaign(local, "c1");
  CAF_CHECK(first || first.error() == ec::unavailable);
  CAF_CHECK(people->campaign(local, "c1"));
}

CAF_TEST(a transaction that lost its connection never looks committed) {
  open();
  auto db = sql::open_postgres(url());
  CAF_REQUIRE(db);
  auto& x = **db;
  CAF_REQUIRE(x.run(x.begin(), {}));
  CAF_REQUIRE(x.run("SAVEPOINT member", {}));
  CAF_REQUIRE(x.run("INSERT INTO users (id, created_at) VALUES ('u', 0)", {}));
  cut_connections();
  CAF_CHECK(!x.run("RELEASE SAVEPOINT member", {}));
  auto half = x.run("INSERT INTO users (id, created_at) VALUES ('v', 0)", {});
  CAF_CHECK(!half && half.error() == ec::unavailable);
  auto done = x.run("COMMIT", {});
  CAF_CHECK(!done && done.error() == ec::unavailable);
  static_cast<void>(x.run("ROLLBACK", {}));
  CAF_CHECK(x.run(x.begin(), {}));
  CAF_CHECK(x.run("COMMIT", {}));
  CAF_CHECK(run(url(), "SELECT id FROM users WHERE id IN ('u', 'v')").empty());
}

CAF_TEST(a pooler that forgets what was prepared costs one transaction) {
  auto db = sql::open_postgres(url());
  CAF_REQUIRE(db);
  auto& x = **db;
  auto count = "SELECT CAST(COUNT(*) AS text) FROM pg_prepared_statements";
  auto ask = [&] { return x.run("SELECT CAST($1 AS text)", {"one"}); };
  for (auto i = 0; i < 3; ++i)
    CAF_REQUIRE(ask());
  auto prepared = x.run(count, {});
  CAF_REQUIRE(prepared);
  CAF_CHECK_EQUAL(prepared->front().front().value_or(""), "1");
  CAF_REQUIRE(x.run("DEALLOCATE ALL", {}));
  CAF_REQUIRE(x.run(x.begin(), {}));
  auto lost = ask();
  CAF_CHECK(!lost && lost.error() == ec::unavailable);
  CAF_REQUIRE(x.run("ROLLBACK", {}));
  for (auto i = 0; i < 3; ++i)
    CAF_CHECK(ask());
  prepared = x.run(count, {});
  CAF_REQUIRE(prepared);
  CAF_CHECK_EQUAL(prepared->front().front().value_or(""), "0");
}

CAF_TEST(what is prepared is named by what it says) {
  auto names = [&](std::vector<std::string> statements) {
    auto db = sql::open_postgres(url());
    CAF_REQUIRE(db);
    for (auto& x : statements)
      for (auto i = 0; i < 2; ++i)
        CAF_REQUIRE((*db)->run(x, {}));
    auto found = (*db)->run(
      "SELECT name, statement FROM pg_prepared_statements "
      "ORDER BY statement",
      {});
    CAF_REQUIRE(found);
    return *found;
  };
  CAF_CHECK(
    (names({"SELECT 1", "SELECT 2"}) == names({"SELECT 2", "SELECT 1"})));
  CAF_CHECK_EQUAL(names({"SELECT 1", "SELECT 2"}).size(), 2u);
}

CAF_TEST(null and empty are told apart and statements may be wrong) {
  auto db = sql::open_postgres(url());
  CAF_REQUIRE(db);
  for (auto i = 0; i < 3; ++i) { // asked for again, it is prepared
    auto rows = (*db)->run("SELECT CAST($1 AS text), CAST($2 AS text)",
                           {sql::value{}, sql::value{""}});
    CAF_REQUIRE(rows);
    CAF_CHECK((rows->front() == sql::row{{}, ""}));
  }
  auto wrong = (*db)->run("SELEKT 1", {});
  CAF_CHECK(!wrong && wrong.error() == ec::internal);
}

CAF_TEST(a process that freezes with money in its hands is let go of) {
  auto x = open();
  create(*x);
  auto frozen = sql::open_postgres(url());
  CAF_REQUIRE(frozen);
  CAF_REQUIRE((*frozen)->run((*frozen)->begin(), {}));
  CAF_REQUIRE(!sql::take_windows(**frozen, {promise("k1", 5)}));
  CAF_MESSAGE("others wait for it, but not for ever");
  CAF_CHECK(!commit(*x, promise("k2", 7)));
  auto late = (*frozen)->run("SELECT 1", {});
  CAF_CHECK(!late && late.error() == ec::unavailable);
  CAF_CHECK_EQUAL(spent_in(url(), "user:local"), 7);
}

CAF_TEST(what costs nothing waits for nobody)  {
  auto x = open();
  create(*x);
  auto other = sql::open_postgres(url());
  CAF_REQUIRE(other);
  CAF_REQUIRE((*other)->run((*other)->begin(), {}));
  CAF_REQUIRE(!sql::take_windows(**other, {promise("k1", 5)}));
  CAF_CHECK(!commit(*x, promise("k2", 0)));
  CAF_CHECK((*other)->run("ROLLBACK", {}));
}

CAF_TEST_FIXTURE_SCOPE_END()
