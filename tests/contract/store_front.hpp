#pragma once

#include "tests/contract/store_support.hpp"

/// What every store promises of what people change; see `store.hpp`.
namespace adcraft::test {

inline brand a_brand_called(const std::string& title) {
  auto result = a_brand();
  result.title = title;
  return result;
}

inline brief a_brief_called(const std::string& title) {
  auto result = a_brief();
  result.title = title;
  return result;
}

inline storyline a_storyline_called(const std::string& title) {
  auto result = a_storyline();
  result.title = title;
  return result;
}

inline const scope local{"local", false};
inline const scope foreign{"somebody else", false};
inline const scope operators{"", true};

/// Everything somebody may see.
inline campaign_query all_of(const scope& who) {
  campaign_query result;
  result.who = who;
  return result;
}

/// Titles of the campaigns on the first page.
inline texts titles(library& from, const scope& who = local) {
  auto page = from.campaigns(all_of(who));
  CAF_REQUIRE(page);
  texts result;
  for (auto& line : page->lines)
    result.push_back(line.title);
  return result;
}

inline int64_t version_of(store& from, const std::string& id = "c1") {
  return load(from, id).campaign.version;
}

inline webhook_row a_webhook(const std::string& id, const std::string& owner,
                             std::vector<std::string> events = {}) {
  return {id,
          owner,
          "https://" + id + ".example/in",
          "whsec_" + id,
          std::move(events),
          0};
}

inline delivery_row a_delivery(const std::string& id,
                               const std::string& webhook,
                               const std::string& campaign, int64_t seq,
                               int64_t next_at = 0) {
  delivery_row result;
  result.id = id;
  result.webhook = webhook;
  result.campaign = campaign;
  result.seq = seq;
  result.type = "campaign.completed";
  result.body = R"({"id":")" + id + R"("})";
  result.next_at = next_at;
  return result;
}

inline texts due(store& from, int64_t now = 100, size_t most = 100) {
  auto found = from.due_deliveries(now, most);
  CAF_REQUIRE(found);
  texts result;
  for (auto& x : *found)
    result.push_back(x.what.id);
  return result;
}

inline texts ids_of(const caf::expected<std::vector<webhook_row>>& xs) {
  CAF_REQUIRE(xs);
  texts result;
  for (auto& x : *xs)
    result.push_back(x.id);
  return result;
}

} // namespace adcraft::test

CAF_TEST_FIXTURE_SCOPE(store_front_contract, store_under_test)

// -- brands -------------------------------------------------------------------

CAF_TEST(a brand is edited by its owner from the version they saw) {
  auto x = open();
  auto people = open_library();
  must(*x, {put_brand{"b1", "ann", a_brand()}});
  auto next = a_brand_called("Lux");
  next.images.resize(1);
  CAF_CHECK(!commit(*x, {edit_brand{"b1", "ann", 1, next}}));
  auto again = commit(*x, {edit_brand{"b1", "ann", 1, a_brand()}});
  CAF_CHECK(again == ec::conflict);
  CAF_CHECK_EQUAL(render(again),
                  "brand b1 was edited meanwhile: read it again "
                  "and repeat your change");
  CAF_CHECK(commit(*x, {edit_brand{"b1", "bob", 2, a_brand()}})
            == ec::conflict);
  CAF_CHECK(commit(*x, {edit_brand{"b2", "ann", 1, a_brand()}})
            == ec::conflict);
  auto found = people->brand({"ann", false}, "b1");
  CAF_REQUIRE(found);
  CAF_CHECK(found->what == next);
  CAF_CHECK_EQUAL(found->version, 2);
  CAF_CHECK_EQUAL(found->owner, "ann");
  CAF_CHECK(found->updated_at >= found->created_at);
  CAF_MESSAGE("pictures may grow again");
  CAF_CHECK(!commit(*x, {edit_brand{"b1", "ann", 2, a_brand()}}));
  CAF_CHECK(people->brand({"ann", false}, "b1")->what == a_brand());
}

CAF_TEST(a removed brand serves the campaigns that have it) {
  auto x = open();
  auto people = open_library();
  must(*x, creation("c1"));
  CAF_CHECK(commit(*x, {remove_brand{"br_c1", "bob"}}) == ec::conflict);
  CAF_CHECK(people->brand(local, "br_c1"));
  CAF_CHECK(!commit(*x, {remove_brand{"br_c1", "local"}}));
  CAF_CHECK(commit(*x, {remove_brand{"br_c1", "local"}}) == ec::conflict);
  CAF_CHECK(commit(*x, {edit_brand{"br_c1", "local", 1, a_brand()}})
            == ec::conflict);
  for (auto& who : {local, operators}) {
    auto gone = people->brand(who, "br_c1");
    CAF_CHECK(!gone && gone.error() == ec::not_found);
    CAF_CHECK(people->brands(who, "", 10)->lines.empty());
  }
  CAF_CHECK(load(*x).brand == a_brand());
  CAF_CHECK(people->campaign(local, "c1")->brand == a_brand());
}

CAF_TEST(whoever owns something first becomes known by it) {
  auto x = open();
  must(*x, {put_brand{"b1", "ann", a_brand()}});
  must(*x, {put_webhook{a_webhook("w1", "bob")}});
  auto row = a_campaign_row("c1");
  row.owner = "cid";
  row.brand = "b1";
  must(*x, {put_campaign{row, a_brief()}});
  CAF_CHECK_EQUAL(load(*x).campaign.owner, "cid");
  CAF_MESSAGE("nobody owns nothing");
  CAF_CHECK(commit(*x, {put_brand{"b2", "", a_brand()}}) == ec::conflict);
  CAF_CHECK(commit(*x, {put_webhook{a_webhook("w2", "")}}) == ec::conflict);
}

CAF_TEST(a pinned brand stays what it was) {
  auto x = open();
  must(*x, creation("c1"));
  auto other = a_campaign_row("c2");
  other.brand = "br_c1";
  must(*x, {put_campaign{other, a_brief()}, pin_brand{"c1"}}, "c2");
  must(*x, {edit_brand{"br_c1", "local", 1, a_brand_called("Lux")}});
  CAF_CHECK_EQUAL(load(*x).brand.title, "Lumen");
  CAF_CHECK_EQUAL(load(*x, "c2").brand.title, "Lux");
  must(*x, {pin_brand{"c1"}, pin_brand{"c2"}}, "c1");
  must(*x, {edit_brand{"br_c1", "local", 2, a_brand_called("Lum")}});
  CAF_CHECK_EQUAL(load(*x).brand.title, "Lumen");
  CAF_CHECK_EQUAL(load(*x, "c2").brand.title, "Lux");
}

// -- edits of a campaign ------------------------------------------------------

CAF_TEST(a brief is edited from the version somebody saw) {
  auto x = open();
  must(*x, creation("c1"));
  CAF_CHECK_EQUAL(version_of(*x), 1);
  must(*x, {put_brief{"c1", 1, a_brief_called("Summer"), 7}}, "c1");
  auto view = load(*x);
  CAF_CHECK_EQUAL(view.campaign.version, 2);
  CAF_CHECK_EQUAL(view.campaign.money.cap, 7);
  CAF_CHECK(view.brief == a_brief_called("Summer"));
  CAF_CHECK_EQUAL(titles(*open_library()), texts{"Summer"});
  auto late = commit(*x, {put_brief{"c1", 1, a_brief(), 8}}, "c1");
  CAF_CHECK(late == ec::conflict);
  CAF_CHECK_EQUAL(render(late),
                  "campaign c1 was edited meanwhile: read it "
                  "again and repeat your change");
  CAF_CHECK(commit(*x, {put_brief{"c2", 1, a_brief(), 8}}) == ec::conflict);
  CAF_CHECK(commit(*x, {put_brief{"c1", 0, a_brief(), 8}}) == ec::conflict);
}

CAF_TEST(a cap never falls below what is spent and promised) {
  auto x = open();
  create(*x);
  must(*x, money(move_money::reserve, "k1", 600));
  must(*x, money(move_money::settle, "k1", 600, 500));
  must(*x, money(move_money::reserve, "k2", 300));
  auto low = commit(*x, {put_brief{"c1", 1, a_brief_called("Low"), 799}}, "c1");
  CAF_CHECK(low == ec::over_budget);
  CAF_CHECK_EQUAL(render(low),
                  "budget: more than $0.000799 is spent or "
                  "promised already, give a higher one");
  auto view = load(*x);
  CAF_CHECK(view.brief == a_brief());
  CAF_CHECK_EQUAL(view.campaign.version, 1);
  must(*x, {put_brief{"c1", 1, a_brief(), 800}}, "c1");
  CAF_CHECK((load(*x).campaign.money == budget{800, 300, 500}));
}

CAF_TEST(a storyline knows where it came from) {
  auto x = open();
  must(*x, creation("c1"));
  auto write = [&](const char* title, int64_t from, const char* asset) {
    return commit(
      *x, {put_storyline{"c1", a_storyline_called(title), from, asset}}, "c1");
  };
  CAF_CHECK(!write("one", 0, "a1"));
  CAF_CHECK_EQUAL(load(*x).campaign.storyline_asset, "a1");
  CAF_CHECK(write("two", 1, "") == ec::conflict);
  CAF_CHECK(!write("two", 2, ""));
  auto view = load(*x);
  CAF_CHECK_EQUAL(view.storyline.title, "two");
  CAF_CHECK_EQUAL(view.campaign.storyline_asset, "");
  CAF_MESSAGE("a supervisor takes in what was written, whatever there is");
  CAF_CHECK(!write("three", 0, "a2"));
  CAF_CHECK_EQUAL(load(*x).storyline.title, "three");
  CAF_CHECK_EQUAL(version_of(*x), 4);
  CAF_CHECK(commit(*x, {put_storyline{"c2", a_storyline()}}) == ec::conflict);
}

CAF_TEST(pictures of a campaign are replaced in their order) {
  auto x = open();
  must(*x, creation("c1"));
  std::vector<brand_image> three
    = {{"k3", "it's \"3\"", 3, 4}, {"k1", "", 1, 2}, {"k2", "", 5, 6}};
  must(*x, {put_pictures{"c1", 1, three}}, "c1");
  CAF_CHECK(load(*x).pictures == three);
  std::vector<brand_image> one = {{"k1", "first", 1, 2}};
  CAF_CHECK(commit(*x, {put_pictures{"c1", 1, one}}, "c1") == ec::conflict);
  CAF_CHECK(load(*x).pictures == three);
  must(*x, {put_pictures{"c1", 2, one}}, "c1");
  CAF_CHECK(load(*x).pictures == one);
  must(*x, {put_pictures{"c1", 3, {}}}, "c1");
  CAF_CHECK(load(*x).pictures.empty());
}

CAF_TEST(a draft may be made with all of its contents at once) {
  auto x = open();
  auto what = creation("c1");
  what.changes.push_back(put_storyline{"c1", a_storyline()});
  what.changes.push_back(put_pictures{"c1", 2, {{"k1", "", 1, 1}}});
  what.changes.push_back(put_chat{"c1", {1, true, "hello"}});
  must(*x, what);
  auto view = load(*x);
  CAF_CHECK(view.storyline == a_storyline());
  CAF_CHECK_EQUAL(view.pictures.size(), 1u);
  CAF_CHECK_EQUAL(view.chat.size(), 1u);
}

CAF_TEST(what is said in the guided brief stands in its order) {
  auto x = open();
  must(*x, creation("c1"));
  std::vector<chat_line> said = {{1, false, "For whom?"},
                                 {2, true, "It's for \"readers\"\nat night"},
                                 {3, false, "Which mood?"}};
  for (auto i : {2, 0, 1})
    must(*x, {put_chat{"c1", said[static_cast<size_t>(i)]}}, "c1");
  must(*x, {put_chat{"c1", {2, false, "never said"}}}, "c1");
  CAF_CHECK(load(*x).chat == said);
  CAF_CHECK(commit(*x, {put_chat{"c2", said[0]}}) == ec::conflict);
}

CAF_TEST(only edits of its contents raise the version) {
  auto x = open();
  create(*x);
  put_a_job(*x);
  must(*x, {put_chat{"c1", {1, true, "hello"}}, pin_brand{"c1"}}, "c1");
  auto row = load(*x).campaign;
  row.pause_requested_at = 5;
  must(*x, with_event(with(a_transition("c1"),
                           change_campaign{campaign_status::generating, row}),
                      "campaign.paused"));
  auto now = load(*x).campaign;
  CAF_CHECK_EQUAL(now.version, 1);
  CAF_CHECK_EQUAL(now.seq, 1);
}

CAF_TEST(a removed campaign is seen and started by nobody) {
  auto x = open();
  auto people = open_library();
  must(*x, creation("c1"));
  must(*x, {put_share{"c1", "t", 100}}, "c1");
  must(*x, {remove_campaign{"c1"}}, "c1");
  CAF_CHECK(commit(*x, {remove_campaign{"c1"}}, "c1") == ec::conflict);
  for (auto& who : {local, operators}) {
    auto gone = people->campaign(who, "c1");
    CAF_CHECK(!gone && gone.error() == ec::not_found);
    CAF_CHECK(people->campaigns(all_of(who))->lines.empty());
  }
  CAF_CHECK(!people->shared("t", 1));
  auto row = load(*x).campaign;
  row.status = campaign_status::pending;
  const change late[]
    = {put_brief{"c1", 1, a_brief(), 1}, put_storyline{"c1", a_storyline(), 1},
       put_pictures{"c1", 1, {}}, change_campaign{campaign_status::draft, row}};
  for (auto& c : late)
    CAF_CHECK(commit(*x, {c}, "c1") == ec::conflict);
  CAF_MESSAGE("what still runs in it comes to its end");
  row.node = "n1";
  row.epoch = 1;
  must(*x, {claim_campaign{row}}, "c1");
  row.status = campaign_status::canceled;
  auto end = a_transition("c1", 1);
  end.changes = {put_storyline{"c1", a_storyline()},
                 change_campaign{campaign_status::draft, row}};
  must(*x, end);
  CAF_CHECK(load(*x).campaign.status == campaign_status::canceled);
}

// -- idempotency keys ---------------------------------------------------------

CAF_TEST(an idempotency key is taken once by each person) {
  auto x = open();
  auto people = open_library();
  CAF_CHECK(!people->key("ann", "k")->has_value());
  must(*x, {claim_key{"ann", "k", "hash"}});
  CAF_CHECK(commit(*x, {claim_key{"ann", "k", "hash"}}) == ec::conflict);
  must(*x, {claim_key{"bob", "k", "another"}, claim_key{"ann", "k2", "hash"}});
  auto key = people->key("ann", "k");
  CAF_REQUIRE(key && *key);
  CAF_CHECK_EQUAL((*key)->body_hash, "hash");
  CAF_CHECK(!(*key)->used);
  CAF_CHECK_EQUAL((*key)->status, 0);
  CAF_CHECK((*key)->created_at > 1'600'000'000'000'000);
}

CAF_TEST(a key that is used twice takes its whole transition back) {
  auto x = open();
  auto people = open_library();
  must(*x, creation("c1"));
  must(*x, {claim_key{"ann", "k", "hash"}});
  auto edit = [&](int64_t from, const char* title) {
    auto what = with_event(a_transition("c1"), title);
    what.outbox.push_back({"campaign", "c1"});
    what.changes = {put_brief{"c1", from, a_brief_called(title), 5},
                    put_brand{title, "ann", a_brand()}, use_key{"ann", "k"}};
    return what;
  };
  must(*x, edit(1, "once"));
  CAF_CHECK((*people->key("ann", "k"))->used);
  auto twice = commit(*x, edit(2, "twice"));
  CAF_CHECK(twice == ec::conflict);
  CAF_CHECK_EQUAL(
    render(twice),
    "the request with this idempotency key had its effect already");
  CAF_CHECK_EQUAL(load(*x).brief.title, "once");
  CAF_CHECK_EQUAL(version_of(*x), 2);
  CAF_CHECK_EQUAL(events(*people).size(), 1u);
  CAF_CHECK_EQUAL(x->unpublished(10)->size(), 1u);
  CAF_CHECK(!people->brand({"ann", false}, "twice"));
  CAF_MESSAGE("in one group as well, and for a key that nobody claimed");
  must(*x, {claim_key{"ann", "k2", "hash"}});
  auto receipts
    = x->commit({with(a_transition("c1"), use_key{"ann", "k2"}),
                 with(a_transition("c1"), use_key{"ann", "k2"}),
                 with(a_transition("c1"), use_key{"ann", "nobody's"})});
  CAF_CHECK(receipts[0]);
  CAF_CHECK(!receipts[1] && receipts[1].error() == ec::conflict);
  CAF_CHECK(!receipts[2] && receipts[2].error() == ec::conflict);
}

CAF_TEST(the first answer to a request is the one that stays) {
  auto x = open();
  auto people = open_library();
  must(*x, {claim_key{"ann", "k", "hash"}, use_key{"ann", "k"},
            answer_key{"ann", "k", 202, R"({"id":"c1"})"}});
  must(*x, {answer_key{"ann", "k", 500, "oops"}});
  auto key = people->key("ann", "k");
  CAF_REQUIRE(key && *key);
  CAF_CHECK_EQUAL((*key)->status, 202);
  CAF_CHECK_EQUAL((*key)->response, R"({"id":"c1"})");
}

CAF_TEST(a key is given back unless it had its effect) {
  auto x = open();
  auto people = open_library();
  must(*x, {claim_key{"ann", "used", "h"}, use_key{"ann", "used"},
            claim_key{"ann", "free", "h"}, claim_key{"bob", "free", "h"}});
  must(*x, {drop_key{"ann", "used"}, drop_key{"ann", "free"},
            drop_key{"ann", "unknown"}});
  CAF_CHECK(people->key("ann", "used")->has_value());
  CAF_CHECK(people->key("bob", "free")->has_value());
  CAF_CHECK(!people->key("ann", "free")->has_value());
  must(*x, {claim_key{"ann", "free", "h2"}});
}

// -- shares -------------------------------------------------------------------

CAF_TEST(a share shows its campaign until it ends) {
  auto x = open();
  auto people = open_library();
  must(*x, creation("c1"));
  must(*x, creation("c2"));
  must(*x, {put_share{"c1", "one", 100}}, "c1");
  auto shows = [&](const char* token, int64_t now) {
    auto found = people->shared(token, now);
    CAF_CHECK(found || found.error() == ec::not_found);
    return found ? *found : "";
  };
  CAF_CHECK_EQUAL(shows("one", 99), "c1");
  CAF_CHECK_EQUAL(shows("one", 100), "");
  CAF_CHECK_EQUAL(shows("two", 1), "");
  CAF_CHECK_EQUAL(shows("", 1), "");
  must(*x, {put_share{"c1", "two", 300}}, "c1");
  CAF_CHECK_EQUAL(shows("one", 1), "");
  CAF_CHECK_EQUAL(shows("two", 299), "c1");
  CAF_CHECK(commit(*x, {put_share{"c2", "two", 300}}, "c2") == ec::conflict);
  must(*x, {put_share{"c1", "", 0}}, "c1");
  CAF_CHECK_EQUAL(shows("two", 1), "");
  CAF_CHECK(commit(*x, {put_share{"c3", "three", 300}}) == ec::conflict);
}

// -- webhooks -----------------------------------------------------------------

CAF_TEST(webhooks hear of the campaigns of their owner) {
  auto x = open();
  must(*x, creation("c1"));
  must(*x, {put_webhook{a_webhook("all", "local")},
            put_webhook{a_webhook("some", "local",
                                  {"campaign.failed", "campaign.canceled"})},
            put_webhook{a_webhook("foreign", "ann")}});
  auto heard = [&](const char* type, const char* campaign = "c1") {
    return ids_of(x->webhooks_for(campaign, type));
  };
  CAF_CHECK_EQUAL(heard("campaign.failed"), (texts{"all", "some"}));
  CAF_CHECK_EQUAL(heard("campaign.completed"), texts{"all"});
  CAF_CHECK_EQUAL(heard("campaign"), texts{"all"});
  CAF_CHECK(heard("campaign.failed", "c2").empty());
  auto some = (*x->webhooks_for("c1", "campaign.failed"))[1];
  CAF_CHECK(some.created_at > 1'600'000'000'000'000);
  some.created_at = 0;
  CAF_CHECK(
    (some
     == a_webhook("some", "local", {"campaign.failed", "campaign.canceled"})));
  CAF_MESSAGE("somebody else changes nothing in it");
  must(*x, {put_webhook{a_webhook("some", "ann")}});
  CAF_CHECK_EQUAL(heard("campaign.failed"), (texts{"all", "some"}));
  CAF_MESSAGE("its owner says anew what it hears, and keeps its secret");
  auto other = a_webhook("some", "local", {"campaign.completed"});
  other.url = "https://elsewhere.example/";
  other.secret = "another";
  must(*x, {put_webhook{other}});
  CAF_CHECK_EQUAL(heard("campaign.completed"), (texts{"all", "some"}));
  auto now = (*x->webhooks_for("c1", "campaign.completed"))[1];
  CAF_CHECK_EQUAL(now.url, other.url);
  CAF_CHECK_EQUAL(now.secret, some.secret);
}

CAF_TEST(a webhook goes with its deliveries and by its owner alone) {
  auto x = open();
  must(*x, creation("c1"));
  must(*x, {put_webhook{a_webhook("w1", "local")},
            put_webhook{a_webhook("w2", "local")},
            put_delivery{a_delivery("d1", "w1", "c1", 1)},
            put_delivery{a_delivery("d2", "w2", "c1", 1)}});
  CAF_CHECK(commit(*x, {remove_webhook{"w1", "ann"}}) == ec::conflict);
  CAF_CHECK_EQUAL(due(*x), (texts{"d1", "d2"}));
  must(*x, {remove_webhook{"w1", "local"}});
  CAF_CHECK(commit(*x, {remove_webhook{"w1", "local"}}) == ec::conflict);
  CAF_CHECK_EQUAL(due(*x), texts{"d2"});
  CAF_CHECK_EQUAL(ids_of(open_library()->webhooks(local)), texts{"w2"});
  CAF_MESSAGE("what comes for it too late changes nothing");
  must(*x, {put_delivery{a_delivery("d3", "w1", "c1", 2)},
            put_delivery{a_delivery("d4", "w2", "c1", 2)}});
  auto gone = a_delivery("d1", "w1", "c1", 1);
  CAF_CHECK(commit(*x, {change_delivery{0, gone}}) == ec::conflict);
  CAF_CHECK_EQUAL(due(*x), texts{"d2"});
}

CAF_TEST(deliveries are due in time and in order) {
  auto x = open();
  must(*x, creation("c1"));
  must(*x, creation("c2"));
  must(*x, {put_webhook{a_webhook("w1", "local")},
            put_webhook{a_webhook("w2", "local")},
            put_delivery{a_delivery("c1-2", "w1", "c1", 2, 10)},
            put_delivery{a_delivery("c1-1", "w1", "c1", 1, 50)},
            put_delivery{a_delivery("c2-9", "w1", "c2", 9, 30)},
            put_delivery{a_delivery("other", "w2", "c1", 2, 20)}});
  CAF_MESSAGE("the second of c1 is due, but waits for the first");
  CAF_CHECK_EQUAL(due(*x, 9), texts{});
  CAF_CHECK_EQUAL(due(*x, 49), (texts{"other", "c2-9"}));
  CAF_CHECK_EQUAL(due(*x, 50), (texts{"other", "c2-9", "c1-1"}));
  CAF_CHECK_EQUAL(due(*x, 50, 2), (texts{"other", "c2-9"}));
  auto first = a_delivery("c1-1", "w1", "c1", 1, 70);
  first.attempts = 1;
  first.status = 503;
  first.error = "it said 503";
  must(*x, {change_delivery{0, first}});
  CAF_CHECK(commit(*x, {change_delivery{0, first}}) == ec::conflict);
  CAF_CHECK_EQUAL(due(*x, 69), (texts{"other", "c2-9"}));
  auto found = x->due_deliveries(70, 10);
  CAF_REQUIRE(found && found->size() == 3u);
  auto& last = found->back();
  CAF_CHECK(last.what.created_at > 1'600'000'000'000'000);
  last.what.created_at = 0;
  CAF_CHECK(last.what == first);
  CAF_CHECK_EQUAL(last.to.secret, "whsec_w1");
  CAF_CHECK_EQUAL(last.to.url, "https://w1.example/in");
  CAF_MESSAGE("once it is given up or delivered, the next one goes");
  for (auto state : {delivery_state::given_up, delivery_state::delivered}) {
    first.state = state;
    must(*x, {change_delivery{1, first}});
    CAF_CHECK_EQUAL(due(*x, 70), (texts{"c1-2", "other", "c2-9"}));
  }
  CAF_MESSAGE("and it may be sent again");
  first.state = delivery_state::waiting;
  first.attempts = 0;
  must(*x, {change_delivery{1, first}});
  CAF_CHECK_EQUAL(due(*x, 70), (texts{"other", "c2-9", "c1-1"}));
}

CAF_TEST(an event is delivered to a webhook once) {
  auto x = open();
  must(*x, creation("c1"));
  must(*x, {put_webhook{a_webhook("w1", "local")},
            put_delivery{a_delivery("d1", "w1", "c1", 1)}});
  auto sent = a_delivery("d1", "w1", "c1", 1);
  sent.state = delivery_state::delivered;
  sent.attempts = 1;
  must(*x, {change_delivery{0, sent}});
  must(*x, {put_delivery{a_delivery("d1", "w1", "c1", 1)},
            put_delivery{a_delivery("d2", "w1", "c1", 1)}});
  CAF_CHECK(due(*x).empty());
  CAF_CHECK_EQUAL(open_library()->deliveries(local, "w1", 10)->size(), 1u);
  CAF_CHECK(commit(*x, {put_delivery{a_delivery("d3", "w1", "c2", 1)}})
            == ec::conflict);
}

// -- what vendors report ------------------------------------------------------

CAF_TEST(a report is taken in once whoever brings it) {
  auto x = open();
  auto other = open();
  auto intake = [](const std::string& delivery, const std::string& id) {
    transition what;
    what.site = fault_site::commit_inbox;
    what.changes.push_back(
      put_inbox{{"replicate", delivery, "call1", id, "succeeded"}});
    what.outbox.push_back({"call", "call1"});
    return what;
  };
  auto hints = [&] { return x->unpublished(100)->size(); };
  must(*x, intake("d1", "p1"));
  CAF_CHECK_EQUAL(hints(), 1u);
  CAF_CHECK(commit(*x, intake("d1", "p2")) == ec::conflict);
  CAF_CHECK(commit(*other, intake("d1", "p1")) == ec::conflict);
  CAF_CHECK_EQUAL(hints(), 1u);
  auto reported = x->reported_for("call1");
  CAF_REQUIRE(reported);
  CAF_CHECK_EQUAL(*reported, texts{"p1"});
  CAF_MESSAGE("in a group it alone is dropped");
  auto receipts = x->commit({intake("d2", "p3"), intake("d1", "p2"),
                             intake("d2", "p4"), intake("d3", "")});
  CAF_REQUIRE_EQUAL(receipts.size(), 4u);
  CAF_CHECK(receipts[0]);
  CAF_CHECK(!receipts[1] && receipts[1].error() == ec::conflict);
  CAF_CHECK(!receipts[2] && receipts[2].error() == ec::conflict);
  CAF_CHECK(receipts[3]);
  CAF_CHECK_EQUAL(hints(), 3u);
  reported = x->reported_for("call1");
  CAF_REQUIRE(reported);
  CAF_CHECK_EQUAL(*reported, (texts{"p1", "p3"}));
  CAF_CHECK(x->reported_for("call2")->empty());
  CAF_MESSAGE("another provider has ids of its own");
  auto foreign = intake("d1", "q1");
  std::get<put_inbox>(foreign.changes[0]).row.provider = "openai";
  must(*x, foreign);
  CAF_MESSAGE("nothing of this week is forgotten");
  auto known = x->reported_for("call1")->size();
  auto tidy = beat("n1", "machine");
  std::get<beat_node>(tidy.changes[0]).tidies = true;
  must(*x, tidy);
  CAF_CHECK_EQUAL(x->reported_for("call1")->size(), known);
  CAF_CHECK_EQUAL(hints(), 4u);
}

CAF_TEST_FIXTURE_SCOPE_END()
