#pragma once

#include "tests/contract/store_money.hpp"

/// What every store promises of money, whatever comes in whatever order; see
/// `store.hpp`.
namespace adcraft::test {

/// Moves money at random through two stores and keeps books of its own.
class money_walk {
public:
  money_walk(store& a, store& b, std::string url, uint32_t seed)
    : stores_{&a, &b}, url_(std::move(url)), dice_(seed) {
    auto db = sql::open_engine(url_);
    CAF_REQUIRE(db);
    db_ = std::move(*db);
    for (size_t i = 0; i < 6; ++i) {
      auto id = "c" + std::to_string(i);
      create(a, id, 8 * dollar, "user" + std::to_string(i % 3));
      books_[id].cap = 8 * dollar;
    }
  }

  void step() {
    if (open_.empty() || roll(100) < 45)
      reserve_some();
    else
      end(roll(open_.size()), roll(100) < 60);
  }

  void take_everything_back() {
    while (!open_.empty())
      end(open_.size() - 1, false);
  }

  /// Whether the store, its ledger and its windows say what our books say.
  bool agrees() const {
    for (auto& [id, balance] : balances_of(url_))
      if (balance != std::pair{books_.at(id).reserved, books_.at(id).spent})
        return false;
    return books_agree(url_);
  }

  size_t granted = 0;
  size_t refused = 0;
  size_t ended = 0;

private:
  struct call {
    std::string id;
    std::string campaign;
    micros promised = 0;
  };

  size_t roll(size_t sides) {
    return dice_() % sides;
  }

  micros sometimes(micros cap) {
    return roll(2) == 0 ? cap : 0;
  }

  store& any_store() {
    return *stores_[roll(2)];
  }

  /// What counts in the newest window of a scope.
  micros newest(const std::string& scope) {
    auto rows = db_->run(
      "SELECT micros FROM spending WHERE scope = $1 "
      "ORDER BY window_start DESC LIMIT 1",
      {scope});
    CAF_REQUIRE(rows);
    return rows->empty() ? 0 : sql::number(rows->front().front());
  }

  void reserve_some() {
    auto n = roll(6);
    call x{"k" + std::to_string(calls_++), "c" + std::to_string(n),
           static_cast<micros>(1 + roll(400'000))};
    auto user = "user:user" + std::to_string(n % 3);
    auto provider = "p" + std::to_string(roll(3));
    spending_caps caps{sometimes(300'000), sometimes(6 * dollar),
                       sometimes(5 * dollar)};
    auto err = commit(any_store(),
                      promise(x.id, x.promised, x.campaign, caps, provider));
    auto after = reserve(books_[x.campaign], x.promised);
    auto exceeds
      = [&](micros cap, micros amount) { return cap > 0 && amount > cap; };
    // What is in the windows is there with the promise or without it.
    auto more = err ? x.promised : 0;
    auto is_over
      = !after || exceeds(caps.call, x.promised)
        || exceeds(caps.user_day, newest(user) + more)
        || exceeds(caps.provider_hour, newest("provider:" + provider) + more);
    CAF_CHECK_EQUAL(is_over, err == ec::over_budget);
    ++(err ? refused : granted);
    if (err)
      return;
    books_[x.campaign] = *after;
    open_.push_back(std::move(x));
  }

  void end(size_t i, bool by_bill) {
    std::swap(open_[i], open_.back());
    auto x = open_.back();
    open_.pop_back();
    auto actual
      = by_bill ? static_cast<micros>(roll(2 * size_t(x.promised))) : 0;
    CAF_CHECK(
      !commit(any_store(), by_bill ? bill(x.id, x.promised, actual, x.campaign)
                                   : take_back(x.id, x.promised, x.campaign)));
    auto after = settle(books_[x.campaign], x.promised, actual);
    CAF_REQUIRE(after);
    books_[x.campaign] = *after;
    ++ended;
  }

  store* stores_[2];
  std::string url_;
  sql::engine_ptr db_;
  std::mt19937 dice_;
  std::map<std::string, budget> books_; // by campaign
  std::vector<call> open_;
  size_t calls_ = 0;
};

} // namespace adcraft::test

CAF_TEST_FIXTURE_SCOPE(store_money_walk_contract, store_under_test)

CAF_TEST(whatever money does all books agree) {
  for (uint32_t seed : {1, 2}) {
    auto a = open();
    auto b = open();
    for (auto table : {"ledger", "spending", "campaigns"})
      raw(url(), std::string{"DELETE FROM "} + table);
    money_walk x{*a, *b, url(), seed};
    for (auto i = 0; i < 400; ++i) {
      x.step();
      if (i % 100 == 99)
        CAF_CHECK(x.agrees());
    }
    CAF_CHECK(x.granted > 50);
    CAF_CHECK(x.refused > 20);
    CAF_CHECK(x.ended > 50);
    x.take_everything_back();
    CAF_CHECK(x.agrees());
    for (auto& [id, balance] : balances_of(url()))
      CAF_CHECK_EQUAL(balance.first, 0);
  }
}

CAF_TEST_FIXTURE_SCOPE_END()
