#define CAF_SUITE http_event_desk

#include "http/documents/event_desk.hpp"

#include "tests/http/docs_rooms.hpp"

#include <algorithm>
#include <charconv>

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using reply_log = std::shared_ptr<fake_reply>;
using numbers = std::vector<int64_t>;

event_row an_event(int64_t seq, const std::string& campaign = "c1") {
  event_row x;
  x.campaign = campaign;
  x.seq = seq;
  x.type = "job.done";
  x.job = campaign + ".music.r1";
  x.data = "{}";
  return x;
}

/// The numbers of the events in a piece of stream, in order.
numbers ids_in(const std::string& text) {
  numbers result;
  for (size_t i = 0; (i = text.find("id: ", i)) != std::string::npos; i += 4) {
    int64_t x = 0;
    std::from_chars(text.data() + i + 4, text.data() + text.size(), x);
    result.push_back(x);
  }
  return result;
}

numbers span(int64_t from, int64_t to) {
  numbers result;
  for (auto i = from; i <= to; ++i)
    result.push_back(i);
  return result;
}

struct event_desk_fixture : front_fixture {
  event_desk_actor room = keep(open_event_desk(sys, {library, hub, {}}));

  ~event_desk_fixture() override {
    close();
    room = nullptr;
  }

  reply_log listen(int64_t after = 0, const std::string& campaign = "c1") {
    auto out = std::make_shared<fake_reply>();
    tell(room, atom::subscribe_v, stream_request{campaign, after, out});
    return out;
  }

  /// Commits events up to `to`, unheard yet.
  void commit(int64_t to) {
    auto& all = shelf->events["c1"];
    for (auto i = static_cast<int64_t>(all.size()) + 1; i <= to; ++i)
      all.push_back(an_event(i));
  }

  /// Lets the hub tell of events.
  void hear(int64_t from, int64_t to) {
    event_list x;
    for (auto i = from; i <= to; ++i)
      x.rows.push_back(an_event(i));
    tell(hub_heard->followed.back().who, atom::events_v, x);
  }

  void news(const std::string& job, double progress) {
    campaign_news x;
    x.campaign = "c1";
    x.job = job;
    x.progress = progress;
    tell(hub_heard->followed.back().who, atom::news_v, x);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(event_desk_tests, event_desk_fixture)

CAF_TEST(a stream begins with what was missed) {
  commit(5);
  auto out = listen(2);
  CAF_CHECK_EQUAL(out->head.mime, "text/event-stream");
  CAF_CHECK_EQUAL(out->head.headers.front().second, "no-cache");
  CAF_CHECK_EQUAL(out->text.rfind("retry: 2000\n\n", 0), 0u);
  CAF_CHECK_EQUAL(ids_in(out->heard()), span(3, 5));
  CAF_REQUIRE_EQUAL(hub_heard->followed.size(), 1u);
  CAF_CHECK_EQUAL(hub_heard->followed[0].after, 5);
  hear(6, 7);
  CAF_CHECK_EQUAL(ids_in(out->heard()), span(6, 7));
}

CAF_TEST(nobody hears anything twice or out of order) {
  commit(3);
  auto out = listen();
  CAF_CHECK_EQUAL(ids_in(out->heard()), span(1, 3));
  hear(2, 4);
  CAF_CHECK_EQUAL(ids_in(out->heard()), span(4, 4));
  hear(3, 4);
  CAF_CHECK_EQUAL(out->heard(), "");
}

CAF_TEST(one campaign is followed once for all) {
  commit(2);
  auto one = listen();
  auto two = listen(1);
  auto other = listen(0, "c2");
  CAF_CHECK_EQUAL(hub_heard->followed.size(), 2u);
  std::swap(hub_heard->followed[0], hub_heard->followed[1]);
  one->heard();
  two->heard();
  hear(3, 3);
  CAF_CHECK_EQUAL(ids_in(one->heard()), span(3, 3));
  CAF_CHECK_EQUAL(ids_in(two->heard()), span(3, 3));
  CAF_CHECK_EQUAL(ids_in(other->heard()), numbers{});
}

CAF_TEST(events that come while somebody joins are not lost) {
  commit(3);
  auto first = listen();
  first->heard();
  CAF_MESSAGE("the library has answered before 4 and 5 were committed");
  shelf->holds = true;
  auto out = listen();
  commit(5);
  hear(4, 5);
  CAF_CHECK_EQUAL(ids_in(first->heard()), span(4, 5));
  CAF_CHECK_EQUAL(out->heard(), "");
  let_go();
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 3));
  let_go();
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 5));
  commit(6);
  hear(6, 6);
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 6));
}

CAF_TEST(a hub that leaves something out is found out) {
  commit(3);
  auto out = listen();
  commit(6);
  hear(6, 6);
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 6));
}

CAF_TEST(many pages are read to their end) {
  shelf->page = 4;
  commit(19);
  auto out = listen();
  auto late = listen(17);
  hear(5, 19);
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 19));
  CAF_CHECK_EQUAL(ids_in(late->text), span(18, 19));
}

CAF_TEST(a number from elsewhere means everything) {
  commit(3);
  auto out = listen(99);
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 3));
  commit(4);
  hear(4, 4);
  CAF_CHECK_EQUAL(ids_in(out->text), span(1, 4));
  auto second = listen(77);
  CAF_CHECK_EQUAL(ids_in(second->text), span(1, 4));
  CAF_MESSAGE("one that the library does not have after all stops nobody");
  hear(5, 5);
  auto third = listen();
  CAF_CHECK_EQUAL(ids_in(third->text), span(1, 4));
}

CAF_TEST(readings are shared by those who join meanwhile) {
  commit(3);
  shelf->holds = true;
  std::vector<reply_log> all;
  for (auto i = 0; i < 50; ++i)
    all.push_back(listen());
  let_go();
  let_go();
  CAF_CHECK_LESS_OR_EQUAL(shelf->reads, 2u);
  for (auto& x : all)
    CAF_CHECK_EQUAL(ids_in(x->text), span(1, 3));
}

CAF_TEST(what was missed does not count as slow reading) {
  commit(2'000);
  shelf->page = 10'000;
  auto out = listen();
  CAF_CHECK_GREATER(out->text.size(), size_t{64} << 10);
  CAF_CHECK_GREATER_OR_EQUAL(out->most, out->text.size());
}

CAF_TEST(whoever is gone is forgotten and the campaign with the last) {
  commit(1);
  auto one = listen();
  auto two = listen();
  auto ear = hub_heard->followed.front().who;
  self->monitor(ear);
  one->has_left = true;
  hear(2, 2);
  CAF_CHECK_EQUAL(ids_in(two->text), span(1, 2));
  CAF_CHECK_EQUAL(one.use_count(), 1);
  two->has_left = true;
  pass(1s);
  pass(1s);
  CAF_CHECK_EQUAL(two.use_count(), 1);
  auto ended = false;
  self->receive([&](const caf::down_msg&) { ended = true; },
                caf::after(0s) >> [] {});
  CAF_CHECK(ended);
  CAF_MESSAGE("the next one is a beginning");
  auto three = listen();
  CAF_CHECK_EQUAL(hub_heard->followed.size(), 2u);
  CAF_CHECK_EQUAL(ids_in(three->text), span(1, 1));
}

CAF_TEST(everyone hears a comment every fifteen seconds) {
  std::vector<reply_log> all;
  for (auto i = 0; i < 31; ++i)
    all.push_back(listen());
  for (auto& x : all)
    x->heard();
  auto most = size_t{0};
  for (auto second = 0; second < 15; ++second) {
    auto before = std::count_if(all.begin(), all.end(),
                                [](auto& x) { return !x->text.empty(); });
    pass(1s);
    auto after = std::count_if(all.begin(), all.end(),
                               [](auto& x) { return !x->text.empty(); });
    most = std::max(most, static_cast<size_t>(after - before));
  }
  for (auto& x : all)
    CAF_CHECK_EQUAL(x->heard(), ":\n\n");
  CAF_MESSAGE("not all at once");
  CAF_CHECK_LESS_OR_EQUAL(most, 3u);
}

CAF_TEST(progress is told four times a second at most) {
  commit(1);
  auto out = listen();
  pass(1s);
  out->heard();
  news("c1.music.r1", 0.1);
  auto first = out->heard();
  CAF_CHECK_EQUAL(first.rfind("event: progress\ndata: {", 0), 0u);
  CAF_CHECK_EQUAL(ids_in(first), numbers{});
  news("c1.music.r1", 0.2);
  news("c1.composition.16x9.en.r1", 0.3);
  news("c1.music.r1", 0.4);
  CAF_CHECK_EQUAL(out->heard(), "");
  pass(250ms);
  auto text = out->heard();
  auto data = json::parse(text.substr(text.find('{')));
  CAF_CHECK_EQUAL(data["generation_progress"], 40);
  CAF_REQUIRE_EQUAL(data["jobs"].size(), 2u);
  CAF_CHECK_EQUAL(data["jobs"][0]["id"], "c1.composition.16x9.en.r1");
  pass(250ms);
  CAF_CHECK_EQUAL(out->heard(), "");
}

CAF_TEST(a library that is away ends the stream for now) {
  shelf->trouble = fail(ec::unavailable, "away");
  auto out = listen();
  CAF_CHECK(out->is_open);
  CAF_CHECK(out->is_closed);
  CAF_CHECK_EQUAL(out->text, "retry: 2000\n\n");
  shelf->trouble = {};
  commit(2);
  auto again = listen();
  CAF_CHECK_EQUAL(ids_in(again->text), span(1, 2));
}

CAF_TEST_FIXTURE_SCOPE_END()
