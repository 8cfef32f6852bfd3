#define CAF_SUITE config_progress_view

#include "config/cli/progress_view.hpp"

#include <caf/test/unit_test.hpp>

#include <iostream>
#include <sstream>

using namespace adcraft;

namespace {

constexpr auto away = "OpenAI could not be reached; it is tried again";

call_row a_call_in(call_state state, std::string reason) {
  call_row result;
  result.state = state;
  result.reason = std::move(reason);
  return result;
}

campaign_news a_job(job_state state) {
  campaign_news result;
  result.job = "j1";
  result.kind = job_kind::storyline;
  result.state = state;
  return result;
}

/// Catches what goes to standard error.
struct view_fixture {
  std::ostringstream said;
  std::streambuf* before = std::cerr.rdbuf(said.rdbuf());

  ~view_fixture() {
    std::cerr.rdbuf(before);
  }
};

} // namespace

CAF_TEST(the oldest call that does not get on says why) {
  using st = call_state;
  auto why = std::string{away} + "\nport 9: connection refused";
  CAF_CHECK_EQUAL(held_up({}), "");
  CAF_CHECK_EQUAL(held_up({a_call_in(st::reserved, "")}), "");
  CAF_CHECK_EQUAL(held_up({a_call_in(st::failed, why)}), "");
  CAF_CHECK_EQUAL(held_up({a_call_in(st::running, "")}), "");
  CAF_CHECK_EQUAL(held_up({a_call_in(st::needs_decision, why)}), "");
  for (auto state : {st::reserved, st::submitting, st::unknown, st::accepted,
                     st::running, st::canceling})
    CAF_CHECK_EQUAL(held_up({a_call_in(st::verified, ""), a_call_in(state, why),
                             a_call_in(st::reserved, "another")}),
                    away);
}

CAF_TEST_FIXTURE_SCOPE(view_tests, view_fixture)

CAF_TEST(what is waited for is said once per change) {
  for (auto is_terminal : {false, true}) {
    said.str("");
    progress_view view{is_terminal};
    for (auto why : {"", away, "", away, away, "another", "another", away})
      view.wait_for(why);
    CAF_CHECK_EQUAL(said.str(),
                    std::string{away} + "\nanother\n" + away + "\n");
    view.hear(a_job(job_state::running));
    view.wait_for(away);
    CAF_CHECK(said.str().ends_with(std::string{"another\n"} + away + "\n"));
    view.hear(a_job(job_state::done));
    view.wait_for(away);
    CAF_CHECK(said.str().ends_with(std::string{away} + "\n"));
    CAF_CHECK(!said.str().ends_with(std::string{"another\n"} + away + "\n"));
  }
}

CAF_TEST_FIXTURE_SCOPE_END()
