#pragma once

#include "tests/contract/store_support.hpp"

/// What every store promises of transitions, events, calls and money. Include
/// it after the unit under test, in a source that defines `store_under_test`: a
/// fixture with `store_ptr open()`, `library_ptr open_library()` and the
/// `url()` of the same, at first empty, database.

CAF_TEST_FIXTURE_SCOPE(store_contract, store_under_test)

CAF_TEST(everything that is written is read back) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  CAF_REQUIRE(!commit(
    *x, with(a_transition("c1", 1), put_storyline{"c1", a_storyline()})));
  auto moved = job;
  moved.state = job_state::needs_attention;
  moved.way = rung::fallback;
  moved.attempts = 2;
  moved.calls_ended = 3;
  moved.cancel_requested = true;
  moved.asset = "a1";
  moved.reason = "because";
  moved.why = failure::environment;
  moved.not_before = 123456789012345;
  CAF_REQUIRE(!commit(
    *x, with(a_transition("c1", 1), change_job{job_state::planned, moved})));
  asset_row asset{"a1",       "c1",         job.id, job_kind::music,
                  "aa/b.wav", "audio/wav",  42,     "sha",
                  "recipe",   R"({"n":1})", 0};
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_asset{asset})));
  deliverable_row file{"c1", "16x9-360-en",         deliverable_state::refused,
                       "a1", R"({"passed":false})", "too loud"};
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_deliverable{file})));
  auto view = load(*open());
  CAF_CHECK(view.brand == a_brand());
  CAF_CHECK(view.brief == a_brief());
  CAF_CHECK(view.storyline == a_storyline());
  CAF_CHECK_EQUAL(view.campaign.owner, "local");
  CAF_CHECK_EQUAL(view.campaign.node, "n1");
  CAF_CHECK_EQUAL(view.campaign.epoch, 1);
  CAF_CHECK_EQUAL(view.campaign.crash_count, 1);
  CAF_CHECK(view.campaign.status == campaign_status::generating);
  CAF_CHECK((view.campaign.money == budget{1'000'000, 0, 0}));
  CAF_CHECK(view.campaign.created_at > 1'600'000'000'000'000);
  CAF_REQUIRE_EQUAL(view.jobs.size(), 1u);
  CAF_CHECK(view.jobs[0] == moved);
  CAF_REQUIRE_EQUAL(view.assets.size(), 1u);
  CAF_CHECK(view.assets[0].created_at > 1'600'000'000'000'000);
  asset.created_at = view.assets[0].created_at;
  CAF_CHECK(view.assets[0] == asset);
  CAF_REQUIRE_EQUAL(view.deliverables.size(), 1u);
  CAF_CHECK(view.deliverables[0] == file);
}

CAF_TEST(a job is put with all that is known of it) {
  auto x = open();
  create(*x);
  auto job = a_job(job_kind::scene_video, 2, "9:16", "en");
  job.revision = 3;
  job.id = job_id_of(job);
  job.state = job_state::done;
  job.asset = "an older one";
  job.reason = "accepted";
  job.attempts = 1;
  job.calls_ended = 2;
  job.cancel_requested = true;
  job.why = failure::refused;
  job.not_before = 5;
  job.wish = "skip";
  job.way = rung::studio;
  must(*x, {put_job{job}}, "c1");
  CAF_CHECK(load(*x).jobs.front() == job);
}

CAF_TEST(a wish for a job moves by itself) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  CAF_CHECK(!commit(*x, {change_wish{job.id, "", "skip"}}, "c1"));
  CAF_CHECK(commit(*x, {change_wish{job.id, "", "retry"}}) == ec::conflict);
  CAF_CHECK(commit(*x, {change_wish{"nobody", "", "x"}}) == ec::conflict);
  CAF_MESSAGE("its asset, which knows of no wish, leaves it");
  job.state = job_state::running;
  job.attempts = 4;
  CAF_CHECK(!commit(*x, {change_job{job_state::planned, job}}, "c1"));
  CAF_CHECK(load(*x).jobs[0].wish == "skip");
  CAF_CHECK(!commit(*x, {change_wish{job.id, "skip", ""}}, "c1"));
  CAF_CHECK(load(*x).jobs[0] == job);
}

CAF_TEST(a call is read back with every field) {
  auto x = open();
  create(*x);
  auto call = a_call(put_a_job(*x));
  call.price_reserved = 7;
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_call{call})));
  auto found = x->newest_call(call.job);
  CAF_REQUIRE(found && *found);
  CAF_CHECK(**found == call);
  call.state = call_state::running;
  call.external_id = "ext";
  call.price_actual = 5;
  call.submit_started_at = 1;
  call.accepted_at = 2;
  call.next_poll_at = 3;
  call.output_expires_at = 4;
  call.crash_count = 5;
  call.cancel_requested = true;
  call.why = failure::transient;
  call.reason = "because";
  call.output = "{}";
  CAF_REQUIRE(!commit(
    *x, with(a_transition("c1", 1), change_call{call_state::reserved, call})));
  found = x->newest_call(call.job);
  CAF_REQUIRE(found && *found);
  CAF_CHECK(**found == call);
}

CAF_TEST(lists and numbers out of the ordinary survive) {
  auto x = open();
  auto what = creation("c1");
  auto& brief = std::get<put_campaign>(what.changes[1]).what;
  brief.seed = (uint64_t{1} << 53) - 1;
  brief.languages = {"en", "ja"};
  brief.ratios = {ratio::wide, ratio::portrait};
  brief.mode = production_mode::production;
  CAF_REQUIRE(!commit(*x, what));
  CAF_CHECK(load(*x).brief == brief);
}

CAF_TEST(writing the same again changes nothing) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  auto moved = job;
  moved.state = job_state::running;
  CAF_REQUIRE(!commit(
    *x, with(a_transition("c1", 1), change_job{job_state::planned, moved})));
  auto other = creation("c1", 9);
  std::get<put_brand>(other.changes[0]).what.title = "Another";
  CAF_CHECK(!commit(*x, other));
  CAF_CHECK(!commit(*x, with(a_transition("c1"), put_job{job})));
  auto view = load(*x);
  CAF_CHECK(view.brand == a_brand());
  CAF_CHECK(view.campaign.status == campaign_status::generating);
  CAF_CHECK_EQUAL(view.campaign.money.cap, 1'000'000);
  CAF_REQUIRE_EQUAL(view.jobs.size(), 1u);
  CAF_CHECK(view.jobs[0].state == job_state::running);
}

CAF_TEST(one member of a group that fails drops only itself) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  auto good = with_event(a_transition("c1", 1), "good");
  auto late = with(with_event(a_transition("c1", 1), "late"),
                   change_job{job_state::backoff, job});
  auto stale = with_event(a_transition("c1", 9), "stale");
  auto nobody = with_event(a_transition("c2"), "nobody");
  auto half = with_event(a_transition("c1", 1), "half");
  auto changed = job;
  changed.state = job_state::running;
  half.changes = {change_job{job_state::planned, changed},
                  change_job{job_state::planned, changed}};
  auto receipts = x->commit({good, late, stale, nobody, half, good});
  CAF_REQUIRE_EQUAL(receipts.size(), 6u);
  CAF_CHECK(receipts[0]);
  CAF_CHECK(!receipts[1] && receipts[1].error() == ec::conflict);
  CAF_CHECK(!receipts[2] && receipts[2].error() == ec::fenced);
  CAF_CHECK(!receipts[3] && receipts[3].error() == ec::not_found);
  CAF_CHECK(!receipts[4] && receipts[4].error() == ec::conflict);
  CAF_CHECK(receipts[5]);
  CAF_MESSAGE("half of a transition is none of it");
  CAF_CHECK(load(*x).jobs[0].state == job_state::planned);
  CAF_CHECK_EQUAL(events(*open_library()).size(), 2u);
}

CAF_TEST(an empty group is no trouble) {
  CAF_CHECK(open()->commit({}).empty());
}

CAF_TEST(a row that is not where it should be is a conflict) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  auto call = a_call(job);
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_call{call})));
  auto row = load(*x).campaign;
  auto next_epoch = row;
  next_epoch.epoch = 3;
  auto ghost = job;
  ghost.id = "ghost";
  const change wrong[] = {change_job{job_state::running, job},
                          change_job{job_state::planned, ghost},
                          change_call{call_state::submitting, call},
                          change_campaign{campaign_status::draft, row},
                          claim_campaign{next_epoch},
                          claim_campaign{row}};
  for (auto& c : wrong)
    CAF_CHECK(commit(*x, with(a_transition("c1"), c)) == ec::conflict);
}

CAF_TEST(of two who race only one wins) {
  auto a = open();
  auto b = open();
  create(*a);
  auto job = put_a_job(*a);
  job.state = job_state::running;
  auto move = with(a_transition("c1", 1), change_job{job_state::planned, job});
  CAF_CHECK(!commit(*a, move));
  CAF_CHECK(commit(*b, move) == ec::conflict);
  auto row = load(*a).campaign;
  row.epoch = 2;
  auto claim = with(a_transition("c1"), claim_campaign{row});
  CAF_CHECK(!commit(*b, claim));
  CAF_CHECK(commit(*a, claim) == ec::conflict);
}

CAF_TEST(a stale incarnation changes nothing) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  auto row = load(*x).campaign;
  row.epoch = 2;
  row.node = "n2";
  CAF_REQUIRE(!commit(*x, with(a_transition("c1"), claim_campaign{row})));
  job.state = job_state::running;
  auto late = with_event(
    with(a_transition("c1", 1), change_job{job_state::planned, job}),
    "job.running");
  late.outbox.push_back({"campaign", "c1"});
  CAF_CHECK(commit(*x, late) == ec::fenced);
  auto view = load(*x);
  CAF_CHECK(view.jobs[0].state == job_state::planned);
  CAF_CHECK_EQUAL(view.campaign.node, "n2");
  CAF_CHECK(events(*open_library()).empty());
  CAF_CHECK(x->unpublished(10)->empty());
}

CAF_TEST(events are numbered without a gap and in order) {
  auto a = open();
  auto b = open();
  create(*a);
  create(*a, "c2");
  for (auto i = 0; i < 10; ++i) {
    auto two = with_event(with_event(a_transition("c1", 1), "x"), "y");
    auto receipts = (i % 2 == 0 ? a : b)
                      ->commit({two, with_event(a_transition("c1", 7), "stale"),
                                with_event(a_transition("c2"), "z")});
    CAF_REQUIRE(receipts[0]);
    CAF_CHECK_EQUAL(receipts[0]->seq, 2 * (i + 1));
    CAF_CHECK_EQUAL(receipts[2]->seq, i + 1);
  }
  auto people = open_library();
  auto all = events(*people);
  CAF_REQUIRE_EQUAL(all.size(), 20u);
  for (size_t i = 0; i < all.size(); ++i) {
    CAF_CHECK_EQUAL(all[i].seq, static_cast<int64_t>(i) + 1);
    CAF_CHECK_EQUAL(all[i].type, i % 2 == 0 ? "x" : "y");
  }
  auto later = events(*people, "c1", 17, 2);
  CAF_REQUIRE_EQUAL(later.size(), 2u);
  CAF_CHECK_EQUAL(later.front().seq, 18);
}

CAF_TEST(an event says whom it is about) {
  auto x = open();
  create(*x);
  auto what = a_transition("c1", 1);
  what.events.push_back({"j1", "k1", "call.running", R"({"text":"it's 5"})"});
  CAF_REQUIRE(!commit(*x, what));
  auto all = events(*open_library());
  CAF_REQUIRE_EQUAL(all.size(), 1u);
  auto& e = all.front();
  CAF_CHECK_EQUAL(e.campaign, "c1");
  CAF_CHECK_EQUAL(e.job, "j1");
  CAF_CHECK_EQUAL(e.call, "k1");
  CAF_CHECK_EQUAL(e.type, "call.running");
  CAF_CHECK_EQUAL(e.data, R"({"text":"it's 5"})");
  CAF_CHECK(e.at > 1'600'000'000'000'000);
}

CAF_TEST(a job has at most one live call) {
  auto a = open();
  auto b = open();
  create(*a);
  auto job = put_a_job(*a);
  auto open_call = [&](store& in, int ordinal) {
    return commit(in,
                  with(a_transition("c1", 1), put_call{a_call(job, ordinal)}));
  };
  CAF_CHECK(!open_call(*a, 1));
  CAF_CHECK(open_call(*b, 2) == ec::conflict);
  auto first = a_call(job, 1);
  auto from = call_state::reserved;
  for (size_t s = 0; s < static_cast<size_t>(call_state::count_); ++s) {
    first.state = static_cast<call_state>(s);
    CAF_REQUIRE(
      !commit(*a, with(a_transition("c1", 1), change_call{from, first})));
    from = first.state;
    if (!is_terminal(first.state))
      CAF_CHECK(open_call(*b, 2) == ec::conflict);
  }
  CAF_CHECK(!open_call(*b, 2));
  auto newest = a->newest_call(job.id);
  CAF_REQUIRE(newest && *newest);
  CAF_CHECK_EQUAL((*newest)->ordinal, 2);
  CAF_CHECK(!a->newest_call("nobody")->has_value());
}

CAF_TEST(money is promised and settled and taken back) {
  auto x = open();
  create(*x);
  auto stands = [&](micros reserved, micros spent) {
    return load(*x).campaign.money == budget{1'000'000, reserved, spent};
  };
  CAF_CHECK(!commit(*x, money(move_money::reserve, "k1", 600'000)));
  CAF_CHECK(stands(600'000, 0));
  auto more = commit(*x, money(move_money::reserve, "k2", 400'001));
  CAF_CHECK(more == ec::over_budget);
  CAF_CHECK_EQUAL(render(more),
                  "the budget leaves no room for $0.400001: "
                  "raise it and retry");
  CAF_CHECK(!commit(*x, money(move_money::reserve, "k2", 400'000)));
  CAF_CHECK(!commit(*x, money(move_money::settle, "k1", 600'000, 550'000)));
  CAF_CHECK(stands(400'000, 550'000));
  CAF_CHECK(!commit(*x, money(move_money::release, "k2", 400'000)));
  CAF_CHECK(stands(0, 550'000));
  auto never = commit(*x, money(move_money::settle, "k3", 1, 1));
  CAF_CHECK(never == ec::conflict);
  CAF_MESSAGE("a price of nothing needs no room");
  create(*x, "free", 0);
  CAF_CHECK(!commit(*x, money(move_money::reserve, "k", 0, 0, "free")));
}

CAF_TEST(of many who race for a dollar only three get thirty cents) {
  std::vector<store_ptr> stores;
  stores.push_back(open());
  stores.push_back(open());
  create(*stores[0]);
  auto granted = 0;
  for (auto i = 0; i < 64; ++i) {
    auto err
      = commit(*stores[static_cast<size_t>(i % 2)],
               money(move_money::reserve, "k" + std::to_string(i), 300'000));
    granted += err ? 0 : 1;
    CAF_CHECK(!err || err == ec::over_budget);
  }
  CAF_CHECK_EQUAL(granted, 3);
  CAF_CHECK_EQUAL(load(*stores[1]).campaign.money.reserved, 900'000);
}

CAF_TEST(money that finds no room leaves no call behind) {
  auto x = open();
  create(*x, "c1", 100);
  auto job = put_a_job(*x);
  auto what = with(a_transition("c1", 1), put_call{a_call(job)});
  what.changes.push_back(
    move_money{move_money::reserve, "c1", a_call(job).id, 101, 0});
  CAF_CHECK(commit(*x, what) == ec::over_budget);
  CAF_CHECK(!x->newest_call(job.id)->has_value());
}

CAF_TEST(flags and reasons of a campaign are written) {
  auto x = open();
  create(*x);
  auto row = load(*x).campaign;
  row.cancel_requested_at = 11;
  row.pause_requested_at = 12;
  row.reason = "because";
  CAF_REQUIRE(
    !commit(*x, with(a_transition("c1"),
                     change_campaign{campaign_status::generating, row})));
  auto now = load(*x).campaign;
  CAF_CHECK_EQUAL(now.cancel_requested_at, 11);
  CAF_CHECK_EQUAL(now.pause_requested_at, 12);
  CAF_CHECK_EQUAL(now.reason, "because");
}

CAF_TEST(hints wait in the outbox until they are handed on) {
  auto x = open();
  create(*x);
  for (auto key : {"k1", "k2", "k3"}) {
    auto what = a_transition("c1");
    what.outbox.push_back({"campaign", key});
    CAF_REQUIRE(!commit(*x, what));
  }
  auto rows = x->unpublished(2);
  CAF_REQUIRE(rows && rows->size() == 2u);
  CAF_CHECK_EQUAL(rows->front().topic, "campaign");
  std::set<std::string> keys;
  for (auto left = x->unpublished(2); !left->empty(); left = x->unpublished(2))
    for (auto& row : *left) {
      CAF_CHECK(keys.insert(row.key).second);
      CAF_REQUIRE(!commit(*x, with(a_transition({}), published{row.id})));
    }
  CAF_CHECK_EQUAL(keys.size(), 3u);
}

CAF_TEST(an asset is found again by its recipe) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  asset_row asset{"a1", "c1", job.id, job_kind::music, "k", "audio/wav", 1, "s",
                  "r1", "{}", 0};
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_asset{asset})));
  auto found = x->asset_made_from("r1");
  CAF_REQUIRE(found && *found);
  CAF_CHECK_EQUAL((*found)->id, "a1");
  CAF_CHECK(!x->asset_made_from("r2")->has_value());
}

CAF_TEST(a deliverable is replaced by a newer verdict) {
  auto x = open();
  create(*x);
  deliverable_row file{"c1", "f", deliverable_state::refused, "a1", "{}", "no"};
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_deliverable{file})));
  file.state = deliverable_state::passed;
  file.asset = "a2";
  file.reason.clear();
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_deliverable{file})));
  auto files = load(*x).deliverables;
  CAF_REQUIRE_EQUAL(files.size(), 1u);
  CAF_CHECK(files[0] == file);
}

CAF_TEST(a campaign nobody wrote is not found) {
  auto x = open()->load("c1");
  CAF_CHECK(!x && x.error() == ec::not_found);
}

CAF_TEST(a campaign needs an owner and a brand) {
  auto x = open();
  auto what = creation("c1");
  std::get<put_campaign>(what.changes[1]).row.owner.clear();
  CAF_CHECK(commit(*x, what) == ec::conflict);
  auto view = x->load("c1");
  CAF_CHECK(!view && view.error() == ec::not_found);
  what = creation("c1");
  what.changes.erase(what.changes.begin());
  CAF_CHECK(commit(*x, what) == ec::conflict);
}

CAF_TEST(texts are data and never statements) {
  auto x = open();
  auto people = open_library();
  const std::string nasty[] = {"Robert'); DROP TABLE campaigns; --",
                               "\"quoted\" $1 {now} %s ?",
                               "line\nbreak\ttab\\n",
                               "žluťoučký 日本語 🌙",
                               "",
                               " ",
                               "NULL"};
  auto n = 0;
  for (auto& text : nasty) {
    auto id = "c" + std::to_string(++n) + text;
    auto what = creation(id);
    auto row = std::get<put_campaign>(what.changes[1]).row;
    CAF_REQUIRE(!commit(*x, what));
    row.status = campaign_status::failed;
    row.reason = text;
    auto moved
      = with(a_transition(id), change_campaign{campaign_status::draft, row});
    moved.events.push_back({text, text, text, text});
    CAF_REQUIRE(!commit(*x, moved));
    CAF_CHECK_EQUAL(load(*x, id).campaign.reason, text);
    auto all = events(*people, id);
    CAF_REQUIRE_EQUAL(all.size(), 1u);
    CAF_CHECK_EQUAL(all.front().data, text);
    CAF_CHECK_EQUAL(all.front().type, text);
  }
}

CAF_TEST_FIXTURE_SCOPE_END()
