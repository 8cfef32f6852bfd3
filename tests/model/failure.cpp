#define CAF_SUITE model_failure

#include "actors/model/failure.hpp"

#include <caf/sec.hpp>
#include <caf/test/unit_test.hpp>

#include <map>
#include <set>

using namespace adcraft;

CAF_TEST(every failure has its remedy) {
  struct {
    failure why;
    remedy first, second, third;
  } table[] = {
    {failure::none, remedy::give_up, remedy::give_up, remedy::give_up},
    {failure::transient, remedy::retry, remedy::retry, remedy::give_up},
    {failure::rate_limited, remedy::retry, remedy::retry, remedy::retry},
    {failure::refused, remedy::retry, remedy::give_up, remedy::give_up},
    {failure::invalid, remedy::give_up, remedy::give_up, remedy::give_up},
    {failure::unauthorized, remedy::ask, remedy::ask, remedy::ask},
    {failure::no_credit, remedy::ask, remedy::ask, remedy::ask},
    {failure::over_budget, remedy::ask, remedy::ask, remedy::ask},
    {failure::poison, remedy::retry, remedy::give_up, remedy::give_up},
    {failure::expired, remedy::retry, remedy::retry, remedy::give_up},
    {failure::lost_output, remedy::ask, remedy::ask, remedy::ask},
    {failure::canceled, remedy::give_up, remedy::give_up, remedy::give_up},
    {failure::environment, remedy::ask, remedy::ask, remedy::ask},
    {failure::internal, remedy::retry, remedy::retry, remedy::ask},
  };
  CAF_CHECK_EQUAL(std::size(table), static_cast<size_t>(failure::count_));
  for (auto& x : table) {
    CAF_CHECK(remedy_for(x.why, 1, {}) == x.first);
    CAF_CHECK(remedy_for(x.why, 2, {}) == x.second);
    CAF_CHECK(remedy_for(x.why, 3, {}) == x.third);
  }
}

CAF_TEST(pauses stay within a tenth of the base and the longest) {
  retry_policy policy;
  for (uint64_t seed = 0; seed < 200; ++seed)
    for (auto attempts : {0, 1, 2, 3, 6, 7, 20, 60, 1'000'000}) {
      auto pause = backoff(attempts, seed, policy);
      CAF_REQUIRE(pause.count() >= 50);
      CAF_REQUIRE(pause <= policy.longest);
      auto doublings = attempts < 1 ? 0 : std::min(attempts - 1, 6);
      CAF_REQUIRE(pause <= policy.base * (1 << doublings));
      CAF_REQUIRE(pause == backoff(attempts, seed, policy));
    }
}

CAF_TEST(pauses of different jobs are spread) {
  std::set<int64_t> seen;
  for (uint64_t seed = 0; seed < 100; ++seed)
    seen.insert(backoff(7, seed, {}).count());
  CAF_CHECK_GREATER(seen.size(), 95u);
}

CAF_TEST(errors of ours mean a failure each) {
  const std::map<ec, failure> table = {
    {ec::invalid_argument, failure::invalid},
    {ec::not_found, failure::invalid},
    {ec::conflict, failure::internal},
    {ec::rate_limited, failure::rate_limited},
    {ec::refused, failure::refused},
    {ec::unavailable, failure::transient},
    {ec::over_budget, failure::over_budget},
    {ec::canceled, failure::canceled},
    {ec::fenced, failure::internal},
    {ec::poison, failure::poison},
    {ec::environment, failure::environment},
    {ec::internal, failure::internal},
  };
  CAF_CHECK_EQUAL(table.size() + 1, static_cast<size_t>(ec::count_));
  for (auto& [code, why] : table)
    CAF_CHECK(failure_of(fail(code, "x")) == why);
  CAF_CHECK(failure_of({}) == failure::none);
  CAF_CHECK(failure_of(caf::sec::request_timeout) == failure::transient);
  CAF_CHECK(failure_of(caf::sec::runtime_error) == failure::internal);
}

CAF_TEST(texts of failures are read back) {
  for (size_t i = 0; i < static_cast<size_t>(failure::count_); ++i) {
    auto x = static_cast<failure>(i);
    CAF_CHECK(failure_from(to_string(x)) == x);
  }
  CAF_CHECK(failure_from("nonsense") == failure::internal);
}

CAF_TEST(errors are told in one sentence without codes) {
  CAF_CHECK_EQUAL(render(fail(ec::refused, "No, thanks.")), "No, thanks.");
  CAF_CHECK_EQUAL(render(caf::make_error(ec::fenced)), "fenced");
  CAF_CHECK_EQUAL(render({}), "nothing went wrong");
  CAF_CHECK(is_transient(fail(ec::unavailable, "x")));
  CAF_CHECK(is_transient(fail(ec::rate_limited, "x")));
  CAF_CHECK(!is_transient(fail(ec::internal, "x")));
}
