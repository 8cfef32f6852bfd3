#define CAF_SUITE http_document_desk

#include "http/documents/desk.hpp"

#include "http/documents/shelf.hpp"

#include "tests/http/docs_rooms.hpp"

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

struct desk_fixture : front_fixture {
  document_desk_options options;
  document_desk_actor room;

  desk_fixture() {
    shelf->campaigns["c1"] = a_half_made_campaign();
    shelf->campaigns["c1"].campaign.status = campaign_status::completed;
    open_room();
  }

  ~desk_fixture() override {
    close();
    room = nullptr;
  }

  void open_room() {
    document_desk_parts parts;
    parts.library = library;
    parts.hub = hub;
    parts.links = std::make_shared<media_links>("", "");
    parts.provider = std::make_shared<priced_provider>();
    parts.clock = clock;
    parts.options = options;
    room = keep(open_document_desk(sys, parts));
  }

  /// Asks; the answer is there once messages were consumed.
  auto ask(const scope& who = {"local", false}) {
    return self->request(room, 10s, atom::read_v, who, std::string{"c1"});
  }

  template <class Request>
  static json answer(Request& pending) {
    json result;
    pending.receive(
      [&](const document& x) {
        result = json::parse(*x.body);
        result["etag"] = x.etag;
      },
      [&](const caf::error& x) { result = render(x); });
    return result;
  }

  json read(const scope& who = {"local", false}) {
    auto pending = ask(who);
    consume_messages();
    return answer(pending);
  }

  void commit(int64_t version) {
    shelf->campaigns["c1"].campaign.version = version;
    caf::anon_send(room, atom::committed_v, std::string{"c1"});
  }

  void news(double progress, double eta) {
    auto& x = hub_heard->news["c1"];
    x.campaign = "c1";
    x.progress = progress;
    x.eta = eta;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(document_desk_tests, desk_fixture)

CAF_TEST(a document is read once and served until it changes) {
  auto first = read();
  CAF_CHECK_EQUAL(first["version"], 7);
  CAF_CHECK_EQUAL(first["etag"].get<std::string>().substr(0, 3), "\"7-");
  CAF_CHECK_EQUAL(read(), first);
  CAF_CHECK_EQUAL(shelf->reads, 1u);
  commit(8);
  auto second = read();
  CAF_CHECK_EQUAL(second["version"], 8);
  CAF_CHECK_NOT_EQUAL(second["etag"], first["etag"]);
  CAF_CHECK_EQUAL(shelf->reads, 2u);
}

CAF_TEST(a stranger gets the same answer as for nothing) {
  CAF_CHECK_EQUAL(read({"eve", false}), "there is no campaign c1");
  CAF_CHECK_EQUAL(in(read(), "id"), "c1");
  CAF_CHECK_EQUAL(read({"eve", false}), "there is no campaign c1");
  CAF_CHECK_EQUAL(in(read({"eve", true}), "id"), "c1");
  shelf->campaigns.clear();
  commit(8);
  shelf->campaigns.clear();
  CAF_CHECK_EQUAL(read(), "there is no campaign c1");
}

CAF_TEST(those who ask at once wait for one reading) {
  shelf->holds = true;
  auto one = ask();
  auto two = ask();
  auto stranger = ask({"eve", false});
  consume_messages();
  let_go();
  CAF_CHECK_EQUAL(in(answer(one), "id"), "c1");
  CAF_CHECK_EQUAL(in(answer(two), "id"), "c1");
  CAF_CHECK_EQUAL(answer(stranger), "there is no campaign c1");
  CAF_CHECK_EQUAL(shelf->reads, 1u);
}

CAF_TEST(whoever asks after a commit gets what was committed) {
  shelf->holds = true;
  CAF_MESSAGE("the library reads version 7, then 8 is committed");
  auto before = ask();
  consume_messages();
  commit(8);
  auto after = ask();
  consume_messages();
  let_go();
  CAF_CHECK_EQUAL(in(answer(before), "version"), 7);
  CAF_MESSAGE("the second still waits, for a reading of its own");
  CAF_CHECK_EQUAL(shelf->reads, 2u);
  let_go();
  CAF_CHECK_EQUAL(in(answer(after), "version"), 8);
  shelf->holds = false;
  CAF_CHECK_EQUAL(in(read(), "version"), 8);
  CAF_CHECK_EQUAL(shelf->reads, 2u);
}

CAF_TEST(commits without end keep nobody waiting) {
  shelf->holds = true;
  for (auto version = 8; version < 20; ++version) {
    auto pending = ask();
    consume_messages();
    commit(version);
    consume_messages();
    for (auto i = 0; i < 2; ++i) {
      let_go();
    }
    CAF_CHECK_GREATER_OR_EQUAL(in(answer(pending), "version").get<int>(), 7);
  }
}

CAF_TEST(trouble with the library is told and not kept) {
  shelf->trouble = fail(ec::unavailable, "the database is away");
  CAF_CHECK_EQUAL(read(), "the database is away");
  shelf->trouble = {};
  CAF_CHECK_EQUAL(in(read(), "id"), "c1");
}

CAF_TEST(progress is asked for five times a second at most) {
  shelf->campaigns["c1"].campaign.status = campaign_status::generating;
  news(0.5, 30.4);
  auto first = read();
  CAF_CHECK_EQUAL(first["generation_progress"], 50);
  CAF_CHECK_EQUAL(first["eta_seconds"], 30);
  news(0.6, 20);
  CAF_CHECK_EQUAL(in(read(), "generation_progress"), 50);
  pass(200ms);
  auto later = read();
  CAF_CHECK_EQUAL(later["generation_progress"], 60);
  CAF_CHECK_NOT_EQUAL(later["etag"], first["etag"]);
  CAF_CHECK_EQUAL(hub_heard->asked, 2u);
  CAF_CHECK_EQUAL(shelf->reads, 1u);
}

CAF_TEST(without news there is progress by what is done) {
  shelf->campaigns["c1"].campaign.status = campaign_status::generating;
  auto rows = in(read(), "generation_progress").get<int>();
  CAF_CHECK_GREATER(rows, 10);
  CAF_MESSAGE("news that know less than the rows do not turn it back");
  news(0.01, -1);
  pass(200ms);
  auto x = read();
  CAF_CHECK_EQUAL(x["generation_progress"], rows);
  CAF_CHECK_EQUAL(x["eta_seconds"], nullptr);
}

CAF_TEST(documents get new urls after a while) {
  read();
  pass(9min);
  read();
  CAF_CHECK_EQUAL(shelf->reads, 1u);
  pass(1min);
  read();
  CAF_CHECK_EQUAL(shelf->reads, 2u);
}

CAF_TEST(a desk without room still answers) {
  options.most = 0;
  open_room();
  CAF_CHECK_EQUAL(in(read(), "id"), "c1");
  CAF_CHECK_EQUAL(read({"eve", false}), "there is no campaign c1");
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(a shelf forgets what was not asked for the longest) {
  adcraft::http::shelf x{2, 1'000'000};
  x.put("a", {});
  x.put("b", {});
  CAF_CHECK(x.find("a") != nullptr);
  x.put("c", {});
  CAF_CHECK(x.find("b") == nullptr);
  CAF_CHECK(x.find("a") != nullptr);
  CAF_CHECK_EQUAL(x.size(), 2u);
  CAF_MESSAGE("large ones push out more than one");
  shelved large;
  large.text.before = std::string(499'000, ' ');
  x.put("d", large);
  CAF_CHECK_EQUAL(x.size(), 2u);
  x.put("d", large);
  x.put("e", large);
  CAF_CHECK_EQUAL(x.size(), 1u);
  CAF_CHECK(x.find("e") != nullptr);
  x.drop("e");
  CAF_CHECK_EQUAL(x.bytes(), 0u);
}
