#define CAF_SUITE rooms_inspector

#include "actors/inspector/inspector.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

struct inspector_fixture : room_fixture {
  std::shared_ptr<fake_provider> provider = std::make_shared<fake_provider>();
  std::shared_ptr<desk_log> desk = std::make_shared<desk_log>();
  std::shared_ptr<supervisor_log> told = std::make_shared<supervisor_log>();
  campaign_supervisor_actor client;
  inspector_actor room;

  inspector_fixture() {
    client = open(fake_supervisor, told);
    room = open(inspector, provider, open(fake_desk, desk));
  }

  ~inspector_fixture() override {
    close();
    *desk = {};
    client = nullptr;
    room = nullptr;
  }

  void inspect() {
    auto view = a_made_campaign();
    auto job = job_in(view, job_kind::composition, 0, "16:9", "en");
    tell(room, atom::inspect_v, view, job, client);
  }

  void rendered(ec code = ec::none) {
    render_outcome x;
    x.recipe = desk->orders.back().first.recipe;
    x.result.facts = R"({"passed":true})";
    if (code != ec::none)
      x.error = fail(code, "it went wrong");
    tell(room, atom::rendered_v, x);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(inspector_tests, inspector_fixture)

CAF_TEST(a film that passes is reported without a reason) {
  inspect();
  CAF_CHECK(desk->orders.back().first.kind == render_kind::inspection);
  rendered();
  CAF_REQUIRE_EQUAL(told->inspections.size(), 1u);
  auto& x = told->inspections.front();
  CAF_CHECK_EQUAL(x.job, "c1.composition.16x9.en.r1");
  CAF_CHECK_EQUAL(x.asset, "c1.composition.16x9.en.r1.c1");
  CAF_CHECK_EQUAL(x.report, R"({"passed":true})");
  CAF_CHECK_EQUAL(x.reason, "");
}

CAF_TEST(a broken rule is the reason) {
  provider->finding = "it is too loud";
  inspect();
  rendered();
  CAF_CHECK_EQUAL(told->inspections.front().reason, "it is too loud");
}

CAF_TEST(a film that cannot be inspected has not passed) {
  inspect();
  rendered(ec::poison);
  CAF_CHECK_EQUAL(told->inspections.front().reason,
                  "it cannot be inspected: it went wrong");
  provider->trouble = fail(ec::not_found, "the composition has no file");
  inspect();
  CAF_CHECK_EQUAL(told->inspections.back().reason,
                  "it cannot be inspected: the composition has no file");
}

CAF_TEST(an inspection that stops with the house says nothing) {
  inspect();
  rendered(ec::canceled);
  CAF_CHECK(told->inspections.empty());
}

CAF_TEST(two who ask about the same film both hear) {
  inspect();
  inspect();
  rendered();
  CAF_CHECK_EQUAL(told->inspections.size(), 2u);
  rendered();
  CAF_CHECK_EQUAL(told->inspections.size(), 2u);
}

CAF_TEST_FIXTURE_SCOPE_END()
