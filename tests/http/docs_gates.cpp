#define CAF_SUITE http_gates

#include "http/documents/gates.hpp"

#include "tests/http/docs_api.hpp"

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

gate_report a_report() {
  gate_report x;
  x.provider = "replicate";
  x.running = 3;
  x.most = 8;
  x.slots = 4;
  x.waiting = 2;
  x.oldest_wait = 1500ms;
  x.nodes = 2;
  x.per_minute = 30;
  x.tokens = 1.75;
  x.models.push_back({"some/film", "open", 9, 7, 12, 60s, false, 0ms});
  return x;
}

/// Says the same always, or nothing.
provider_gate_actor::behavior_type
a_stubborn_gate(provider_gate_actor::pointer self,
                std::optional<gate_report> x) {
  auto held
    = std::make_shared<std::vector<caf::typed_response_promise<gate_report>>>();
  return {
    [](atom::acquire, const slot_wish&, const slot_client_actor&) {},
    [](atom::hold, const slot_wish&, const slot_client_actor&) {},
    [](atom::release, const std::string&) {},
    [](atom::heard, const gate_news&) {},
    [](atom::nodes, uint64_t) {},
    [](atom::nudge, const std::string&) {},
    [=](atom::read) {
      auto promise = self->make_response_promise<gate_report>();
      if (x)
        promise.deliver(*x);
      else
        held->push_back(promise);
      return promise;
    },
    [](atom::tick, uint64_t) {},
  };
}

struct gates_fixture : api_fixture {
  gates_fixture() {
    user = "op";
  }

  ~gates_fixture() override {
    rooms->gates.clear();
  }

  void add(const std::string& name, std::optional<gate_report> x) {
    rooms->gates[name] = open(a_stubborn_gate, std::move(x));
  }
};

} // namespace

CAF_TEST(a gate without a report has its money) {
  auto x = gate_document("openai", std::nullopt, {1'250'000, 0}, 0);
  CAF_CHECK_EQUAL(x["provider"], "openai");
  CAF_CHECK_EQUAL(x["standing"], nullptr);
  CAF_CHECK_EQUAL(x["spent_this_hour"], "$1.25");
  CAF_CHECK_EQUAL(x["hour_cap"], nullptr);
  CAF_CHECK_EQUAL(x["hour_cap_micros"], nullptr);
}

CAF_TEST(pauses become the times at which they end) {
  auto report = a_report();
  report.paused_for = 10s;
  report.models[0].paused_for = 20s;
  auto x = in(
    gate_document("replicate", report, {0, 5'000'000}, 1'700'000'000'000'000),
    "standing");
  CAF_CHECK_EQUAL(x["paused_until"], "2023-11-14T22:13:30.000Z");
  auto model = x["models"][0];
  CAF_CHECK_EQUAL(model["tries_at"], "2023-11-14T22:14:20.000Z");
  CAF_CHECK_EQUAL(model["paused_until"], "2023-11-14T22:13:40.000Z");
  report = gate_report{};
  report.models.push_back({"m", "closed"});
  x = in(gate_document("replicate", report, {}, 1'700'000'000'000'000),
         "standing");
  CAF_CHECK_EQUAL(x["paused_until"], nullptr);
  CAF_CHECK_EQUAL(x["per_minute"], nullptr);
  CAF_CHECK_EQUAL(x["left"], nullptr);
  CAF_CHECK_EQUAL(x["models"][0]["tries_at"], nullptr);
}

CAF_TEST_FIXTURE_SCOPE(http_gates_tests, gates_fixture)

CAF_TEST(where nothing is paid there is no gate) {
  auto x = api("GET", "/api/ops/gates");
  CAF_CHECK_EQUAL(x.status, 200);
  CAF_CHECK_EQUAL(x.doc["items"], json::array());
  CAF_CHECK_EQUAL(x.doc["makes_ads"], true);
  rooms->makes_ads = false;
  CAF_CHECK_EQUAL(in(api("GET", "/api/ops/gates").doc, "makes_ads"), false);
  user = "ann";
  CAF_CHECK_EQUAL(api("GET", "/api/ops/gates").status, 403);
}

CAF_TEST(operators see how each gate stands) {
  gate_report quiet;
  quiet.slots = quiet.most = 1;
  add("openai", quiet);
  add("replicate", a_report());
  rooms->provider_hour_cap = 5'000'000;
  auto x = api("GET", "/api/ops/gates");
  CAF_REQUIRE_EQUAL(x.doc["items"].size(), 2u);
  CAF_CHECK_EQUAL(x.doc["items"][0]["provider"], "openai");
  auto gate = x.doc["items"][1];
  CAF_CHECK_EQUAL(gate["provider"], "replicate");
  CAF_CHECK_EQUAL(gate["spent_this_hour_micros"], 0);
  CAF_CHECK_EQUAL(gate["hour_cap"], "$5.00");
  auto standing = gate["standing"];
  CAF_CHECK_EQUAL(standing["running"], 3);
  CAF_CHECK_EQUAL(standing["most"], 8);
  CAF_CHECK_EQUAL(standing["permitted"], 4);
  CAF_CHECK_EQUAL(standing["waiting"], 2);
  CAF_CHECK_EQUAL(standing["oldest_wait_seconds"], 1.5);
  CAF_CHECK_EQUAL(standing["per_minute"], 30);
  CAF_CHECK_EQUAL(standing["left"], 1);
  CAF_CHECK_EQUAL(standing["nodes"], 2);
  auto model = standing["models"][0];
  CAF_CHECK_EQUAL(model["model"], "some/film");
  CAF_CHECK_EQUAL(model["breaker"], "open");
  CAF_CHECK_EQUAL(model["recent_calls"], 9);
  CAF_CHECK_EQUAL(model["recent_failures"], 7);
  CAF_CHECK_EQUAL(model["failures"], 12);
  CAF_CHECK_EQUAL(model["trying"], false);
}

CAF_TEST(a gate that does not answer keeps nobody waiting) {
  add("openai", std::nullopt);
  add("replicate", a_report());
  CAF_CHECK_EQUAL(api("GET", "/api/ops/gates").status, 0);
  pass(999ms);
  CAF_CHECK_EQUAL(reply->head.status, 0);
  pass(1ms);
  CAF_CHECK_EQUAL(reply->head.status, 200);
  auto items = in(json::parse(reply->head.body), "items");
  CAF_REQUIRE_EQUAL(items.size(), 2u);
  CAF_CHECK_EQUAL(items[0]["standing"], nullptr);
  CAF_CHECK_EQUAL(items[1]["standing"]["running"], 3);
  CAF_MESSAGE("nor does one that has ended");
  caf::anon_send_exit(rooms->gates["openai"], caf::exit_reason::kill);
  auto x = api("GET", "/api/ops/gates");
  CAF_CHECK_EQUAL(x.status, 200);
  CAF_CHECK_EQUAL(x.doc["items"][0]["standing"], nullptr);
}

CAF_TEST_FIXTURE_SCOPE_END()
