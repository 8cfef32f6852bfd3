#define CAF_SUITE rooms_provider_call

#include "actors/provider_call/provider_call.hpp"

#include "actors/model/json_render.hpp"
#include "actors/provider_call/call_commit.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using st = call_state;
using texts = std::vector<std::string>;

constexpr micros price = 300'000;

struct gate_log {
  texts heard;
  slot_client_actor client;
};

provider_gate_actor::behavior_type fake_gate(provider_gate_actor::pointer,
                                             std::shared_ptr<gate_log> log) {
  return {
    [log](atom::acquire, const slot_wish& x, const slot_client_actor& client) {
      log->heard.push_back("acquire " + x.call + " for " + x.campaign);
      log->client = client;
    },
    [log](atom::hold, const slot_wish& x, const slot_client_actor&) {
      log->heard.push_back("hold " + x.call);
    },
    [log](atom::release, const std::string& call) {
      log->heard.push_back("release " + call);
    },
    [](atom::heard, const gate_news&) {
      // nop
    },
    [](atom::nodes, uint64_t) {
      // nop
    },
    [](atom::nudge, const std::string&) {
      // nop
    },
    [](atom::read) { return gate_report{}; },
    [](atom::tick, uint64_t) {
      // nop
    },
  };
}

struct call_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<asset_log> parent_log = std::make_shared<asset_log>();
  std::shared_ptr<gate_log> gate = std::make_shared<gate_log>();
  std::shared_ptr<desk_log> desk = std::make_shared<desk_log>();
  job_row job = a_job(job_kind::music);
  asset_actor parent;
  provider_call_actor room;

  ~call_fixture() override {
    close();
    *gate = {};
    *desk = {};
    room = nullptr;
    parent = nullptr;
  }

  /// Opens a call in `state`, its price promised.
  void open_call(st state, bool cancel_requested = false) {
    rows->view = a_written_campaign();
    rows->view.campaign.money.reserved = price;
    auto row = a_call(job, 1, state);
    row.price_reserved = price;
    row.cancel_requested = cancel_requested;
    if (state == st::succeeded || state == st::downloaded)
      row.output = made();
    rows->calls[row.id] = row;
    provider_call_rooms neighbours{open_store(rows), open(fake_gate, gate),
                                   open(fake_desk, desk),
                                   std::make_shared<manual_clock>()};
    parent = open(fake_asset, parent_log);
    room = open(provider_call, neighbours,
                call_opening{row, job.kind, 1, "local"}, parent);
    watch(room);
    consume_messages();
  }

  static std::string made() {
    return to_json(
      render_result{"aa/file.wav", "audio/wav", 42, "hash", "{}", false});
  }

  void grant() {
    tell(room, atom::granted_v);
  }

  void rendered(ec code = ec::none) {
    render_outcome x;
    x.recipe = a_call(job).recipe;
    if (code == ec::none)
      x.result = {"aa/file.wav", "audio/wav", 42, "hash", "{}", false};
    else
      x.error = fail(code, "it went wrong");
    tell(room, atom::rendered_v, x);
  }

  const call_row& row() const {
    return rows->calls.begin()->second;
  }

  const budget& money() const {
    return rows->view.campaign.money;
  }

  /// The states that were committed, in order.
  texts states() const {
    texts result;
    for (auto& t : rows->commits)
      for (auto& c : t.changes)
        if (auto x = std::get_if<change_call>(&c))
          result.push_back(to_string(x->row.state));
    return result;
  }

  bool has_ended_well() {
    auto end = end_of_watched();
    return end && !*end;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(provider_call_tests, call_fixture)

CAF_TEST(a call goes from intent to verified bytes) {
  open_call(st::reserved);
  CAF_CHECK_EQUAL(gate->heard, texts{"acquire c1.music.r1.c1 for c1"});
  CAF_CHECK(rows->commits.empty());
  grant();
  CAF_MESSAGE("the order leaves after submitting is committed");
  CAF_CHECK_EQUAL(states(), texts{"submitting"});
  CAF_REQUIRE_EQUAL(desk->orders.size(), 1u);
  auto& order = desk->orders.front().first;
  CAF_CHECK(order.kind == render_kind::music);
  CAF_CHECK_EQUAL(order.recipe, row().recipe);
  tell(room, atom::progress_v, order.recipe, 0.25);
  CAF_CHECK_EQUAL(parent_log->progress, std::vector<double>{0.25});
  rendered();
  CAF_CHECK_EQUAL(states(),
                  (texts{"submitting", "succeeded", "downloaded", "verified"}));
  CAF_CHECK_EQUAL(gate->heard[1], "release c1.music.r1.c1");
  CAF_REQUIRE_EQUAL(parent_log->ended.size(), 1u);
  CAF_CHECK(parent_log->ended.front().state == st::verified);
  CAF_CHECK((money() == budget{1'000'000, 0, 0}));
  CAF_CHECK(has_ended_well());
}

CAF_TEST(the asset is written with the verified row) {
  open_call(st::reserved);
  grant();
  rendered();
  auto& last = rows->commits.back();
  CAF_CHECK(last.site == fault_site::commit_result);
  CAF_CHECK_EQUAL(last.epoch, 1);
  auto asset = rows->view.assets.back();
  CAF_CHECK_EQUAL(asset.id, row().id);
  CAF_CHECK_EQUAL(asset.key, "aa/file.wav");
  CAF_CHECK_EQUAL(asset.recipe, row().recipe);
  CAF_CHECK_EQUAL(asset.bytes, 42u);
  CAF_CHECK(asset.kind == job_kind::music);
}

CAF_TEST(submitting has a fault site of its own) {
  open_call(st::reserved);
  grant();
  CAF_CHECK(rows->commits.front().site == fault_site::commit_submitting);
}

CAF_TEST(nothing is sent before submitting is committed) {
  rows->refuse = [](const transition&) {
    return fail(ec::unavailable, "the database is gone");
  };
  open_call(st::reserved);
  grant();
  CAF_CHECK(desk->orders.empty());
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::unavailable);
}

CAF_TEST(an error rejects the call and takes the promise back) {
  open_call(st::reserved);
  grant();
  rendered(ec::poison);
  CAF_CHECK(row().state == st::rejected);
  CAF_CHECK(row().why == failure::poison);
  CAF_CHECK_EQUAL(row().reason, "it went wrong");
  CAF_CHECK((money() == budget{1'000'000, 0, 0}));
  CAF_CHECK_EQUAL(parent_log->ended.size(), 1u);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a call goes on from wherever its row stands) {
  struct {
    st from;
    texts states;
    bool asks_gate;
    bool ends;
  } table[] = {
    {st::reserved, {}, true, false},
    // A render whose process died is surely not running any more.
    {st::submitting, {"unknown", "reserved"}, true, false},
    {st::unknown, {"reserved"}, true, false},
    {st::succeeded, {"downloaded", "verified"}, false, true},
    {st::downloaded, {"verified"}, false, true},
    {st::needs_decision, {}, false, false},
    {st::verified, {}, false, true},
    {st::rejected, {}, false, true},
  };
  for (auto& x : table) {
    CAF_MESSAGE("from " << to_string(x.from));
    *rows = {};
    *parent_log = {};
    *gate = {};
    open_call(x.from);
    auto asks = !gate->heard.empty()
                && gate->heard.back().compare(0, 7, "acquire") == 0;
    CAF_CHECK_EQUAL(states(), x.states);
    CAF_CHECK_EQUAL(asks, x.asks_gate);
    CAF_CHECK_EQUAL(has_ended_well(), x.ends);
    CAF_CHECK(desk->orders.empty());
    auto reports = x.ends || x.from == st::needs_decision;
    CAF_CHECK_EQUAL(parent_log->ended.size(), reports ? 1u : 0u);
    close();
    end_of_watched();
  }
}

CAF_TEST(a render never belongs to a provider elsewhere) {
  for (auto from : {st::accepted, st::running, st::canceling}) {
    *rows = {};
    open_call(from);
    auto end = end_of_watched();
    CAF_CHECK(end && *end == ec::internal);
  }
}

CAF_TEST(a call that waits for a slot is canceled at once) {
  open_call(st::reserved);
  tell(room, atom::cancel_v);
  CAF_CHECK(row().state == st::canceled);
  CAF_CHECK((money() == budget{1'000'000, 0, 0}));
  CAF_CHECK_EQUAL(gate->heard.back(), "release c1.music.r1.c1");
  CAF_CHECK(parent_log->ended.size() == 1u);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a cancel while submitting stops the render and ends canceled) {
  open_call(st::reserved);
  grant();
  tell(room, atom::cancel_v);
  CAF_CHECK_EQUAL(desk->stops, texts{row().recipe});
  CAF_CHECK(row().cancel_requested);
  CAF_CHECK(row().state == st::submitting);
  rendered(ec::canceled);
  CAF_CHECK(row().state == st::canceled);
  CAF_CHECK((money() == budget{1'000'000, 0, 0}));
  CAF_CHECK(has_ended_well());
}

CAF_TEST(the desk hears of a cancel only after it is committed) {
  auto stops_at_commit = std::make_shared<std::vector<size_t>>();
  rows->refuse = [this, stops_at_commit](const transition&) {
    stops_at_commit->push_back(desk->stops.size());
    return caf::error{};
  };
  open_call(st::reserved);
  grant();
  tell(room, atom::cancel_v);
  CAF_CHECK_EQUAL(*stops_at_commit, (std::vector<size_t>{0, 0}));
  CAF_CHECK_EQUAL(desk->stops.size(), 1u);
}

CAF_TEST(a cancel that comes with the slot still reaches the desk) {
  open_call(st::reserved);
  caf::anon_send(room, atom::granted_v);
  caf::anon_send(room, atom::cancel_v);
  consume_messages();
  CAF_CHECK_EQUAL(desk->orders.size(), 1u);
  CAF_CHECK_EQUAL(desk->stops.size(), 1u);
  rendered(ec::canceled);
  CAF_CHECK(row().state == st::canceled);
}

CAF_TEST(a result that comes after all is kept despite a cancel) {
  open_call(st::reserved);
  grant();
  tell(room, atom::cancel_v);
  rendered();
  CAF_CHECK(row().state == st::verified);
  CAF_CHECK(row().cancel_requested);
}

CAF_TEST(a canceled row that is recovered is not rendered again) {
  open_call(st::submitting, true);
  CAF_CHECK_EQUAL(states(), (texts{"unknown", "canceled"}));
  CAF_CHECK(desk->orders.empty());
  CAF_CHECK((money() == budget{1'000'000, 0, 0}));
}

CAF_TEST(a render stopped because the house closes commits nothing) {
  open_call(st::reserved);
  grant();
  auto before = rows->commits.size();
  rendered(ec::canceled);
  CAF_CHECK_EQUAL(rows->commits.size(), before);
  CAF_CHECK(row().state == st::submitting);
  CAF_CHECK(!end_of_watched());
}

CAF_TEST(late news about another turn is ignored) {
  open_call(st::reserved);
  rendered();
  CAF_CHECK(rows->commits.empty());
  grant();
  render_outcome other;
  other.recipe = "another";
  tell(room, atom::rendered_v, other);
  CAF_CHECK_EQUAL(states(), texts{"submitting"});
}

CAF_TEST(a stale incarnation stands down) {
  open_call(st::reserved);
  rows->view.campaign.epoch = 2;
  grant();
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::fenced);
  CAF_CHECK(desk->orders.empty());
  CAF_CHECK(row().state == st::reserved);
}

CAF_TEST(a call ends with its asset) {
  open_call(st::reserved);
  caf::anon_send_exit(parent, caf::exit_reason::kill);
  auto end = end_of_watched();
  CAF_CHECK(end && *end == caf::exit_reason::kill);
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(what a decision costs is part of its commit) {
  auto before = a_call(a_job(job_kind::music), 1, st::downloaded);
  before.price_reserved = 300;
  before.price_actual = 250;
  call_event passed;
  passed.kind = call_event_kind::passed;
  auto what = transition_of(before, decide(before, passed), job_kind::music, 7);
  CAF_CHECK_EQUAL(what.epoch, 7);
  auto money = std::get<move_money>(what.changes.at(1));
  CAF_CHECK(money.what == move_money::settle);
  CAF_CHECK_EQUAL(money.promised, 300);
  CAF_CHECK_EQUAL(money.actual, 250);
  CAF_CHECK(std::holds_alternative<put_asset>(what.changes.at(2)));
  CAF_CHECK_EQUAL(what.events.front().type, "call.verified");
}

CAF_TEST(whoever watches hears of a reason that comes and goes) {
  auto row = a_call(a_job(job_kind::music), 1, st::running);
  auto tries = 0;
  auto told = [&](call_event_kind kind) {
    auto text = "away\nno line after " + std::to_string(++tries) + " ms";
    call_event e{kind, text, failure::transient};
    auto decision = decide(row, e);
    auto what = transition_of(row, decision, job_kind::music, 7);
    row = decision.row;
    std::string result;
    for (auto& x : what.events)
      result += x.type + " " + x.data;
    return result;
  };
  using ev = call_event_kind;
  CAF_CHECK_EQUAL(told(ev::poll_failed), "");
  CAF_CHECK_EQUAL(told(ev::poll_failed),
                  "call.running " + event_data(row.reason));
  CAF_CHECK(!row.reason.empty());
  CAF_CHECK_EQUAL(told(ev::poll_failed), "");
  CAF_CHECK_EQUAL(told(ev::progressed), "call.running {}");
  CAF_CHECK_EQUAL(told(ev::progressed), "");
}

CAF_TEST(an intent and its promise are one transition) {
  auto call = a_call(a_job(job_kind::music));
  call.price_reserved = 300;
  auto what = opening_of(call, 7);
  CAF_CHECK(what.site == fault_site::commit_call_open);
  CAF_CHECK(std::get<put_call>(what.changes.at(0)).row == call);
  auto money = std::get<move_money>(what.changes.at(1));
  CAF_CHECK(money.what == move_money::reserve);
  CAF_CHECK_EQUAL(money.promised, 300);
  CAF_CHECK_EQUAL(what.events.front().type, "call.reserved");
}
