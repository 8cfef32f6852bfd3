#pragma once

#include "actors/model/json.hpp"
#include "io/sql/sql_library.hpp"
#include "tests/contract/library.hpp"
#include "tests/support/folder.hpp"

#include <cstdlib>

/// What a database of an earlier version may rely on; see `store.hpp`.
namespace adcraft::test {

/// Runs the statements of a migration as it was released.
inline void run_migration(sql::engine& db, const std::string& name) {
  auto source = std::getenv("ADCRAFT_SOURCE");
  auto path = std::string{source != nullptr ? source : "."}
              + "/io/sql/migrations/" + name;
  auto text = folder_fixture::bytes_of(path);
  CAF_REQUIRE_NOT_EQUAL(text, "");
  for (size_t at = 0; at < text.size();) {
    auto end = std::min(text.find(";\n", at), text.size());
    if (auto x = db.run(text.substr(at, end - at), {}); !x)
      CAF_FAIL(name << ": " << render(x.error()));
    at = end + 2;
  }
}

inline void run_all(sql::engine& db, const texts& statements) {
  for (auto& s : statements)
    if (auto x = db.run(s, {}); !x)
      CAF_FAIL(s << ": " << render(x.error()));
}

/// A house as it was before the front door, with a campaign under way.
inline void build_version_1(const std::string& url) {
  auto opened = sql::open_engine(url);
  CAF_REQUIRE(opened);
  auto& db = **opened;
  run_all(db, {"CREATE TABLE schema_migrations (version bigint PRIMARY KEY, "
               "applied_at bigint NOT NULL)"});
  run_migration(db, "001_house.sql");
  if (db.is_postgres())
    run_migration(db, "001_house.postgres.sql");
  run_all(
    db,
    {"INSERT INTO schema_migrations VALUES (1, 0)",
     "INSERT INTO brands VALUES ('b1', 'local', 'Lumen', '" + to_json(a_brand())
       + "', 1, 7, 7)",
     "INSERT INTO campaigns (id, owner_id, brand_id, title, status, brief, "
     "storyline, version, event_seq, created_at, updated_at, epoch) "
     "VALUES ('c1', 'local', 'b1', 'Spring', 'generating', '"
       + to_json(a_brief()) + "', '" + to_json(a_storyline())
       + "', 4, 1, 8, 8, 1)",
     "INSERT INTO generation_jobs (id, campaign_id, kind, state, created_at, "
     "updated_at) VALUES ('j1', 'c1', 'music', 'planned', 9, 9)",
     "INSERT INTO ledger VALUES ('k1/reserve', 'c1', 'k1', 'reserve', 0, 9)",
     "INSERT INTO events VALUES ('c1', 1, '', '', 'campaign.pending', '{}', "
     "9)",
     "INSERT INTO nodes (incarnation, host, started_at, beat_until) "
     "VALUES ('n1', 'machine', 1, 2)",
     "INSERT INTO idempotency_keys (user_id, key, body_hash, created_at) "
     "VALUES ('local', 'k', 'h', 1)"});
}

} // namespace adcraft::test

CAF_TEST_FIXTURE_SCOPE(migrations_contract, store_under_test)

CAF_TEST(a database of an earlier version is brought up to date) {
  forget_schema();
  build_version_1(url());
  auto early = sql::open_library(url());
  CAF_CHECK(!early && early.error() == ec::environment);
  CAF_CHECK_EQUAL(render(early.error()),
                  "the database is of an older version: let adcraft serve or "
                  "adcraft make bring it up to date first");
  auto x = open();
  auto people = open_library();
  auto view = load(*x);
  CAF_CHECK(view.brand == a_brand());
  CAF_CHECK(view.storyline == a_storyline());
  CAF_CHECK_EQUAL(view.campaign.version, 4);
  CAF_CHECK_EQUAL(view.campaign.seq, 1);
  CAF_CHECK_EQUAL(view.campaign.storyline_asset, "");
  CAF_CHECK_EQUAL(view.jobs.at(0).wish, "");
  CAF_CHECK(view.jobs.at(0).way == rung::asked);
  CAF_CHECK(view.pictures.empty() && view.chat.empty());
  CAF_CHECK_EQUAL(claimable(*x), texts{"c1"});
  CAF_CHECK_EQUAL(events(*people).size(), 1u);
  CAF_CHECK(!people->nodes()->front().is_draining);
  CAF_CHECK(!(*people->key("local", "k"))->used);
  CAF_MESSAGE("and everything new works on what is old");
  must(*x,
       {use_key{"local", "k"}, put_brief{"c1", 4, a_brief(), 5},
        pin_brand{"c1"}, put_chat{"c1", {1, true, "hello"}},
        change_wish{"j1", "", "skip"},
        edit_brand{"b1", "local", 1, a_brand_called("Lux")}},
       "c1");
  must(*x, money(move_money::settle, "k1", 0, 0));
  must(*x, money(move_money::reserve, "k2", 5));
  auto after = people->campaign(local, "c1");
  CAF_REQUIRE(after);
  CAF_CHECK_EQUAL(after->campaign.money.reserved, 5);
  CAF_CHECK_EQUAL(after->campaign.version, 5);
  CAF_CHECK_EQUAL(after->brand.title, "Lumen");
}

CAF_TEST(a library waits for the store to have been there) {
  forget_schema();
  auto x = sql::open_library(url());
  CAF_CHECK(!x && x.error() == ec::environment);
  open();
  CAF_CHECK(sql::open_library(url()));
  raw(url(), "INSERT INTO schema_migrations VALUES (999, 0)");
  x = sql::open_library(url());
  CAF_CHECK(!x && x.error() == ec::environment);
  CAF_CHECK_NOT_EQUAL(render(x.error()).find("use a newer adcraft"),
                      std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE_END()
