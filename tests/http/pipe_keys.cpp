#define CAF_SUITE pipe_keys

#include "http/async/errand.hpp"
#include "http/auth/authenticator.hpp"

#include "tests/support/fixture.hpp"
#include "tests/support/tokens.hpp"

#include <caf/send.hpp>

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

constexpr int64_t second = 1'000'000;

struct moved_clock : wall_clock {
  int64_t at = 1'800'000'000 * second;

  int64_t now() const override {
    return at;
  }
};

/// Publishes what a test says.
struct fake_keys : keys {
  std::string document = "{\"keys\":[]}";
  bool is_down = false;
  int asked = 0;

  caf::expected<std::string> fetch() override {
    ++asked;
    if (is_down)
      return fail(ec::unavailable, "no route to the issuer");
    return document;
  }
};

/// What became of a request's credentials; `open` until it is known.
struct outcome {
  verdict what;
  bool is_known = false;
};

using outcome_ptr = std::shared_ptr<outcome>;

class signing_in : public errand {
public:
  signing_in(authenticator_ptr auth, request asked, outcome_ptr result)
    : auth_(std::move(auth)), asked_(std::move(asked)),
      result_(std::move(result)) {
    // nop
  }

  task<caf::unit_t> run(clerk_actor::pointer self) override {
    auto look = auth_->identify(self, asked_);
    result_->what = co_await look;
    result_->is_known = true;
    co_return caf::unit;
  }

  void too_late() override {
    result_->what.why = "too late";
  }

  void fell(const char* what) override {
    result_->what.why = what;
  }

private:
  authenticator_ptr auth_;
  request asked_;
  outcome_ptr result_;
};

request bearing(const std::string& token) {
  request result;
  result.method = "GET";
  result.headers = {{"Authorization", "Bearer " + token}};
  return result;
}

struct keys_fixture : fixture::house {
  std::shared_ptr<moved_clock> clock = std::make_shared<moved_clock>();
  std::shared_ptr<fake_keys> published = std::make_shared<fake_keys>();
  key_ring_ptr ring = std::make_shared<key_ring>();
  std::vector<std::string> lines;
  log_ptr log = std::make_shared<event_log>(
    log_level::debug, [this](std::string_view x) { lines.emplace_back(x); },
    clock);
  issuer first{"ES256", "first"};
  issuer second_one{"ES256", "second"};
  key_room_actor room;
  authenticator_ptr auth;

  keys_fixture() {
    publish({first.jwk()});
    room = sys.spawn(key_room, published, ring, clock, log, key_room_options{});
    consume_messages();
    jwt_options options;
    options.rules.issuer = "https://ref.supabase.co/auth/v1";
    options.rules.secret = some_secret;
    options.most = 3;
    auth = jwt_authenticator(options, ring, room, clock);
  }

  ~keys_fixture() override {
    caf::anon_send_exit(room, caf::exit_reason::kill);
    auth = nullptr;
    room = nullptr;
    consume_messages();
  }

  void publish(const std::vector<nlohmann::json>& keys) {
    published->document = jwks_of(keys);
  }

  /// Moves both clocks.
  void pass(std::chrono::seconds x) {
    clock->at += x.count() * second;
    advance_time(x);
    consume_messages();
  }

  nlohmann::json claims() const {
    return some_claims(clock->at / second);
  }

  outcome_ptr begin(const std::string& token) {
    auto result = std::make_shared<outcome>();
    send_clerk(sys, std::make_unique<signing_in>(auth, bearing(token), result));
    return result;
  }

  verdict::kind look(const std::string& token) {
    auto result = begin(token);
    consume_messages();
    CAF_CHECK(result->is_known);
    return result->what.what;
  }

  /// Looks at a token, and says whether it is known from then on.
  bool is_remembered(const std::string& token) {
    auto x = auth->known(bearing(token));
    return x && x->what == verdict::good;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(keys_tests, keys_fixture)

CAF_TEST(keys are there before the first request) {
  CAF_CHECK_EQUAL(published->asked, 1);
  CAF_CHECK(look(first.token(claims())) == verdict::good);
  CAF_CHECK_EQUAL(published->asked, 1);
}

CAF_TEST(keys are asked for again every five minutes) {
  pass(299s);
  CAF_CHECK_EQUAL(published->asked, 1);
  pass(1s);
  CAF_CHECK_EQUAL(published->asked, 2);
  pass(300s);
  CAF_CHECK_EQUAL(published->asked, 3);
}

CAF_TEST(an unknown key is asked for at most twice a minute) {
  auto strange = second_one.token(claims());
  CAF_CHECK(look(strange) == verdict::refused);
  CAF_CHECK_EQUAL(published->asked, 1);
  pass(30s);
  for (auto i = 0; i < 10; ++i)
    CAF_CHECK(look(strange) == verdict::refused);
  CAF_CHECK_EQUAL(published->asked, 2);
  publish({first.jwk(), second_one.jwk()});
  pass(30s);
  CAF_CHECK(look(strange) == verdict::good);
  CAF_CHECK_EQUAL(published->asked, 3);
}

CAF_TEST(a request waits while the issuer is being asked) {
  publish({first.jwk(), second_one.jwk()});
  pass(30s);
  // The room is busy: its answer does not come before a test lets it.
  auto waiting = begin(second_one.token(claims()));
  sched.run_once();
  CAF_CHECK(!waiting->is_known);
  consume_messages();
  CAF_CHECK(waiting->is_known);
  CAF_CHECK(waiting->what.what == verdict::good);
}

CAF_TEST(a request waits three seconds and no longer) {
  jwt_options options;
  options.rules.issuer = "https://ref.supabase.co/auth/v1";
  // A room that never answers.
  auto deaf = sys.spawn([](key_room_actor::pointer self) {
    return key_room_actor::behavior_type{
      [self](atom::key, const std::string&) -> caf::result<bool> {
        return self->make_response_promise<bool>();
      },
      [](atom::tick, uint64_t) {
        // nop
      },
    };
  });
  auth = jwt_authenticator(options, ring, deaf, clock);
  auto waiting = begin(second_one.token(claims()));
  consume_messages();
  advance_time(2999ms);
  consume_messages();
  CAF_CHECK(!waiting->is_known);
  advance_time(1ms);
  consume_messages();
  CAF_CHECK(waiting->is_known);
  CAF_CHECK(waiting->what.what == verdict::refused);
  caf::anon_send_exit(deaf, caf::exit_reason::kill);
}

CAF_TEST(keys that cannot be asked for are believed for ten minutes) {
  published->is_down = true;
  pass(300s);
  CAF_CHECK_EQUAL(published->asked, 2);
  CAF_CHECK_NOT_EQUAL(lines.back().find("no route to the issuer"),
                      std::string::npos);
  // Now more often.
  pass(30s);
  CAF_CHECK_EQUAL(published->asked, 3);
  pass(269s);
  CAF_CHECK(look(first.token(claims())) == verdict::good);
  pass(1s);
  CAF_CHECK(look(first.token(claims())) == verdict::unavailable);
  // The shared secret needs no issuer.
  issuer legacy{"HS256", "", some_secret};
  CAF_CHECK(look(legacy.token(claims())) == verdict::good);
  published->is_down = false;
  pass(30s);
  CAF_CHECK(look(first.token(claims())) == verdict::good);
}

CAF_TEST(a document that makes no sense changes nothing) {
  published->document = "<html>502 Bad Gateway</html>";
  pass(300s);
  CAF_CHECK_EQUAL(published->asked, 2);
  CAF_CHECK(look(first.token(claims())) == verdict::good);
}

CAF_TEST(a verified token is remembered until it ends) {
  auto token = first.token(claims());
  CAF_CHECK(!auth->known(bearing(token)));
  CAF_CHECK(look(token) == verdict::good);
  auto x = auth->known(bearing(token));
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->who.user, some_user);
  clock->at += 3659 * second;
  CAF_CHECK(is_remembered(token));
  clock->at += second;
  CAF_CHECK(!is_remembered(token));
  CAF_CHECK(look(token) != verdict::good);
}

CAF_TEST(only good tokens are remembered and only so many) {
  CAF_CHECK(look("a.b.c") == verdict::refused);
  CAF_CHECK(!auth->known(bearing("a.b.c")));
  std::vector<std::string> tokens;
  for (auto i = 0; i < 4; ++i) {
    auto x = claims();
    x["session_id"] = i;
    tokens.push_back(first.token(x));
    CAF_CHECK(look(tokens.back()) == verdict::good);
  }
  CAF_CHECK(!is_remembered(tokens[0]));
  for (auto i = 1; i < 4; ++i)
    CAF_CHECK(is_remembered(tokens[size_t(i)]));
}

CAF_TEST(what was signed with a key that is gone is not believed) {
  auto token = first.token(claims());
  CAF_CHECK(look(token) == verdict::good);
  // One more key changes nothing.
  publish({first.jwk(), second_one.jwk()});
  pass(300s);
  CAF_CHECK(is_remembered(token));
  publish({second_one.jwk()});
  pass(300s);
  CAF_CHECK(!is_remembered(token));
  CAF_CHECK(look(token) == verdict::refused);
  // Nor is a key that came back under the same name with another value.
  auto kept = second_one.token(claims());
  CAF_CHECK(look(kept) == verdict::good);
  publish({issuer{"ES256", "second"}.jwk()});
  pass(300s);
  CAF_CHECK(!is_remembered(kept));
}

CAF_TEST(credentials that are none are told apart) {
  http::request nothing;
  auto x = auth->known(nothing);
  CAF_REQUIRE(x);
  CAF_CHECK(x->what == verdict::missing);
  for (auto odd : {"", "Bearer", "Bearer ", "Basic abc", "Token x", "x"}) {
    http::request asked;
    asked.headers = {{"authorization", odd}};
    x = auth->known(asked);
    CAF_REQUIRE(x);
    CAF_CHECK(x->what == verdict::refused);
  }
  auto token = first.token(claims());
  CAF_CHECK(look(token) == verdict::good);
  http::request spaced;
  spaced.headers = {{"AUTHORIZATION", "bearer   " + token}};
  x = auth->known(spaced);
  CAF_CHECK(x && x->what == verdict::good);
}

CAF_TEST(a token that has expired says so) {
  auto token = first.token(claims());
  clock->at += 3700 * second;
  advance_time(30s);
  consume_messages();
  published->asked = 0;
  auto fresh = begin(token);
  consume_messages();
  CAF_CHECK(fresh->what.what == verdict::expired);
}

CAF_TEST_FIXTURE_SCOPE_END()

namespace {

verdict::kind local_says(pairs headers, const std::string& method = "POST") {
  request asked;
  asked.method = method;
  asked.headers = std::move(headers);
  auto auth = local_authenticator(
    {{"http://localhost:5173"}, {"ads.example", "AdCraft.Example"}});
  auto x = auth->known(asked);
  return x ? x->what : verdict::unknown_key;
}

} // namespace

CAF_TEST(everybody here is the local operator) {
  request asked;
  asked.method = "GET";
  asked.headers = {{"Host", "localhost:8000"}};
  auto x = local_authenticator({})->known(asked);
  CAF_REQUIRE(x);
  CAF_CHECK(x->what == verdict::good);
  CAF_CHECK_EQUAL(x->who.user, "local");
  CAF_CHECK(x->who.is_operator);
}

CAF_TEST(this house goes by its own names) {
  for (auto good :
       {"localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000",
        "192.168.1.7:80", "adcraft:8000", "app.localhost:8000", "ads.example",
        "adcraft.example:8443"})
    CAF_CHECK(local_says({{"Host", good}}, "GET") == verdict::good);
  for (auto bad : {"evil.example", "evil.example:8000",
                   "localhost.evil.example", "127.0.0.1.evil.example",
                   "ads.example.evil", "1.2.3", "localhost.", "[evil.example]"})
    CAF_CHECK(local_says({{"Host", bad}}, "GET") == verdict::foreign);
}

CAF_TEST(pages of elsewhere may not write) {
  pairs ours{{"Host", "localhost:8000"}, {"Origin", "http://localhost:8000"}};
  CAF_CHECK(local_says(ours) == verdict::good);
  CAF_CHECK(local_says({{"Host", "localhost:8000"}}) == verdict::good);
  for (auto bad : {"http://evil.example", "null", "http://localhost:8001",
                   "http://localhost", ""}) {
    pairs theirs{{"Host", "localhost:8000"}, {"Origin", bad}};
    CAF_CHECK(local_says(theirs) == verdict::foreign);
    CAF_CHECK(local_says(theirs, "DELETE") == verdict::foreign);
    CAF_CHECK(local_says(theirs, "GET") == verdict::good);
  }
  CAF_CHECK(local_says(
              {{"Host", "localhost:8000"}, {"Origin", "http://localhost:5173"}})
            == verdict::good);
}

namespace {

/// Who a reader of /metrics with the token "tell-me" is told to be.
verdict reader_says(const std::string& path, pairs headers, bool alone) {
  request asked;
  asked.method = "GET";
  asked.path = path;
  asked.headers = std::move(headers);
  asked.headers.emplace_back("Host", "localhost");
  auto auth = reader_authenticator({"/metrics", "tell-me", alone},
                                   local_authenticator({}));
  return auth->known(asked).value_or(verdict{});
}

} // namespace

CAF_TEST(a reader reads one path and is nobody elsewhere) {
  pairs token{{"Authorization", "Bearer tell-me"}};
  for (auto alone : {false, true}) {
    auto x = reader_says("/metrics", token, alone);
    CAF_CHECK(x.what == verdict::good);
    CAF_CHECK(x.who.is_operator);
    CAF_CHECK_EQUAL(x.who.user, "reader");
    CAF_CHECK_EQUAL(reader_says("/api/campaigns", token, alone).who.user,
                    "local");
  }
}

CAF_TEST(what readers alone may see is closed to others) {
  pairs wrong{{"Authorization", "Bearer tell-mf"}};
  CAF_CHECK(reader_says("/metrics", {}, true).what == verdict::missing);
  CAF_CHECK(reader_says("/metrics", wrong, true).what == verdict::refused);
  CAF_CHECK_EQUAL(reader_says("/metrics", {}, false).who.user, "local");
  CAF_CHECK_EQUAL(reader_says("/api/campaigns", {}, true).who.user, "local");
}
