#pragma once

#include "io/sql/rows.hpp"
#include "tests/contract/library.hpp"

#include <map>
#include <random>

/// What every store promises of money: caps, and sums that agree whatever
/// happens; see `store.hpp`.
namespace adcraft::test {

constexpr micros dollar = 1'000'000;

inline transition promise(const std::string& call, micros amount,
                          const std::string& campaign = "c1",
                          const spending_caps& caps = {},
                          const std::string& provider = "replicate") {
  return with(
    a_transition(campaign, 1),
    move_money{move_money::reserve, campaign, call, amount, 0, provider, caps});
}

inline transition bill(const std::string& call, micros promised, micros actual,
                       const std::string& campaign = "c1") {
  return money(move_money::settle, call, promised, actual, campaign);
}

inline transition take_back(const std::string& call, micros promised,
                            const std::string& campaign = "c1") {
  return money(move_money::release, call, promised, 0, campaign);
}

/// A window of time by its scope and start, and what counts in it.
using windows = std::map<std::pair<std::string, int64_t>, micros>;

/// The windows in which anything counts.
inline windows spending(const std::string& url) {
  windows result;
  for (auto& row : raw(url,
                       "SELECT scope, window_start, micros FROM spending "
                       "WHERE micros <> 0"))
    result[{sql::text(row[0]), sql::number(row[1])}] = sql::number(row[2]);
  return result;
}

/// What counts in all windows of a scope.
inline micros spent_in(const std::string& url, const std::string& scope) {
  micros result = 0;
  for (auto& [window, amount] : spending(url))
    if (window.first == scope)
      result += amount;
  return result;
}

/// What counts in the newest window of a scope.
inline micros spent_now_in(const std::string& url, const std::string& scope) {
  micros result = 0;
  for (auto& [window, amount] : spending(url))
    if (window.first == scope)
      result = amount;
  return result;
}

/// Promised and spent, by campaign.
using balances = std::map<std::string, std::pair<micros, micros>>;

inline balances balances_of(const std::string& url) {
  balances result;
  for (auto& row : raw(url,
                       "SELECT id, reserved_micros, spent_micros "
                       "FROM campaigns"))
    result[sql::text(row[0])] = {sql::number(row[1]), sql::number(row[2])};
  return result;
}

/// What the ledger alone says of campaigns and windows.
struct ledger_sums {
  balances campaigns;
  windows spent;
};

/// Each promise with its end, if it has come.
constexpr auto promises = R"(
  SELECT l.campaign_id, c.owner_id, l.provider, l.at, l.micros, e.kind,
    e.micros
  FROM ledger l JOIN campaigns c ON c.id = l.campaign_id
    LEFT JOIN ledger e ON e.call_id = l.call_id AND e.kind <> 'reserve'
  WHERE l.kind = 'reserve')";

inline ledger_sums sums_of_ledger(const std::string& url) {
  ledger_sums result;
  for (auto& row : raw(url, "SELECT id FROM campaigns"))
    result.campaigns[sql::text(row[0])] = {0, 0};
  for (auto& row : raw(url, promises)) {
    auto at = sql::number(row[3]);
    auto is_open = !row[5];
    auto spent = sql::text(row[5]) == "settle" ? sql::number(row[6]) : 0;
    auto counts = is_open ? sql::number(row[4]) : spent;
    auto& [reserved, all_spent] = result.campaigns[sql::text(row[0])];
    reserved += is_open ? counts : 0;
    all_spent += spent;
    if (counts == 0)
      continue;
    result.spent[{"user:" + sql::text(row[1]), at - at % 86'400'000'000}]
      += counts;
    result.spent[{"provider:" + sql::text(row[2]), at - at % 3'600'000'000}]
      += counts;
  }
  return result;
}

/// Whether campaigns, ledger and windows say the same.
inline bool books_agree(const std::string& url) {
  auto expected = sums_of_ledger(url);
  return expected.campaigns == balances_of(url)
         && expected.spent == spending(url);
}

inline size_t lines_of_ledger(const std::string& url) {
  return raw(url, "SELECT id FROM ledger").size();
}

} // namespace adcraft::test

CAF_TEST_FIXTURE_SCOPE(store_money_contract, store_under_test)

CAF_TEST(a call costs no more than a call may) {
  auto x = open();
  create(*x);
  auto over = commit(*x, promise("k1", 300'001, "c1", {.call = 300'000}));
  CAF_CHECK(over == ec::over_budget);
  CAF_CHECK_EQUAL(render(over),
                  "the limit of $0.30 for one call leaves no "
                  "room for $0.300001: raise ADCRAFT_CALL_CAP or "
                  "choose a cheaper model");
  CAF_CHECK_EQUAL(lines_of_ledger(url()), 0u);
  CAF_CHECK(!commit(*x, promise("k1", 300'000, "c1", {.call = 300'000})));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(an account spends no more in a day than it may) {
  auto x = open();
  create(*x, "a1", 9 * dollar, "ann");
  create(*x, "a2", 9 * dollar, "ann");
  create(*x, "b1", 9 * dollar, "bob");
  spending_caps caps{.user_day = 5 * dollar};
  CAF_CHECK(!commit(*x, promise("k1", 4 * dollar, "a1", caps)));
  auto over = commit(*x, promise("k2", 1'300'000, "a2", caps, "openai"));
  CAF_CHECK(over == ec::over_budget);
  CAF_CHECK_EQUAL(render(over),
                  "today's limit of $5.00 for this account leaves no room for "
                  "$1.30: raise ADCRAFT_USER_DAY_CAP or retry tomorrow (UTC)");
  CAF_CHECK(!commit(*x, promise("k3", 5 * dollar, "b1", caps)));
  CAF_CHECK(!commit(*x, promise("k4", dollar, "a2", caps)));
  CAF_CHECK_EQUAL(spent_now_in(url(), "user:ann"), 5 * dollar);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(a provider gets no more in an hour than it may) {
  auto x = open();
  create(*x, "a1", 99 * dollar, "ann");
  create(*x, "b1", 99 * dollar, "bob");
  spending_caps caps{.provider_hour = 20 * dollar};
  CAF_CHECK(!commit(*x, promise("k1", 19 * dollar, "a1", caps)));
  auto over = commit(*x, promise("k2", 1'300'000, "b1", caps));
  CAF_CHECK(over == ec::over_budget);
  CAF_CHECK_EQUAL(render(over),
                  "this hour's limit of $20.00 at replicate leaves no room for "
                  "$1.30: raise ADCRAFT_PROVIDER_HOUR_CAP or retry in the next "
                  "hour");
  CAF_CHECK(!commit(*x, promise("k3", 20 * dollar, "b1", caps, "openai")));
  CAF_CHECK(!commit(*x, promise("k4", dollar, "b1", caps)));
  CAF_CHECK_EQUAL(spent_now_in(url(), "provider:replicate"), 20 * dollar);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(the first promise of a window obeys its cap as well) {
  auto x = open();
  create(*x, "c1", 9 * dollar);
  auto once = promise("k1", dollar + 1, "c1", {.user_day = dollar});
  CAF_CHECK(commit(*x, once) == ec::over_budget);
  once = promise("k1", dollar + 1, "c1", {.provider_hour = dollar});
  CAF_CHECK(commit(*x, once) == ec::over_budget);
  CAF_CHECK(!commit(*x, promise("k1", dollar, "c1", {0, dollar, dollar})));
}

CAF_TEST(a cap that is set later knows what was spent before) {
  auto x = open();
  create(*x);
  CAF_CHECK(!commit(*x, promise("k1", 900'000)));
  CAF_CHECK(commit(*x, promise("k2", 100'000, "c1", {.user_day = 999'999}))
            == ec::over_budget);
  CAF_CHECK(commit(*x, promise("k2", 100'000, "c1", {.provider_hour = 999'999}))
            == ec::over_budget);
  CAF_CHECK(!commit(*x, promise("k2", 100'000, "c1", {.user_day = dollar})));
}

CAF_TEST(what costs nothing counts nowhere and needs no room) {
  auto x = open();
  create(*x);
  CAF_CHECK(!commit(*x, promise("k1", 0, "c1", {1, 1, 1})));
  CAF_CHECK(!commit(*x, bill("k1", 0, 0)));
  CAF_CHECK(raw(url(), "SELECT scope FROM spending").empty());
  CAF_MESSAGE("even where a bill came out above everything");
  CAF_CHECK(!commit(*x, promise("k2", 1)));
  CAF_CHECK(!commit(*x, bill("k2", 1, 7 * dollar)));
  CAF_CHECK(!commit(*x, promise("k3", 0, "c1", {1, 1, 1})));
  CAF_CHECK(commit(*x, promise("k4", 1)) == ec::over_budget);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(a bill may exceed its promise and every cap) {
  auto x = open();
  create(*x);
  spending_caps caps{300'000, dollar, dollar};
  must(*x, promise("k1", 300'000, "c1", caps));
  CAF_CHECK(!commit(*x, bill("k1", 300'000, 3 * dollar)));
  CAF_CHECK((load(*x).campaign.money == budget{dollar, 0, 3 * dollar}));
  CAF_CHECK_EQUAL(spent_in(url(), "user:local"), 3 * dollar);
  CAF_CHECK_EQUAL(spent_in(url(), "provider:replicate"), 3 * dollar);
  CAF_CHECK(commit(*x, promise("k2", 1, "c1", caps)) == ec::over_budget);
  CAF_MESSAGE("what was promised for nothing may have a price as well");
  must(*x, promise("k3", 0));
  CAF_CHECK(!commit(*x, bill("k3", 0, 5)));
  CAF_CHECK_EQUAL(spent_in(url(), "user:local"), 3 * dollar + 5);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(what is taken back leaves all the room there was) {
  auto x = open();
  create(*x);
  spending_caps caps{0, dollar, dollar};
  must(*x, promise("k1", dollar, "c1", caps));
  CAF_CHECK(commit(*x, promise("k2", 1, "c1", caps)) == ec::over_budget);
  auto back = take_back("k1", dollar);
  CAF_MESSAGE("whatever else it says");
  std::get<move_money>(back.changes[0]).actual = 77;
  must(*x, back);
  CAF_CHECK((load(*x).campaign.money == budget{dollar, 0, 0}));
  CAF_CHECK(spending(url()).empty());
  must(*x, promise("k2", dollar, "c1", caps));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(a bill counts when its call was promised) {
  auto x = open();
  create(*x, "c1", 9 * dollar);
  spending_caps caps{0, dollar, dollar};
  must(*x, promise("k1", dollar, "c1", caps));
  must(*x, promise("k2", 0, "c1", caps));
  raw(url(), "UPDATE ledger SET at = at - 86400000000");
  raw(url(), "UPDATE spending SET window_start = window_start - 86400000000");
  auto yesterday = spending(url());
  CAF_CHECK_EQUAL(yesterday.size(), 2u);
  CAF_MESSAGE("a new day has all its room");
  must(*x, promise("k3", dollar, "c1", caps));
  must(*x, bill("k1", dollar, 400'000));
  must(*x, bill("k2", 0, 5));
  for (auto& [window, amount] : spending(url()))
    CAF_CHECK_EQUAL(amount, yesterday.count(window) ? 400'005 : dollar);
  CAF_CHECK(commit(*x, promise("k4", 1, "c1", caps)) == ec::over_budget);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(a promise is made once and ends once) {
  auto x = open();
  create(*x, "c1", 9 * dollar);
  create(*x, "c2", 9 * dollar);
  must(*x, promise("k1", dollar));
  must(*x, promise("k2", dollar));
  must(*x, promise("k3", dollar, "c2"));
  must(*x, bill("k1", dollar, dollar));
  must(*x, take_back("k2", dollar));
  must(*x, promise("k4", dollar));
  const transition wrong[]
    = {promise("k1", dollar),       promise("k4", dollar),
       promise("k4", dollar, "c2"), bill("k1", dollar, dollar),
       take_back("k1", dollar),     bill("k2", dollar, dollar),
       take_back("k2", dollar),     bill("k4", dollar - 1, dollar),
       bill("k3", dollar, dollar),  take_back("k5", dollar),
       bill("k5", 0, dollar)};
  for (auto& what : wrong)
    CAF_CHECK(commit(*x, what) == ec::conflict);
  CAF_CHECK_EQUAL(lines_of_ledger(url()), 6u);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(money below nothing is refused) {
  auto x = open();
  create(*x);
  must(*x, promise("k1", 5));
  for (auto& what : {promise("k2", -1), bill("k1", -5, 0), bill("k1", 5, -1),
                     take_back("k1", -5)})
    CAF_CHECK(commit(*x, what) == ec::invalid_argument);
  CAF_CHECK((load(*x).campaign.money == budget{dollar, 5, 0}));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(in a group one that finds no room leaves no trace) {
  auto x = open();
  create(*x, "a1", 9 * dollar, "ann");
  create(*x, "b1", 9 * dollar, "bob");
  create(*x, "c1", 1);
  spending_caps caps{0, dollar, 0};
  auto receipts = x->commit(
    {promise("k1", 600'000, "a1", caps), promise("k2", 400'001, "a1", caps),
     promise("k3", 2, "c1"), promise("k4", 600'000, "b1", caps),
     promise("k5", 400'000, "a1", caps)});
  for (size_t i = 0; i < receipts.size(); ++i)
    CAF_CHECK(i == 1 || i == 2 ? receipts[i].error() == ec::over_budget
                               : receipts[i].engaged());
  CAF_CHECK_EQUAL(lines_of_ledger(url()), 3u);
  CAF_CHECK_EQUAL(spent_in(url(), "user:local"), 0);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(a promise may end in the group that makes it) {
  auto x = open();
  create(*x);
  auto receipts = x->commit({promise("k1", dollar), bill("k1", dollar, 5),
                             promise("k2", 7), take_back("k2", 7)});
  for (auto& r : receipts)
    CAF_CHECK(r);
  CAF_CHECK((load(*x).campaign.money == budget{dollar, 0, 5}));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST_FIXTURE_SCOPE_END()
