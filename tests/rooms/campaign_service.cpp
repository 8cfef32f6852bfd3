#define CAF_SUITE rooms_campaign_service

#include "actors/campaign_service/campaign_service.hpp"

#include "actors/campaign_service/grant.hpp"
#include "actors/model/json.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using cs = campaign_status;
using st = job_state;
using kind = job_kind;

constexpr int64_t now = 77;

/// What is asked for depends on the words and takes of a scene, as with every
/// provider.
std::string recipe_in(const campaign_view& x, const job_row& j) {
  auto result = j.id.substr(0, j.id.rfind('.'));
  for (auto& s : x.storyline.scenes) {
    auto mine = s.number == j.scene;
    if (mine && j.kind == kind::voiceover)
      result += "/" + s.narration + std::to_string(s.voice_take);
    else if (mine)
      result
        += "/" + s.headline + std::to_string(s.take) + std::to_string(s.frames);
    if (j.kind == kind::composition)
      result += "/" + std::to_string(s.number);
  }
  if (j.kind == kind::music)
    result += x.brief.emotion + std::to_string(x.storyline.music_take);
  return result;
}

campaign_view in(cs status) {
  auto result = a_made_campaign();
  result.campaign.status = status;
  result.campaign.reason = "earlier";
  result.campaign.crash_count = 3;
  result.campaign.version = 4;
  return result;
}

template <class Change>
std::vector<Change> all(const transition& x) {
  std::vector<Change> result;
  for (auto& c : x.changes)
    if (auto y = std::get_if<Change>(&c))
      result.push_back(*y);
  return result;
}

caf::expected<granted> want(const campaign_view& x, wish::any what,
                            int64_t from_version = 0) {
  fake_provider makers;
  makers.says = recipe_in;
  campaign_wish w;
  w.campaign = "c1";
  w.from_version = from_version;
  w.what = std::move(what);
  return grant(x, w, {makers, now});
}

using texts = std::vector<std::string>;

texts planned(const caf::expected<granted>& x) {
  texts result;
  if (!x)
    return {render(x.error())};
  for (auto& j : x->planned)
    result.push_back(j.id);
  return result;
}

struct service_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<fake_provider> makers = std::make_shared<fake_provider>();
  std::shared_ptr<int> relays = std::make_shared<int>(0);
  campaign_service_actor room;

  service_fixture() {
    makers->says = recipe_in;
    makers->cost = 250;
    rows->view = in(cs::completed);
    rows->brand.id = "b1";
    rows->brand.owner = "local";
    rows->brand.what = a_brand();
    auto clock = std::make_shared<manual_clock>();
    clock->at = now;
    auto relays = this->relays;
    auto node
      = open([relays](node_actor::pointer) -> node_actor::behavior_type {
          return {
            [](atom::begin) { return commit_receipt{}; },
            [relays](atom::relay) { ++*relays; },
            [](atom::leave) { return commit_receipt{}; },
            [](atom::tick, uint64_t) {},
          };
        });
    campaign_service_rooms rooms{open_store(rows), open_library(rows), node,
                                 clock, makers};
    room = open(campaign_service, rooms);
  }

  ~service_fixture() override {
    close();
    room = nullptr;
  }

  caf::expected<wish_receipt> wish_for(wish::any what,
                                       const std::string& owner = "local",
                                       bool dry = false) {
    campaign_wish w{{owner}, "c1", 0, dry, {}, std::move(what)};
    return ask<wish_receipt>(room, atom::wish_v, w);
  }
};

} // namespace

CAF_TEST(creation writes a brand and a draft under the owner) {
  new_campaign x{"c9", "local", a_brand(), a_brief(), 5'000'000};
  auto what = creation_of(x);
  CAF_CHECK(what.site == fault_site::commit_brand);
  auto brands = all<put_brand>(what);
  auto campaigns = all<put_campaign>(what);
  CAF_REQUIRE(brands.size() == 1 && campaigns.size() == 1);
  CAF_CHECK(brands[0].what == a_brand());
  CAF_CHECK_EQUAL(brands[0].owner, "local");
  CAF_CHECK_EQUAL(campaigns[0].row.brand, brands[0].id);
  CAF_CHECK(campaigns[0].row.status == cs::draft);
  CAF_CHECK_EQUAL(campaigns[0].row.money.cap, 5'000'000);
}

CAF_TEST(a start begins or goes on where that means something) {
  struct {
    cs from;
    cs to;
    bool changes;
    bool hints;
  } table[] = {
    {cs::draft, cs::pending, true, true},
    {cs::pending, cs::pending, false, true},
    {cs::generating, cs::generating, false, true},
    {cs::completed, cs::completed, false, false},
    {cs::failed, cs::pending, true, true},
    {cs::canceled, cs::pending, true, true},
    {cs::needs_attention, cs::pending, true, true},
  };
  CAF_CHECK_EQUAL(std::size(table), static_cast<size_t>(cs::count_));
  for (auto& t : table) {
    CAF_MESSAGE("from " << to_string(t.from));
    auto x = want(in(t.from), wish::start{});
    CAF_REQUIRE(x);
    CAF_CHECK(x->after.campaign.status == t.to);
    auto changes = all<change_campaign>(x->what);
    CAF_CHECK_EQUAL(changes.size(), t.changes ? 1u : 0u);
    CAF_CHECK_EQUAL(x->what.outbox.size(), t.hints ? 1u : 0u);
    if (!t.changes)
      continue;
    CAF_CHECK(changes[0].from == t.from);
    CAF_CHECK_EQUAL(changes[0].row.reason, "");
    CAF_CHECK_EQUAL(changes[0].row.crash_count, 0);
    CAF_CHECK_EQUAL(all<pin_brand>(x->what).size(), 1u);
    CAF_CHECK_EQUAL(x->what.events.back().type, "campaign.pending");
  }
}

CAF_TEST(a start tries again what the campaign stumbled over) {
  for (auto state : {st::failed, st::canceled, st::needs_attention}) {
    auto x = in(cs::failed);
    job_in(x, kind::music).state = state;
    CAF_CHECK_EQUAL(planned(want(x, wish::start{})), texts{"c1.music.r1"});
  }
  CAF_MESSAGE("a film that was refused is composed anew");
  auto x = in(cs::needs_attention);
  auto& film = job_in(x, kind::composition, 0, "16:9", "en");
  x.deliverables = {{"c1", "16x9-360-en", deliverable_state::refused,
                     film.asset, "{}", "it is too loud"}};
  CAF_CHECK_EQUAL(planned(want(x, wish::start{})),
                  texts{"c1.composition.16x9.en.r2"});
}

CAF_TEST(a format that is asked for later can be started) {
  auto x = in(cs::completed);
  x.brief.ratios.push_back(ratio::tall);
  auto y = want(x, wish::start{});
  CAF_REQUIRE(y);
  CAF_CHECK(y->after.campaign.status == cs::pending);
}

CAF_TEST(a brand without two pictures makes no ad) {
  auto x = in(cs::draft);
  x.brand.images.resize(1);
  CAF_CHECK(want(x, wish::start{}).error() == ec::invalid_argument);
  x.pictures = {{"cc/three.jpg", "", 10, 10}};
  CAF_CHECK(want(x, wish::start{}));
}

CAF_TEST(a cancel is a flag while somebody works and the end otherwise) {
  for (auto status : {cs::draft, cs::pending, cs::generating, cs::failed,
                      cs::needs_attention}) {
    auto x = want(in(status), wish::cancel{});
    CAF_REQUIRE(x);
    CAF_CHECK_EQUAL(x->after.campaign.cancel_requested_at, now);
    CAF_CHECK(x->after.campaign.status
              == (status == cs::generating ? status : cs::canceled));
    if (status != cs::generating)
      CAF_CHECK_EQUAL(x->after.campaign.reason, "");
  }
  CAF_CHECK(want(in(cs::completed), wish::cancel{})->what.changes.empty());
}

CAF_TEST(a pause stops what runs and resuming goes on) {
  auto x = want(in(cs::generating), wish::pause{});
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->after.campaign.pause_requested_at, now);
  CAF_CHECK(want(in(cs::draft), wish::pause{}).error() == ec::conflict);
  CAF_CHECK(want(in(cs::failed), wish::resume{}).error() == ec::conflict);
  auto paused = in(cs::needs_attention);
  paused.campaign.pause_requested_at = 5;
  auto on = want(paused, wish::resume{});
  CAF_REQUIRE(on);
  CAF_CHECK(on->after.campaign.status == cs::pending);
  CAF_CHECK_EQUAL(on->after.campaign.pause_requested_at, 0);
}

CAF_TEST(whoever listens hears that a pause stopped what had not begun) {
  auto x = want(in(cs::pending), wish::pause{});
  CAF_REQUIRE(x);
  CAF_CHECK(x->after.campaign.status == cs::needs_attention);
  auto& events = x->what.events;
  CAF_REQUIRE_EQUAL(events.size(), 2u);
  CAF_CHECK_EQUAL(events[0].type, "campaign.pause_requested");
  CAF_CHECK_EQUAL(events[1].type, "campaign.needs_attention");
  CAF_CHECK(events[1].data.find("paused: resume") != std::string::npos);
  CAF_MESSAGE("what has begun stops when its supervisor says so");
  auto later = want(in(cs::generating), wish::pause{});
  CAF_REQUIRE(later);
  CAF_CHECK_EQUAL(later->what.events.size(), 1u);
}

CAF_TEST(nothing is edited while it is being made or behind anybody) {
  for (auto status : {cs::pending, cs::generating}) {
    auto x = in(status);
    CAF_CHECK(want(x, wish::edit_brief{"{}", {}}).error() == ec::conflict);
    CAF_CHECK(want(x, wish::edit_storyline{"{}"}).error() == ec::conflict);
    CAF_CHECK(want(x, wish::write_storyline{}).error() == ec::conflict);
    CAF_CHECK(want(x, wish::accept{"x"}).error() == ec::conflict);
    CAF_CHECK(want(x, wish::remove{}).error() == ec::conflict);
  }
  auto x = in(cs::completed);
  CAF_CHECK(want(x, wish::edit_storyline{"{}"}, 3).error() == ec::conflict);
  CAF_CHECK(want(x, wish::edit_storyline{"{}"}, 4));
}

CAF_TEST(a storyline is written anew beside what is locked) {
  auto x = in(cs::draft);
  x.storyline.scenes[0].locked = true;
  x.storyline.scenes[1].locked = true;
  CAF_CHECK(want(x, wish::write_storyline{}));
  x.storyline.scenes[2].locked = true;
  auto full = want(x, wish::write_storyline{});
  CAF_REQUIRE(!full);
  CAF_CHECK(full.error() == ec::conflict);
}

CAF_TEST(an edit plans anew what no longer fits and nothing else) {
  auto x = in(cs::completed);
  CAF_MESSAGE("a sentence: its voice and the film");
  CAF_CHECK_EQUAL(
    planned(want(x,
                 wish::edit_storyline{
                   R"({"scenes":[{"number":2,"narration":"Other."}]})"})),
    (texts{"c1.voiceover.s2.en.r2", "c1.composition.16x9.en.r2"}));
  CAF_MESSAGE("a headline: still, clip and the film");
  CAF_CHECK_EQUAL(
    planned(want(
      x,
      wish::edit_storyline{R"({"scenes":[{"number":1,"headline":"Other"}]})"})),
    (texts{"c1.reference_image.s1.16x9.r2", "c1.scene_video.s1.16x9.r2",
           "c1.composition.16x9.en.r2"}));
  CAF_MESSAGE("the order: the film alone");
  auto moved = want(x, wish::edit_storyline{R"({"order":[3,1,2]})"});
  CAF_CHECK_EQUAL(planned(moved), texts{"c1.composition.16x9.en.r2"});
  CAF_CHECK_EQUAL(moved->after.storyline.scenes[0].number, 3u);
  CAF_CHECK_EQUAL(moved->after.campaign.version, 5);
}

CAF_TEST(switching a scene off keeps the length of the film) {
  auto x = in(cs::completed);
  x.storyline.scenes.push_back(a_scene(4, 30));
  x.storyline.scenes[0].frames = 90;
  auto y = want(
    x, wish::edit_storyline{R"({"scenes":[{"number":4,"disabled":true}]})"});
  CAF_REQUIRE(y);
  CAF_CHECK_EQUAL(total_frames(y->after.storyline), 360);
}

CAF_TEST(a brief that asks for another mood remakes the music) {
  auto x = in(cs::completed);
  auto y = want(x, wish::edit_brief{R"({"emotion":"calm"})", 9'000'000});
  CAF_CHECK_EQUAL(planned(y),
                  (texts{"c1.music.r2", "c1.composition.16x9.en.r2"}));
  CAF_CHECK_EQUAL(y->after.campaign.money.cap, 9'000'000);
  CAF_MESSAGE("and one that asks for another length stretches the scenes");
  auto z = want(x, wish::edit_brief{R"({"seconds":15})", {}});
  CAF_REQUIRE(z);
  CAF_CHECK_EQUAL(total_frames(z->after.storyline), 450);
  CAF_MESSAGE("a budget below what is spent is refused");
  x.campaign.money.spent = 500;
  CAF_CHECK(want(x, wish::edit_brief{"{}", 499}).error()
            == ec::invalid_argument);
}

CAF_TEST(a scene splits into two that share its time) {
  auto x = want(in(cs::draft), wish::split_scene{2});
  CAF_REQUIRE(x);
  auto& scenes = x->after.storyline.scenes;
  CAF_REQUIRE_EQUAL(scenes.size(), 4u);
  CAF_CHECK_EQUAL(scenes[2].number, 4u);
  CAF_CHECK_EQUAL(scenes[1].frames + scenes[2].frames, 120);
  CAF_CHECK(want(in(cs::draft), wish::split_scene{9}).error() == ec::not_found);
}

CAF_TEST(regenerating makes a part anew and says what) {
  auto x = in(cs::completed);
  auto make = [&](uint32_t scene, wish::part what) {
    return planned(want(x, wish::regenerate{scene, what, {}}));
  };
  CAF_CHECK_EQUAL(
    make(2, wish::part::picture),
    (texts{"c1.reference_image.s2.16x9.r2", "c1.scene_video.s2.16x9.r2",
           "c1.composition.16x9.en.r2"}));
  CAF_CHECK_EQUAL(
    make(2, wish::part::clip),
    (texts{"c1.scene_video.s2.16x9.r2", "c1.composition.16x9.en.r2"}));
  CAF_CHECK_EQUAL(
    make(1, wish::part::voice),
    (texts{"c1.voiceover.s1.en.r2", "c1.composition.16x9.en.r2"}));
  CAF_CHECK_EQUAL(make(0, wish::part::music),
                  (texts{"c1.music.r2", "c1.composition.16x9.en.r2"}));
  x.storyline.scenes[1].locked = true;
  CAF_CHECK(want(x, wish::regenerate{2, wish::part::picture, {}}).error()
            == ec::conflict);
}

CAF_TEST(a new still is also the end of the clip that flows into it) {
  auto x = in(cs::completed);
  x.brief.mode = production_mode::production;
  x.storyline.scenes[0].into_next = transition_kind::fade;
  auto anew = planned(want(x, wish::regenerate{2, wish::part::picture, {}}));
  CAF_CHECK_EQUAL(
    anew, (texts{"c1.reference_image.s2.16x9.r2", "c1.scene_video.s1.16x9.r2",
                 "c1.scene_video.s2.16x9.r2", "c1.composition.16x9.en.r2"}));
}

CAF_TEST(an earlier candidate is used again for nothing) {
  auto x = in(cs::completed);
  auto first = job_in(x, kind::scene_video, 1, "16:9");
  auto second = next_revision(x, first);
  x.jobs.push_back(second);
  finish(x, x.jobs.back());
  auto y = want(x, wish::accept{first.id});
  CAF_REQUIRE(y);
  auto newest = job_of(y->after, kind::scene_video, 1, "16:9");
  CAF_CHECK_EQUAL(newest->revision, 3);
  CAF_CHECK(newest->state == st::done);
  CAF_CHECK_EQUAL(newest->asset, first.asset);
  CAF_CHECK_EQUAL(planned(y), texts{"c1.composition.16x9.en.r2"});
  CAF_CHECK(want(x, wish::accept{"c1.nobody"}).error() == ec::not_found);
}

CAF_TEST(a decision about a job is carried out by whoever works on it) {
  auto x = in(cs::generating);
  job_in(x, kind::music).state = st::waiting_approval;
  auto id = job_in(x, kind::music).id;
  auto flag = want(x, wish::settle_job{id, job_event_kind::approve});
  CAF_REQUIRE(flag);
  auto flags = all<change_wish>(flag->what);
  CAF_REQUIRE_EQUAL(flags.size(), 1u);
  CAF_CHECK_EQUAL(flags[0].to, "approve");
  CAF_CHECK(all<change_job>(flag->what).empty());
  CAF_MESSAGE("and at once where nobody does");
  x.campaign.status = cs::needs_attention;
  auto direct = want(x, wish::settle_job{id, job_event_kind::approve});
  CAF_REQUIRE(direct);
  CAF_CHECK(all<change_job>(direct->what)[0].row.state == st::done);
  CAF_CHECK(direct->after.campaign.status == cs::pending);
  CAF_CHECK(want(x, wish::settle_job{id, job_event_kind::retry}).error()
            == ec::conflict);
}

CAF_TEST(pictures of a campaign move without their scenes losing them) {
  auto x = in(cs::draft);
  x.pictures = {{"aa/p.jpg", "", 9, 9}, {"bb/q.jpg", "", 9, 9}};
  x.storyline.scenes[0].images = {2, 0};
  auto y = want(x, wish::set_pictures{{x.pictures[1], x.pictures[0]}});
  CAF_REQUIRE(y);
  CAF_CHECK_EQUAL(y->after.storyline.scenes[0].images[0], 3u);
  CAF_CHECK(want(x, wish::set_pictures{{x.pictures[1]}}).error()
            == ec::conflict);
}

CAF_TEST(words of the brief are said one at a time and only in a draft) {
  auto x = a_campaign(cs::draft);
  x.jobs.clear();
  auto y = want(x, wish::say{"for runners"});
  CAF_REQUIRE(y);
  CAF_CHECK_EQUAL(planned(y), texts{"c1.chat_reply.s1.r1"});
  auto said = all<put_chat>(y->what);
  CAF_CHECK_EQUAL(said[0].what.text, "for runners");
  CAF_CHECK(want(y->after, wish::say{"and"}).error() == ec::conflict);
  CAF_CHECK(want(in(cs::failed), wish::say{"x"}).error() == ec::conflict);
}

CAF_TEST(a copy of a campaign keeps its storyline where that still fits) {
  auto like = in(cs::completed);
  brand_row of;
  of.id = "b1";
  of.owner = "local";
  of.what = like.brand;
  new_draft x;
  x.id = "c2";
  x.brief = like.brief;
  CAF_CHECK(draft_of(x, of, &like).after.storyline == like.storyline);
  of.what.images.pop_back();
  CAF_CHECK(draft_of(x, of, &like).after.storyline.scenes.empty());
}

CAF_TEST_FIXTURE_SCOPE(campaign_service_tests, service_fixture)

CAF_TEST(a wish is committed and its price told) {
  auto x = wish_for(wish::regenerate{1, wish::part::voice, {}});
  CAF_REQUIRE(x);
  CAF_REQUIRE_EQUAL(x->planned.size(), 2u);
  CAF_CHECK_EQUAL(x->planned[0].price, 250);
  CAF_CHECK_EQUAL(rows->commits.size(), 1u);
  CAF_CHECK_EQUAL(rows->view.storyline.scenes[0].voice_take, 2u);
}

CAF_TEST(a rehearsal changes nothing) {
  auto x = wish_for(wish::regenerate{1, wish::part::voice, {}}, "local", true);
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->planned.size(), 2u);
  CAF_CHECK(rows->commits.empty());
}

CAF_TEST(the wish of a stranger finds nothing) {
  CAF_CHECK(wish_for(wish::cancel{}, "stranger").error() == ec::not_found);
}

CAF_TEST(a campaign that moved meanwhile is decided about again) {
  auto failures = 2;
  rows->refuse = [&](const transition&) {
    return failures-- > 0 ? fail(ec::conflict, "moved") : caf::error{};
  };
  CAF_CHECK(wish_for(wish::regenerate{1, wish::part::voice, {}}));
  failures = 99;
  CAF_CHECK(wish_for(wish::regenerate{1, wish::part::voice, {}}).error()
            == ec::conflict);
}

CAF_TEST(a start is relayed at once) {
  rows->view.campaign.status = cs::draft;
  CAF_CHECK(wish_for(wish::start{}));
  CAF_CHECK_EQUAL(*relays, 1);
}

CAF_TEST(a draft needs a brand that its author may see) {
  new_draft x;
  x.id = "c7";
  x.who = {"local"};
  x.brand = "b1";
  x.brief = a_brief();
  x.key = {"local", "k1"};
  auto y = ask<wish_receipt>(room, atom::draft_v, x);
  CAF_REQUIRE(y);
  CAF_CHECK_EQUAL(y->after.campaign.brand, "b1");
  CAF_CHECK_EQUAL(all<use_key>(rows->commits[0]).size(), 1u);
  x.who = {"stranger"};
  CAF_CHECK(ask<wish_receipt>(room, atom::draft_v, x).error() == ec::not_found);
}

CAF_TEST_FIXTURE_SCOPE_END()
