#define CAF_SUITE rooms_http_room

#include "actors/http_room/http_room.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

/// Keeps what it is given until the test answers.
struct held_engine : http_engine {
  std::vector<http_request> requests;
  std::vector<http_callback> callbacks;

  void send(http_request what, http_callback done) override {
    requests.push_back(std::move(what));
    callbacks.push_back(std::move(done));
  }

  void close() override {
    // nop
  }

  void answer(size_t i, int status) {
    http_answer x;
    x.end = http_end::answered;
    x.status = status;
    callbacks.at(i)(std::move(x));
  }
};

using heard = std::shared_ptr<std::vector<std::string>>;

std::string text_of(const http_answer& x) {
  return x.end == http_end::busy ? "busy" : std::to_string(x.status);
}

http_client_actor::behavior_type client(http_client_actor::pointer, heard log) {
  return {
    [log](atom::answered, const std::string& name, const http_answer& x) {
      log->push_back(name + ": " + text_of(x));
    },
  };
}

http_request to(const std::string& url) {
  http_request result;
  result.url = url;
  return result;
}

struct http_room_fixture : room_fixture {
  std::shared_ptr<held_engine> engine = std::make_shared<held_engine>();
  heard log = std::make_shared<std::vector<std::string>>();
  http_room_actor room = open(http_room, engine, http_room_options{3});
  http_client_actor listener = open(client, log);

  ~http_room_fixture() override {
    engine->callbacks.clear();
    close();
    room = nullptr;
    listener = nullptr;
  }

  void begin(const std::string& name) {
    tell(room, atom::exchange_v, name, to("https://a.example/" + name),
         listener);
  }

  void answer(size_t i, int status) {
    engine->answer(i, status);
    consume_messages();
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(http_room_tests, http_room_fixture)

CAF_TEST(who asks hears how the exchange ended) {
  auto pending = self->request(room, std::chrono::seconds{90}, atom::exchange_v,
                               to("https://a.example/"));
  consume_messages();
  CAF_CHECK_EQUAL(engine->requests.at(0).url, "https://a.example/");
  answer(0, 418);
  pending.receive([](const http_answer& x) { CAF_CHECK_EQUAL(x.status, 418); },
                  [](const caf::error& x) { CAF_FAIL(render(x)); });
}

CAF_TEST(a client hears by name in whatever order the ends come) {
  begin("one");
  begin("two");
  answer(1, 200);
  answer(0, 500);
  CAF_CHECK_EQUAL(*log, (std::vector<std::string>{"two: 200", "one: 500"}));
}

CAF_TEST(more than so many are busy until one ends) {
  for (auto name : {"one", "two", "three", "four"})
    begin(name);
  CAF_CHECK_EQUAL(*log, std::vector<std::string>{"four: busy"});
  CAF_CHECK_EQUAL(engine->requests.size(), 3u);
  auto refused = ask<http_answer>(room, atom::exchange_v, to("https://b/"));
  CAF_REQUIRE(refused);
  CAF_CHECK(refused->end == http_end::busy);
  answer(0, 200);
  begin("five");
  CAF_CHECK_EQUAL(engine->requests.size(), 4u);
}

CAF_TEST_FIXTURE_SCOPE_END()
