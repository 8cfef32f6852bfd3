#pragma once

#include "tests/contract/store_money.hpp"

#include <algorithm>
#include <latch>
#include <thread>

/// What every store promises of money when many move it; see `store.hpp`. The
/// fixture says by `racers` how many stores race.
namespace adcraft::test {

using group = std::vector<transition>;

/// How many transitions ended how.
using outcomes = std::map<ec, size_t>;

/// Commits groups through a store of its own, once everybody has one.
inline outcomes run_racer(const std::string& url,
                          const std::vector<group>& groups, std::latch& start) {
  outcomes result;
  auto x = sql::open_store(url);
  start.arrive_and_wait();
  if (!x)
    return {{ec::environment, groups.size()}};
  for (auto& g : groups)
    for (auto& receipt : (*x)->commit(g))
      ++result[receipt ? ec::none : static_cast<ec>(receipt.error().code())];
  return result;
}

/// Commits the groups of all racers at once.
inline outcomes race(const std::string& url,
                     const std::vector<std::vector<group>>& racers) {
  std::latch start{static_cast<ptrdiff_t>(racers.size())};
  std::vector<outcomes> each(racers.size());
  std::vector<std::thread> threads;
  for (size_t i = 0; i < racers.size(); ++i)
    threads.emplace_back(
      [&, i] { each[i] = run_racer(url, racers[i], start); });
  for (auto& t : threads)
    t.join();
  outcomes result;
  for (auto& one : each)
    for (auto& [how, n] : one)
      result[how] += n;
  return result;
}

/// Sixty-four calls of thirty cents, dealt out to the racers.
inline std::vector<std::vector<group>>
calls_of_thirty_cents(size_t racers, const spending_caps& caps,
                      const std::function<std::string(size_t)>& campaign) {
  std::vector<std::vector<group>> result(racers);
  for (size_t i = 0; i < 64; ++i)
    result[i % racers].push_back(
      {promise("k" + std::to_string(i), 300'000, campaign(i), caps)});
  return result;
}

inline std::string campaign_of(size_t i) {
  return "c" + std::to_string(i % 8);
}

/// Whether exactly three got thirty cents of each dollar: of one, unless the
/// window ended in the midst of the race.
inline bool dollars_held(const std::string& url, const std::string& scope,
                         outcomes how) {
  micros most = 0;
  for (auto& [window, amount] : spending(url))
    if (window.first == scope)
      most = std::max(most, amount);
  auto granted = how[ec::none];
  return most == 900'000
         && spent_in(url, scope) == static_cast<micros>(granted) * 300'000
         && granted + how[ec::over_budget] == 64;
}

} // namespace adcraft::test

CAF_TEST_FIXTURE_SCOPE(store_money_races_contract, store_under_test)

CAF_TEST(of calls that race for the dollar of a campaign three get it) {
  create(*open(), "c1", dollar);
  auto how = race(url(), calls_of_thirty_cents(racers, {}, [](size_t) {
                    return std::string{"c1"};
                  }));
  CAF_CHECK((how == outcomes{{ec::none, 3}, {ec::over_budget, 61}}));
  auto balances = balances_of(url());
  CAF_CHECK_EQUAL(balances["c1"].first, 900'000);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(of campaigns that race for the dollar of an account three get it) {
  auto x = open();
  for (size_t i = 0; i < 8; ++i)
    create(*x, campaign_of(i), 99 * dollar, "ann");
  auto how = race(
    url(), calls_of_thirty_cents(racers, {.user_day = dollar}, campaign_of));
  CAF_CHECK(dollars_held(url(), "user:ann", how));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(of accounts that race for the dollar of a provider three get it) {
  auto x = open();
  for (size_t i = 0; i < 8; ++i)
    create(*x, campaign_of(i), 99 * dollar, "user" + std::to_string(i));
  auto how = race(url(), calls_of_thirty_cents(
                           racers, {.provider_hour = dollar}, campaign_of));
  CAF_CHECK(dollars_held(url(), "provider:replicate", how));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(of a group that wants a dollar three get it) {
  auto x = open();
  create(*x, "c1", 99 * dollar);
  auto to_one = [](size_t) { return std::string{"c1"}; };
  auto dealt = calls_of_thirty_cents(1, {.user_day = dollar}, to_one);
  group all;
  for (auto& g : dealt[0])
    all.push_back(g[0]);
  CAF_CHECK(dollars_held(url(), "user:local", race(url(), {{all}})));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(groups that count in the same windows never block one another) {
  auto x = open();
  create(*x, "shared");
  std::vector<std::vector<group>> all(racers);
  std::mt19937 dice{7};
  for (size_t r = 0; r < racers; ++r)
    for (size_t n = 0; n < 4; ++n) {
      auto name = std::to_string(r) + "-" + std::to_string(n);
      create(*x, name, 99 * dollar, "user" + std::to_string(n));
    }
  for (size_t r = 0; r < racers; ++r)
    for (size_t i = 0; i < 10; ++i) {
      group g{with_event(a_transition("shared"), "x")};
      for (size_t n = 0; n < 4; ++n) {
        auto name = std::to_string(r) + "-" + std::to_string(n);
        g.push_back(promise("k" + name + "-" + std::to_string(i), 1, name, {},
                            "p" + std::to_string(dice() % 4)));
      }
      std::shuffle(g.begin(), g.end(), dice);
      all[r].push_back(std::move(g));
    }
  CAF_CHECK((race(url(), all) == outcomes{{ec::none, racers * 10 * 5}}));
  CAF_CHECK(books_agree(url()));
}

CAF_TEST(promises and ends that race leave books that agree) {
  auto x = open();
  for (size_t i = 0; i < 8; ++i)
    create(*x, campaign_of(i), 99 * dollar, "user" + std::to_string(i % 3));
  std::vector<std::vector<group>> all(racers);
  for (size_t r = 0; r < racers; ++r)
    for (size_t i = 0; i < 96 / racers; ++i) {
      auto call = std::to_string(r) + "-" + std::to_string(i);
      auto provider = "p" + std::to_string(i % 2);
      auto campaign = campaign_of(r + i);
      all[r].push_back({promise(call, 1000, campaign, {}, provider)});
      all[r].push_back({i % 3 == 0 ? take_back(call, 1000, campaign)
                                   : bill(call, 1000, 1500, campaign)});
    }
  CAF_CHECK((race(url(), all) == outcomes{{ec::none, 192}}));
  CAF_CHECK_EQUAL(spent_in(url(), "provider:p0"), 48'000);
  CAF_CHECK(books_agree(url()));
}

CAF_TEST_FIXTURE_SCOPE_END()
