#define CAF_SUITE rooms_asset

#include "actors/asset/asset.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using texts = std::vector<std::string>;

/// Calls that do nothing until the test says how they went.
struct call_log {
  std::vector<call_row> opened;
  std::vector<provider_call_actor> calls;
  int cancels = 0;
  int nudges = 0;
};

provider_call_actor::behavior_type fake_call(provider_call_actor::pointer,
                                             std::shared_ptr<call_log> log) {
  return {
    [log](atom::cancel) { ++log->cancels; },
    [](atom::begin) {},
    [](atom::rendered, const render_outcome&) {},
    [](atom::progress, const std::string&, double) {},
    [](atom::granted) {},
    [log](atom::nudge) { ++log->nudges; },
  };
}

/// Storage of which a test says what is lost.
struct fake_files : storage {
  std::string lost;

  caf::expected<stored_file> put(const std::string&,
                                 const std::string&) override {
    return fail(ec::internal, "nobody stores here");
  }

  caf::expected<std::string> path_of(const std::string& key) const override {
    if (key == lost)
      return fail(ec::not_found, "it is gone");
    return "/" + key;
  }
};

struct asset_fixture : room_fixture {
  std::shared_ptr<fake_files> files = std::make_shared<fake_files>();
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<supervisor_log> told = std::make_shared<supervisor_log>();
  std::shared_ptr<call_log> calls = std::make_shared<call_log>();
  std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>();
  std::shared_ptr<fake_provider> provider = std::make_shared<fake_provider>();
  /// Who has no key here.
  std::string unknown;
  bool wants_voice = false;
  campaign_supervisor_actor parent;
  asset_actor room;

  asset_fixture() {
    rows->view = a_written_campaign();
  }

  ~asset_fixture() override {
    close();
    *calls = {};
    room = nullptr;
    parent = nullptr;
  }

  job_row& job() {
    return wants_voice ? job_in(rows->view, job_kind::voiceover, 1, {}, "en")
                       : job_in(rows->view, job_kind::music);
  }

  void open_asset() {
    call_opener opener
      = [this](asset_actor::pointer, call_opening x) -> provider_call_actor {
      if (x.row.provider == unknown)
        return {};
      auto call = open(fake_call, calls);
      calls->opened.push_back(x.row);
      calls->calls.push_back(call);
      return call;
    };
    parent = open(fake_supervisor, told);
    auto neighbours = std::make_shared<const asset_rooms>(
      asset_rooms{open_store(rows), clock, provider, files, opener, {}, {}});
    room = open(asset, neighbours,
                std::make_shared<const campaign_view>(rows->view), job(),
                int64_t{1}, parent);
    watch(room);
    consume_messages();
  }

  /// The newest call ends in `state`.
  void end_call(call_state state, failure why = failure::transient) {
    auto row = calls->opened.back();
    row.state = state;
    row.why = why;
    row.reason = "it went wrong";
    rows->calls[row.id] = row;
    tell(room, atom::ended_v, row);
  }

  /// The newest call goes to sleep for a while; it has heard so many nudges.
  void fall_asleep(uint64_t nudges = 0) {
    auto row = calls->opened.back();
    row.state = call_state::running;
    row.next_poll_at = clock->at + 20'000'000;
    rows->calls[row.id] = row;
    tell(room, atom::asleep_v, row, nudges);
  }

  void pass(std::chrono::microseconds time) {
    clock->at += time.count();
    advance_time(time);
    consume_messages();
  }

  /// A call from an earlier life.
  call_row& earlier_call(int ordinal, call_state state) {
    auto row = a_call(job(), ordinal, state);
    row.reason = "earlier";
    row.why = failure::invalid;
    return rows->calls[row.id] = row;
  }

  texts opened() const {
    texts result;
    for (auto& x : calls->opened)
      result.push_back(x.id);
    return result;
  }

  texts reports() const {
    texts result;
    for (auto& x : told->reports)
      result.push_back(to_string(x.state));
    return result;
  }

  void fall() {
    caf::anon_send_exit(calls->calls.back(), caf::exit_reason::kill);
    consume_messages();
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(asset_tests, asset_fixture)

CAF_TEST(a refused job goes down its ladder and does not fail) {
  provider->ways = {rung::asked, rung::softened, rung::studio};
  open_asset();
  end_call(call_state::rejected, failure::refused);
  clock->at = job().not_before;
  advance_time(std::chrono::seconds{31});
  consume_messages();
  CAF_CHECK_EQUAL(std::string{to_string(job().way)}, "asked");
  end_call(call_state::rejected, failure::refused);
  CAF_CHECK_EQUAL(std::string{to_string(job().way)}, "softened");
  advance_time(std::chrono::seconds{1});
  consume_messages();
  end_call(call_state::failed, failure::invalid);
  CAF_CHECK_EQUAL(std::string{to_string(job().way)}, "studio");
  advance_time(std::chrono::seconds{1});
  consume_messages();
  CAF_CHECK_EQUAL(calls->opened.size(), 4u);
  end_call(call_state::verified);
  CAF_CHECK(job().state == job_state::done);
  CAF_CHECK_EQUAL(std::string{to_string(job().way)}, "studio");
}

CAF_TEST(a vendors output that is known is made fit again at no price) {
  provider->seller = "replicate";
  provider->cost = 40'000;
  asset_row raw;
  raw.id = "other.raw";
  raw.key = "aa/raw.png";
  raw.recipe = "recipe-of-" + job().id;
  rows->library.push_back(raw);
  open_asset();
  CAF_REQUIRE_EQUAL(calls->opened.size(), 1u);
  auto call = calls->opened.front();
  CAF_CHECK_EQUAL(call.provider, "studio");
  CAF_CHECK_EQUAL(call.model, "studio-taken_still");
  CAF_CHECK_EQUAL(call.recipe, "finish-aa/raw.png");
  CAF_CHECK_EQUAL(call.price_reserved, 0);
}

CAF_TEST(an order that nobody here can follow waits for its key) {
  unknown = "replicate";
  job().state = job_state::running;
  earlier_call(1, call_state::running).provider = "replicate";
  open_asset();
  CAF_CHECK(job().state == job_state::needs_attention);
  CAF_CHECK(job().why == failure::unauthorized);
}

CAF_TEST(a planned job opens its first call once the intent is written) {
  provider->cost = 40'000;
  open_asset();
  CAF_CHECK(job().state == job_state::running);
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c1"});
  auto& call = rows->calls.at("c1.music.r1.c1");
  CAF_CHECK(call.state == call_state::reserved);
  CAF_CHECK_EQUAL(call.price_reserved, 40'000);
  CAF_CHECK_EQUAL(call.recipe, "recipe-of-c1.music.r1");
  CAF_CHECK_EQUAL(rows->view.campaign.money.reserved, 40'000);
}

CAF_TEST(a verified call makes its job done) {
  open_asset();
  end_call(call_state::verified);
  CAF_CHECK(job().state == job_state::done);
  CAF_CHECK_EQUAL(job().asset, "c1.music.r1.c1");
  CAF_CHECK_EQUAL(reports(), texts{"done"});
  auto end = end_of_watched();
  CAF_CHECK(end && !*end);
}

CAF_TEST(a live call is adopted and never opened twice) {
  job().state = job_state::running;
  earlier_call(1, call_state::submitting);
  open_asset();
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c1"});
  CAF_CHECK(calls->opened.front().state == call_state::submitting);
  CAF_CHECK(rows->commits.empty());
}

CAF_TEST(a job that needs a person collects what its live call makes) {
  job().state = job_state::needs_attention;
  earlier_call(1, call_state::running);
  open_asset();
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c1"});
  end_call(call_state::verified);
  CAF_CHECK(job().state == job_state::done);
  CAF_CHECK_EQUAL(job().asset, "c1.music.r1.c1");
}

CAF_TEST(a job that needs a person opens no call of its own accord) {
  job().state = job_state::needs_attention;
  earlier_call(1, call_state::submitting);
  open_asset();
  end_call(call_state::rejected);
  CAF_CHECK_EQUAL(calls->opened.size(), 1u);
  CAF_CHECK(job().state == job_state::needs_attention);
  auto end = end_of_watched();
  CAF_CHECK(end && !*end);
}

CAF_TEST(a job that needs a person says what its live call left undecided) {
  job().state = job_state::needs_attention;
  job().reason = "it failed again and again";
  earlier_call(1, call_state::unknown);
  open_asset();
  end_call(call_state::needs_decision);
  CAF_CHECK(job().state == job_state::needs_attention);
  CAF_CHECK_EQUAL(job().reason, "it went wrong");
  auto end = end_of_watched();
  CAF_CHECK(end && !*end);
}

CAF_TEST(a job that was canceled keeps what comes and stays canceled) {
  job().state = job_state::canceled;
  earlier_call(1, call_state::running);
  open_asset();
  CAF_CHECK_EQUAL(calls->cancels, 1);
  end_call(call_state::verified);
  CAF_CHECK(job().state == job_state::canceled);
  auto end = end_of_watched();
  CAF_CHECK(end && !*end);
}

CAF_TEST(a verified call nobody noticed makes the job done) {
  job().state = job_state::running;
  earlier_call(1, call_state::verified);
  open_asset();
  CAF_CHECK(job().state == job_state::done);
  CAF_CHECK_EQUAL(job().asset, "c1.music.r1.c1");
  CAF_CHECK(opened().empty());
}

CAF_TEST(a failed call nobody noticed counts once) {
  job().state = job_state::running;
  earlier_call(1, call_state::rejected);
  open_asset();
  CAF_CHECK(job().state == job_state::failed);
  CAF_CHECK_EQUAL(job().reason, "earlier");
  CAF_CHECK_EQUAL(job().attempts, 1);
  CAF_CHECK(opened().empty());
}

CAF_TEST(a failed call that was noticed is followed by another) {
  job().state = job_state::running;
  job().attempts = 1;
  job().calls_ended = 1;
  earlier_call(1, call_state::rejected);
  open_asset();
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c2"});
}

CAF_TEST(a job tried again by a person opens a new call) {
  for (auto end : {call_state::rejected, call_state::canceled}) {
    rows->view = a_written_campaign();
    rows->calls.clear();
    calls->opened.clear();
    job_event event;
    event.kind = end == call_state::canceled ? job_event_kind::call_canceled
                                             : job_event_kind::call_failed;
    event.why = failure::refused;
    event.call = 1;
    job().state = job_state::running;
    job() = decide(job(), event).row;
    event.kind = job_event_kind::retry;
    job() = decide(job(), event).row;
    earlier_call(1, end);
    open_asset();
    CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c2"});
  }
}

CAF_TEST(an asset made from the same recipe is used again for nothing) {
  provider->cost = 40'000;
  asset_row found;
  found.id = "c0.music.r1.c1";
  found.campaign = "c0";
  found.key = "aa/bed.wav";
  found.recipe = "recipe-of-c1.music.r1";
  rows->library.push_back(found);
  open_asset();
  CAF_CHECK(job().state == job_state::done);
  CAF_CHECK(opened().empty());
  CAF_CHECK(rows->calls.empty());
  auto& mine = rows->view.assets.back();
  CAF_CHECK_EQUAL(mine.id, "c1.music.r1.reused");
  CAF_CHECK_EQUAL(mine.campaign, "c1");
  CAF_CHECK_EQUAL(mine.key, "aa/bed.wav");
  CAF_CHECK_EQUAL(job().asset, mine.id);
  CAF_CHECK_EQUAL(rows->view.campaign.money.reserved, 0);
}

CAF_TEST(what a person turned down is not offered again) {
  asset_row found;
  found.id = "c1.music.r1.c1";
  found.job = job().id;
  found.key = "aa/bed.wav";
  found.recipe = "recipe-of-c1.music.r1";
  rows->library.push_back(found);
  rows->view.assets.push_back(found);
  job().asset = found.id;
  open_asset();
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c1"});
}

CAF_TEST(an asset whose file is gone is made again) {
  asset_row found;
  found.key = files->lost = "aa/bed.wav";
  found.recipe = "recipe-of-c1.music.r1";
  rows->library.push_back(found);
  open_asset();
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c1"});
}

CAF_TEST(a failed call is followed by a pause and then by another) {
  open_asset();
  end_call(call_state::failed);
  CAF_CHECK(job().state == job_state::backoff);
  auto pause = std::chrono::microseconds{job().not_before - clock->at};
  CAF_CHECK(pause >= 50ms && pause <= 500ms);
  advance_time(pause - 1us);
  consume_messages();
  CAF_CHECK(job().state == job_state::backoff);
  advance_time(1us);
  consume_messages();
  CAF_CHECK(job().state == job_state::running);
  CAF_CHECK_EQUAL(opened(), (texts{"c1.music.r1.c1", "c1.music.r1.c2"}));
  CAF_CHECK_EQUAL(reports(), texts{"backoff"});
}

CAF_TEST(a pause that began in an earlier life ends on time) {
  job().state = job_state::backoff;
  job().attempts = 1;
  job().calls_ended = 1;
  earlier_call(1, call_state::failed);
  job().not_before = clock->at + 2'000'000;
  open_asset();
  advance_time(1999ms);
  CAF_CHECK_EQUAL(consume_messages(), 0u);
  advance_time(1ms);
  consume_messages();
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1.c2"});
}

CAF_TEST(a stale tick is ignored) {
  open_asset();
  end_call(call_state::failed);
  tell(room, atom::tick_v, uint64_t{99});
  tell(room, atom::tick_v, uint64_t{0});
  CAF_CHECK(job().state == job_state::backoff);
}

CAF_TEST(three failures are enough) {
  open_asset();
  for (auto i = 0; i < 3; ++i) {
    end_call(call_state::failed);
    advance_time(30s);
    consume_messages();
  }
  CAF_CHECK(job().state == job_state::failed);
  CAF_CHECK_EQUAL(opened().size(), 3u);
  CAF_CHECK_EQUAL(reports(), (texts{"backoff", "backoff", "failed"}));
  CAF_CHECK(end_of_watched().has_value());
}

CAF_TEST(what the budget has no room for needs a person) {
  provider->cost = 2'000'000;
  open_asset();
  CAF_CHECK(job().state == job_state::needs_attention);
  CAF_CHECK(job().why == failure::over_budget);
  CAF_CHECK(rows->calls.empty());
  CAF_CHECK(opened().empty());
  CAF_CHECK_EQUAL(reports(), texts{"needs_attention"});
}

CAF_TEST(a job that can never be asked for fails) {
  provider->trouble = fail(ec::invalid_argument, "no such scene");
  open_asset();
  CAF_CHECK(job().state == job_state::failed);
  CAF_CHECK_EQUAL(job().reason, "no such scene");
}

CAF_TEST(a film does without a voice that nobody here has) {
  wants_voice = true;
  provider->trouble = fail(ec::refused, "nobody speaks Welsh");
  open_asset();
  CAF_CHECK(job().state == job_state::skipped);
  CAF_CHECK_EQUAL(job().reason, "nobody speaks Welsh");
  CAF_CHECK(opened().empty());
}

CAF_TEST(a film does not do without its music) {
  provider->trouble = fail(ec::refused, "nobody plays");
  open_asset();
  CAF_CHECK(job().state != job_state::skipped);
}

CAF_TEST(an unclear call waits for a person) {
  open_asset();
  end_call(call_state::needs_decision);
  CAF_CHECK(job().state == job_state::needs_attention);
  CAF_CHECK_EQUAL(job().reason, "it went wrong");
}

CAF_TEST(a cancel goes to the call and its end cancels the job) {
  open_asset();
  tell(room, atom::cancel_v);
  CAF_CHECK_EQUAL(calls->cancels, 1);
  CAF_CHECK(job().cancel_requested);
  end_call(call_state::canceled);
  CAF_CHECK(job().state == job_state::canceled);
  CAF_CHECK_EQUAL(reports(), texts{"canceled"});
}

CAF_TEST(a cancel is passed on by whoever recovers the job) {
  job().state = job_state::running;
  job().cancel_requested = true;
  earlier_call(1, call_state::submitting);
  open_asset();
  CAF_CHECK_EQUAL(calls->cancels, 1);
}

CAF_TEST(a cancel during a pause ends the job) {
  open_asset();
  end_call(call_state::failed);
  tell(room, atom::cancel_v);
  CAF_CHECK(job().state == job_state::canceled);
  advance_time(30s);
  consume_messages();
  CAF_CHECK_EQUAL(opened().size(), 1u);
}

CAF_TEST(a call that dies is started over from its row) {
  open_asset();
  fall();
  CAF_CHECK_EQUAL(opened().size(), 1u);
  advance_time(100ms);
  consume_messages();
  CAF_CHECK_EQUAL(opened(), (texts{"c1.music.r1.c1", "c1.music.r1.c1"}));
  CAF_CHECK_EQUAL(job().attempts, 0);
}

CAF_TEST(a call that dies six times within a minute needs a person) {
  open_asset();
  for (auto i = 0; i < 6; ++i) {
    fall();
    advance_time(2s);
    consume_messages();
  }
  CAF_CHECK_EQUAL(opened().size(), 6u);
  CAF_CHECK(job().state == job_state::needs_attention);
  CAF_CHECK(job().why == failure::internal);
  CAF_CHECK_EQUAL(job().reason.find("it failed again and again"), 0u);
}

CAF_TEST(a fenced call takes its asset with it) {
  open_asset();
  self->send_exit(calls->calls.back(), fail(ec::fenced, "not ours"));
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::fenced);
}

CAF_TEST(trouble with the store starts the asset over) {
  rows->refuse
    = [](const transition&) { return fail(ec::unavailable, "try again"); };
  open_asset();
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::unavailable);
}

CAF_TEST(an asset ends with its supervisor) {
  open_asset();
  self->send_exit(parent, fail(ec::fenced, "not ours"));
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::fenced);
}

CAF_TEST(progress of the call is that of the job) {
  open_asset();
  tell(room, atom::progress_v, 0.5);
  CAF_CHECK_EQUAL(told->progress, std::vector<double>{0.5});
}

CAF_TEST(a call that sleeps is opened again from its row when it is due) {
  open_asset();
  fall_asleep();
  pass(19'999ms);
  CAF_CHECK_EQUAL(calls->opened.size(), 1u);
  pass(1ms);
  CAF_CHECK_EQUAL(opened(), (texts{"c1.music.r1.c1", "c1.music.r1.c1"}));
  CAF_CHECK(calls->opened.back().state == call_state::running);
  end_call(call_state::verified);
  CAF_CHECK(job().state == job_state::done);
}

CAF_TEST(the end of a call that sleeps is no fall) {
  open_asset();
  fall_asleep();
  fall();
  pass(10s);
  CAF_CHECK_EQUAL(calls->opened.size(), 1u);
}

CAF_TEST(a nudge wakes the call that sleeps and its timer is void) {
  open_asset();
  fall_asleep();
  pass(5s);
  tell(room, atom::nudge_v);
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  CAF_CHECK_EQUAL(calls->nudges, 1);
  fall_asleep(1);
  pass(15s); // the first would have been woken now
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  pass(5s);
  CAF_CHECK_EQUAL(calls->opened.size(), 3u);
  CAF_CHECK_EQUAL(calls->nudges, 1);
}

CAF_TEST(a nudge that a call did not hear before it slept wakes it) {
  open_asset();
  tell(room, atom::nudge_v);
  CAF_CHECK_EQUAL(calls->nudges, 1);
  fall_asleep(0);
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  CAF_CHECK_EQUAL(calls->nudges, 2);
}

CAF_TEST(a nudge that a call did hear before it slept is done with) {
  open_asset();
  tell(room, atom::nudge_v);
  fall_asleep(1);
  CAF_CHECK_EQUAL(calls->opened.size(), 1u);
  CAF_CHECK_EQUAL(calls->nudges, 1);
}

CAF_TEST(a nudge for a call that fell waits for nobody) {
  open_asset();
  fall();
  tell(room, atom::nudge_v);
  pass(100ms);
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  CAF_CHECK_EQUAL(calls->nudges, 0);
}

CAF_TEST(a cancel wakes the call that sleeps) {
  open_asset();
  fall_asleep();
  tell(room, atom::cancel_v);
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  CAF_CHECK_EQUAL(calls->cancels, 1);
  CAF_CHECK(job().cancel_requested);
  pass(20s); // its timer is void
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  end_call(call_state::canceled);
  CAF_CHECK(job().state == job_state::canceled);
}

CAF_TEST(a cancel that crosses with the falling asleep is not lost) {
  open_asset();
  tell(room, atom::cancel_v);
  fall_asleep();
  CAF_CHECK_EQUAL(calls->opened.size(), 2u);
  CAF_CHECK_EQUAL(calls->cancels, 2);
}

CAF_TEST(a late grant changes nothing) {
  open_asset();
  fall_asleep();
  tell(room, atom::granted_v);
  CAF_CHECK_EQUAL(calls->opened.size(), 1u);
  CAF_CHECK(job().state == job_state::running);
}

CAF_TEST_FIXTURE_SCOPE_END()
