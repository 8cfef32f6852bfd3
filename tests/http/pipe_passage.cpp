#define CAF_SUITE pipe_passage

#include "http/pipeline/once.hpp"
#include "http/pipeline/pipeline.hpp"
#include "http/pipeline/problem.hpp"

#include "tests/support/fake_key_rows.hpp"
#include "tests/support/recorded_reply.hpp"
#include "tests/support/tokens.hpp"

#include <caf/send.hpp>

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr int64_t second = 1'000'000;

struct moved_clock : wall_clock {
  int64_t at = 1'800'000'000 * second;

  int64_t now() const override {
    return at;
  }
};

/// What the handlers of a test do, and what they were asked.
struct script {
  std::function<answer(call&)> say
    = [](call&) { return json_response(200, "{}"); };
  int runs = 0;
  wish_key key;
  identity who;
  reply_ptr out;
  bool waits = false;
};

script* now_playing = nullptr;

task<answer> play(call& c) {
  auto& x = *now_playing;
  ++x.runs;
  x.key = c.key;
  x.who = c.who;
  if (x.waits) {
    // Nobody answers that.
    auto question = ask<key_lookup>(c.self, c.rooms->library, atom::key_v,
                                    std::string{"deaf"}, std::string{});
    auto never = co_await question;
    if (!never)
      co_return never.error();
  }
  co_return x.say(c);
}

/// Uses the key of a call, as services do.
answer with_effect(call& c, key_rows_ptr rows, answer x) {
  if (!c.key.key.empty())
    if (auto err = rows->apply(use_key{c.key.user, c.key.key}))
      return err;
  return x;
}

const std::vector<api_route> table{
  {"GET", "/api/things/:id", play},
  {"POST", "/api/things", play, access::user, pace::create, 1 << 20},
  {"PUT", "/api/things/:id", play, access::user, pace::create, 1 << 20},
  {"POST", "/api/pictures", play, access::user, pace::create, 1 << 20,
   body::anything},
  {"GET", "/healthz", play, access::anyone, pace::free},
  {"GET", "/api/open", play, access::anyone},
  {"GET", "/api/ops/nodes", play, access::operators},
};

struct passage_fixture : fixture::house {
  std::shared_ptr<moved_clock> clock = std::make_shared<moved_clock>();
  key_rows_ptr keys = std::make_shared<fake_key_rows>();
  std::shared_ptr<front_rooms> rooms = std::make_shared<front_rooms>();
  std::shared_ptr<metrics> numbers = std::make_shared<metrics>();
  std::shared_ptr<std::atomic<bool>> closing
    = std::make_shared<std::atomic<bool>>(false);
  std::vector<std::string> lines;
  issuer people{"HS256", "", some_secret};
  script plays;
  pipeline_parts parts;
  std::vector<route> routes;
  caf::actor key_room;
  bool is_signed_in = true;

  passage_fixture() {
    now_playing = &plays;
    keys->now = clock->at;
    key_room = sys.spawn(fake_key_room, keys);
    rooms->store = caf::actor_cast<store_actor>(key_room);
    rooms->library = caf::actor_cast<library_actor>(key_room);
    rooms->clock = clock;
    jwt_options options;
    options.rules.issuer = "https://ref.supabase.co/auth/v1";
    options.rules.secret = some_secret;
    parts.system = &sys;
    parts.rooms = rooms;
    parts.auth
      = jwt_authenticator(options, std::make_shared<key_ring>(), {}, clock);
    parts.log = std::make_shared<event_log>(
      log_level::debug, [this](std::string_view x) { lines.emplace_back(x); },
      clock);
    parts.numbers = numbers;
    parts.closing = closing;
    parts.options.origins = {"https://app.example"};
    parts.options.rates.read = {60, 3};
    parts.options.rates.create = {60, 30};
    parts.options.rates.address = {600, 40};
    parts.options.rates.failure = {6, 2};
    consume_messages();
    open();
  }

  ~passage_fixture() override {
    routes.clear();
    plays = {};
    rooms->store = nullptr;
    rooms->library = nullptr;
    caf::anon_send_exit(key_room, caf::exit_reason::kill);
    key_room = nullptr;
    consume_messages();
  }

  void open() {
    routes = serve_routes(table, parts);
  }

  void pass(std::chrono::seconds x) {
    clock->at += x.count() * second;
    keys->now = clock->at;
    advance_time(x);
    consume_messages();
  }

  std::string token(const json& more = json::object(),
                    const std::string& user = some_user) const {
    auto claims = some_claims(clock->at / second);
    claims["sub"] = user;
    claims.update(more);
    return "Bearer " + people.token(claims);
  }

  /// Hands a request to the route of a pattern.
  record_ptr begin(const std::string& method, const std::string& pattern,
                   pairs headers = {}, std::string body = {},
                   const std::string& query = {}) {
    exchange x;
    x.asked.method = method;
    x.asked.path = pattern;
    if (auto at = pattern.find(":id"); at != std::string::npos)
      x.asked.path.replace(at, 3, "t1");
    x.asked.target = x.asked.path + query;
    x.asked.headers = std::move(headers);
    x.asked.body = std::move(body);
    x.asked.peer = "192.0.2.1";
    if (is_signed_in && x.asked.header("Authorization") == nullptr)
      x.asked.headers.emplace_back("Authorization", token());
    auto result = std::make_shared<reply_record>();
    x.out = std::make_shared<recorded_reply>(result);
    auto as = method == "HEAD" ? "GET" : method;
    for (auto& r : routes)
      if (r.method == as && r.pattern == pattern) {
        r.run(std::move(x));
        return result;
      }
    CAF_FAIL("there is no route " << method << " " << pattern);
    return result;
  }

  record_ptr send(const std::string& method, const std::string& pattern,
                  pairs headers = {}, std::string body = {},
                  const std::string& query = {}) {
    auto result
      = begin(method, pattern, std::move(headers), std::move(body), query);
    consume_messages();
    CAF_REQUIRE_EQUAL(result->sent.size(), 1u);
    return result;
  }

  record_ptr post(const std::string& key, const std::string& body = "{}",
                  pairs more = {}) {
    pairs headers{{"Content-Type", "application/json"},
                  {"Idempotency-Key", key}};
    headers.insert(headers.end(), more.begin(), more.end());
    return send("POST", "/api/things", headers, body);
  }

  int status(const std::string& method, const std::string& pattern,
             pairs headers = {}, std::string body = {}) {
    return send(method, pattern, std::move(headers), std::move(body))
      ->last()
      .status;
  }

  /// By value: checks keep references, and `x` may be nobody else's.
  static int status_of(const record_ptr& x) {
    return x->last().status;
  }

  static std::string text_in(const record_ptr& x, const char* name) {
    return json::parse(x->last().body)[name].get<std::string>();
  }

  static std::string problem_in(const record_ptr& x) {
    auto type = text_in(x, "type");
    return type.substr(type.find('-') + 1);
  }

  size_t clerks() {
    return sys.registry().running() - 2;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(passage_tests, passage_fixture)

CAF_TEST(a request comes to its handler and the answer out) {
  plays.say
    = [](call& c) { return json_response(200, "{\"id\":\"" + c.id + "\"}"); };
  auto x = send("GET", "/api/things/:id", {{"X-Request-Id", "abc-1"}});
  CAF_CHECK_EQUAL(x->last().status, 200);
  CAF_CHECK_EQUAL(x->last().body, "{\"id\":\"abc-1\"}");
  CAF_CHECK_EQUAL(x->header("X-Request-Id"), "abc-1");
  CAF_CHECK_EQUAL(x->header("X-Content-Type-Options"), "nosniff");
  CAF_CHECK_EQUAL(x->header("Cache-Control"), "no-store");
  CAF_CHECK_EQUAL(x->header("Vary"), "Origin");
  CAF_CHECK_EQUAL(x->header("RateLimit-Limit"), "3");
  CAF_CHECK_EQUAL(x->header("RateLimit-Remaining"), "2");
  CAF_CHECK_EQUAL(plays.who.user, some_user);
  CAF_CHECK(x->is_gone);
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(nobody comes in without credentials) {
  is_signed_in = false;
  auto x = send("GET", "/api/things/:id");
  CAF_CHECK_EQUAL(x->last().status, 401);
  CAF_CHECK_EQUAL(x->header("WWW-Authenticate"), "Bearer realm=\"adcraft\"");
  CAF_CHECK_EQUAL(problem_in(x), "unauthenticated");
  CAF_CHECK_EQUAL(text_in(x, "request_id"), x->header("X-Request-Id"));
  CAF_CHECK_EQUAL(status("GET", "/healthz"), 200);
  CAF_CHECK_EQUAL(status("GET", "/api/open"), 200);
  CAF_CHECK_EQUAL(plays.runs, 2);
}

CAF_TEST(operators alone see what is theirs) {
  CAF_CHECK_EQUAL(status("GET", "/api/ops/nodes"), 403);
  auto boss = token({{"app_metadata", {{"role", "operator"}}}});
  CAF_CHECK_EQUAL(status("GET", "/api/ops/nodes", {{"Authorization", boss}}),
                  200);
  CAF_CHECK(plays.who.is_operator);
}

CAF_TEST(whoever reads too much waits) {
  for (auto i = 0; i < 3; ++i)
    CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 200);
  auto x = send("GET", "/api/things/:id");
  CAF_CHECK_EQUAL(x->last().status, 429);
  CAF_CHECK_EQUAL(x->header("Retry-After"), "1");
  CAF_CHECK_EQUAL(x->header("RateLimit-Remaining"), "0");
  CAF_CHECK_EQUAL(plays.runs, 3);
  // Another person is not held up, nor is another kind of request.
  auto other = token(json::object(), "00000000-0000-4000-8000-000000000002");
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id", {{"Authorization", other}}),
                  200);
  CAF_CHECK_EQUAL(status("POST", "/api/things"), 200);
  pass(1s);
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 200);
}

CAF_TEST(an address has its limit too and what is free has none) {
  for (auto i = 0; i < 40; ++i)
    CAF_CHECK_EQUAL(status("GET", "/api/open"), 200);
  CAF_CHECK_EQUAL(status("GET", "/api/open"), 429);
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 429);
  auto x = send("GET", "/healthz");
  CAF_CHECK_EQUAL(x->last().status, 200);
  CAF_CHECK_EQUAL(x->header("RateLimit-Limit"), "");
}

CAF_TEST(whoever guesses tokens waits and the known come in) {
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 200);
  pairs bad{{"Authorization", "Bearer a.b.c"}};
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id", bad), 401);
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id", bad), 401);
  auto x = send("GET", "/api/things/:id", bad);
  CAF_CHECK_EQUAL(x->last().status, 429);
  CAF_CHECK_EQUAL(x->header("Retry-After"), "10");
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 200);
  pass(10s);
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id", bad), 401);
}

CAF_TEST(a token that has merely expired is no guess) {
  auto old = token({{"exp", clock->at / second - 100}});
  for (auto i = 0; i < 5; ++i)
    CAF_CHECK_EQUAL(status("GET", "/api/things/:id", {{"Authorization", old}}),
                    401);
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 200);
}

CAF_TEST(JSON has to say that it is) {
  CAF_CHECK_EQUAL(status("POST", "/api/things", {}, "{}"), 415);
  CAF_CHECK_EQUAL(
    status("POST", "/api/things", {{"Content-Type", "text/plain"}}, "{}"), 415);
  CAF_CHECK_EQUAL(status("POST", "/api/things"), 200);
  CAF_CHECK_EQUAL(
    status("POST", "/api/pictures", {{"Content-Type", "image/png"}}, "png"),
    200);
}

CAF_TEST(pages of listed origins may read every answer) {
  pairs origin{{"Origin", "https://app.example"}};
  auto x = send("GET", "/api/things/:id", origin);
  CAF_CHECK_EQUAL(x->header("Access-Control-Allow-Origin"),
                  "https://app.example");
  is_signed_in = false;
  x = send("GET", "/api/things/:id", origin);
  CAF_CHECK_EQUAL(x->last().status, 401);
  CAF_CHECK_EQUAL(x->header("Access-Control-Allow-Origin"),
                  "https://app.example");
  x = send("GET", "/healthz", {{"Origin", "https://evil.example"}});
  CAF_CHECK_EQUAL(x->header("Access-Control-Allow-Origin"), "");
}

CAF_TEST(every path answers OPTIONS) {
  is_signed_in = false;
  auto x = send("OPTIONS", "/api/things/:id",
                {{"Origin", "https://app.example"},
                 {"Access-Control-Request-Method", "PUT"}});
  CAF_CHECK_EQUAL(x->last().status, 204);
  CAF_CHECK_EQUAL(x->header("Allow"), "GET, HEAD, PUT, OPTIONS");
  CAF_CHECK_EQUAL(x->header("Access-Control-Allow-Methods"),
                  "GET, HEAD, PUT, OPTIONS");
  CAF_CHECK_EQUAL(plays.runs, 0);
}

CAF_TEST(a document that is known is not sent) {
  plays.say = [](call&) {
    auto x = json_response(200, "{}");
    x.headers.emplace_back("ETag", "\"7-a\"");
    return x;
  };
  auto x = send("GET", "/api/things/:id", {{"If-None-Match", "W/\"7-a\""}});
  CAF_CHECK_EQUAL(x->last().status, 304);
  CAF_CHECK_EQUAL(x->last().body, "");
  CAF_CHECK_EQUAL(x->header("ETag"), "\"7-a\"");
  x = send("HEAD", "/api/things/:id", {{"If-None-Match", "\"6\""}});
  CAF_CHECK_EQUAL(x->last().status, 200);
}

CAF_TEST(errors become problems and go to the log) {
  plays.say = [](call&) -> answer {
    return fail(ec::invalid_argument, "title: give one");
  };
  auto x = send("GET", "/api/things/:id");
  CAF_CHECK_EQUAL(x->last().status, 422);
  auto problem = json::parse(x->last().body);
  CAF_CHECK_EQUAL(problem["errors"][0]["field"], "title");
  plays.say
    = [](call&) -> answer { return fail(ec::internal, "the bench is broken"); };
  x = send("GET", "/api/things/:id");
  CAF_CHECK_EQUAL(x->last().status, 500);
  CAF_CHECK_EQUAL(x->last().body.find("bench"), std::string::npos);
  CAF_REQUIRE_GREATER_OR_EQUAL(lines.size(), 2u);
  auto why = json::parse(lines[lines.size() - 2]);
  CAF_CHECK_EQUAL(why["error"], "the bench is broken");
  CAF_CHECK_EQUAL(why["request_id"], x->header("X-Request-Id"));
  auto line = json::parse(lines.back());
  CAF_CHECK_EQUAL(line["status"], 500);
  CAF_CHECK_EQUAL(line["path"], "/api/things/t1");
}

CAF_TEST(what a handler throws is our own fault) {
  plays.say = [](call&) -> answer { throw std::runtime_error("oops"); };
  auto x = send("GET", "/api/things/:id");
  CAF_CHECK_EQUAL(x->last().status, 500);
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(a request that waits too long is answered all the same) {
  plays.waits = true;
  caf::anon_send_exit(key_room, caf::exit_reason::kill);
  consume_messages();
  // A library that never answers.
  key_room = sys.spawn([](caf::event_based_actor* self) {
    return caf::behavior{
      [self](atom::key, const std::string&,
             const std::string&) -> caf::result<key_lookup> {
        return self->make_response_promise<key_lookup>();
      },
    };
  });
  rooms->library = caf::actor_cast<library_actor>(key_room);
  auto x = begin("GET", "/api/things/:id");
  consume_messages();
  CAF_CHECK(x->sent.empty());
  pass(4s);
  CAF_REQUIRE_EQUAL(x->sent.size(), 1u);
  CAF_CHECK_EQUAL(x->last().status, 503);
  CAF_CHECK_EQUAL(x->header("Retry-After"), "2");
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(a handler may answer by itself) {
  plays.say = [this](call& c) -> answer {
    plays.out = c.out;
    c.out->open({200, "text/event-stream", {}, {}}, 1000, nullptr);
    c.out->push("data\n");
    return response{0, {}, {}, {}};
  };
  auto x = begin("GET", "/api/things/:id", {{"Origin", "https://app.example"}});
  consume_messages();
  CAF_CHECK(x->sent.empty());
  CAF_REQUIRE_EQUAL(x->opened.size(), 1u);
  CAF_CHECK_EQUAL(x->pushed, "data\n");
  auto& headers = x->opened[0].headers;
  auto has = [&](const char* name) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](auto& h) { return h.first == name; });
  };
  CAF_CHECK(has("X-Request-Id"));
  CAF_CHECK(has("Access-Control-Allow-Origin"));
  CAF_CHECK(!x->is_gone);
  CAF_CHECK_EQUAL(clerks(), 0u);
  CAF_CHECK_NOT_EQUAL(numbers->text().find("sse_listeners 1"),
                      std::string::npos);
  x->on_close();
  CAF_CHECK_NOT_EQUAL(numbers->text().find("sse_listeners 0"),
                      std::string::npos);
  plays.out = nullptr;
  CAF_CHECK(x->is_gone);
}

CAF_TEST(an answer that is dropped is counted and logged) {
  plays.say = [](call&) -> answer { return response{0, {}, {}, {}}; };
  auto x = begin("GET", "/api/things/:id");
  consume_messages();
  CAF_CHECK(x->sent.empty());
  CAF_CHECK(x->is_gone);
  auto line = json::parse(lines.back());
  CAF_CHECK_EQUAL(line["msg"], "request dropped");
  CAF_CHECK_NOT_EQUAL(numbers->text().find("status=\"dropped\"} 1"),
                      std::string::npos);
}

CAF_TEST(a house that closes only reads) {
  *closing = true;
  auto x = send("POST", "/api/things");
  CAF_CHECK_EQUAL(x->last().status, 503);
  CAF_CHECK_EQUAL(x->header("Retry-After"), "2");
  CAF_CHECK_EQUAL(plays.runs, 0);
  CAF_CHECK_EQUAL(status("GET", "/api/things/:id"), 200);
}

CAF_TEST(tokens and queries are not logged) {
  send("GET", "/api/things/:id",
       {{"Authorization", "Bearer sk-canary12345678"}}, {},
       "?token=canary12345678");
  send("GET", "/api/things/:id", {}, {}, "?signature=canary12345678");
  for (auto& line : lines)
    CAF_CHECK_EQUAL(line.find("canary"), std::string::npos);
  CAF_CHECK_EQUAL(lines.size(), 2u);
}

// -- idempotency keys ---------------------------------------------------------

CAF_TEST(the same request has its effect once) {
  plays.say = [this](call& c) {
    auto x = json_response(201, "{\"n\":" + std::to_string(plays.runs) + "}");
    x.headers.emplace_back("Location", "/api/things/t1");
    x.headers.emplace_back("ETag", "\"1\"");
    return with_effect(c, keys, x);
  };
  auto first = post("k1");
  CAF_CHECK_EQUAL(plays.key.user, some_user);
  CAF_CHECK_EQUAL(plays.key.key, "k1");
  auto again = post("k1");
  CAF_CHECK_EQUAL(plays.runs, 1);
  CAF_CHECK_EQUAL(again->last().status, 201);
  CAF_CHECK_EQUAL(again->last().body, first->last().body);
  CAF_CHECK_EQUAL(again->last().mime, "application/json");
  CAF_CHECK_EQUAL(again->header("Location"), "/api/things/t1");
  CAF_CHECK_EQUAL(again->header("ETag"), "\"1\"");
  CAF_CHECK_EQUAL(again->header("Idempotency-Replayed"), "true");
  CAF_CHECK_EQUAL(first->header("Idempotency-Replayed"), "");
  CAF_CHECK_NOT_EQUAL(again->header("X-Request-Id"),
                      first->header("X-Request-Id"));
  post("k2");
  CAF_CHECK_EQUAL(plays.runs, 2);
}

CAF_TEST(a key belongs to one request of one person) {
  post("k1");
  CAF_CHECK_EQUAL(status_of(post("k1", "{\"a\":1}")), 422);
  auto other
    = send("POST", "/api/things",
           {{"Content-Type", "application/json"}, {"Idempotency-Key", "k1"}},
           "{}", "?dry_run=1");
  CAF_CHECK_EQUAL(problem_in(other), "idempotency-key-reused");
  CAF_CHECK_EQUAL(plays.runs, 1);
  auto somebody = token(json::object(), "00000000-0000-4000-8000-000000000002");
  CAF_CHECK_EQUAL(status_of(post("k1", "{}", {{"Authorization", somebody}})),
                  200);
  CAF_CHECK_EQUAL(plays.runs, 2);
}

CAF_TEST(a key is for POST and must be one) {
  CAF_CHECK_EQUAL(status("PUT", "/api/things/:id", {{"Idempotency-Key", "k"}}),
                  200);
  CAF_CHECK_EQUAL(keys->commits, 0);
  CAF_CHECK_EQUAL(status_of(post("")), 400);
  CAF_CHECK_EQUAL(status_of(post("a b")), 400);
  CAF_CHECK_EQUAL(status_of(post(std::string(256, 'k'))), 400);
  CAF_CHECK_EQUAL(status_of(post(std::string(255, 'k'))), 200);
  CAF_CHECK_EQUAL(plays.runs, 2);
}

CAF_TEST(two at once are one and the other is told to wait) {
  auto hash_of = [](const std::string& body) {
    http::request x;
    x.method = "POST";
    x.target = "/api/things";
    x.body = body;
    return fingerprint_of(x);
  };
  keys->rows[{some_user, "k1"}] = {hash_of("{}"), false, 0, {}, clock->at};
  auto x = post("k1");
  CAF_CHECK_EQUAL(x->last().status, 409);
  CAF_CHECK_EQUAL(problem_in(x), "in-flight");
  CAF_CHECK_NOT_EQUAL(x->header("Retry-After"), "");
  CAF_CHECK_EQUAL(plays.runs, 0);
  // Its clerk is gone, and it had no effect.
  pass(60s);
  CAF_CHECK_EQUAL(status_of(post("k1")), 200);
  CAF_CHECK_EQUAL(plays.runs, 1);
}

CAF_TEST(what had its effect and lost its answer is not done again) {
  plays.say = [this](call& c) {
    auto x = with_effect(c, keys, json_response(200, "{}"));
    // From here on the database is gone.
    keys->trouble = fail(ec::unavailable, "no database");
    return x;
  };
  CAF_CHECK_EQUAL(status_of(post("k1")), 200);
  CAF_CHECK_EQUAL(status_of(post("k1")), 503);
  keys->trouble = {};
  CAF_CHECK_EQUAL(problem_in(post("k1")), "in-flight");
  pass(60s);
  auto x = post("k1");
  CAF_CHECK_EQUAL(x->last().status, 409);
  CAF_CHECK_EQUAL(problem_in(x), "already-done");
  CAF_CHECK_EQUAL(plays.runs, 1);
}

CAF_TEST(what may succeed later may be tried again) {
  for (auto code : {ec::unavailable, ec::rate_limited, ec::internal}) {
    plays.say = [code](call&) -> answer { return fail(code, "later"); };
    auto name = std::string{to_string(code)};
    post(name);
    CAF_CHECK_EQUAL(keys->rows.count({some_user, name}), 0u);
    plays.say = [](call&) { return json_response(200, "{}"); };
    CAF_CHECK_EQUAL(status_of(post(name)), 200);
  }
  plays.say = [](call&) -> answer { throw std::runtime_error("oops"); };
  CAF_CHECK_EQUAL(status_of(post("k1")), 500);
  CAF_CHECK(keys->rows.count({some_user, "k1"}) == 0);
}

CAF_TEST(a failure behind the effect does not undo it) {
  plays.say = [this](call& c) {
    return with_effect(c, keys, fail(ec::unavailable, "later"));
  };
  CAF_CHECK_EQUAL(status_of(post("k1")), 503);
  CAF_CHECK_EQUAL(keys->rows.count({some_user, "k1"}), 1u);
  CAF_CHECK_EQUAL(status_of(post("k1")), 409);
  CAF_CHECK_EQUAL(plays.runs, 1);
}

CAF_TEST(a refusal is an answer that stays) {
  plays.say = [](call&) -> answer {
    return fail(ec::invalid_argument, "title: give one");
  };
  auto first = post("k1");
  auto again = post("k1");
  CAF_CHECK_EQUAL(again->last().status, 422);
  CAF_CHECK_EQUAL(plays.runs, 1);
  auto doc = json::parse(again->last().body);
  CAF_CHECK_EQUAL(doc["errors"][0]["field"], "title");
  CAF_CHECK_EQUAL(doc["request_id"], again->header("X-Request-Id"));
}

CAF_TEST(a long answer is kept as where it leads) {
  plays.say = [](call&) {
    auto x = json_response(200, "{\"a\":\"" + std::string(70'000, 'x') + "\"}");
    x.headers.emplace_back("Location", "/api/things/t1");
    return x;
  };
  CAF_CHECK_EQUAL(status_of(post("k1")), 200);
  auto again = post("k1");
  CAF_CHECK_EQUAL(again->last().status, 303);
  CAF_CHECK_EQUAL(again->header("Location"), "/api/things/t1");
  CAF_CHECK_EQUAL(again->last().body, "");
  CAF_CHECK_LESS(keys->rows.begin()->second.response.size(), 200u);
  plays.say
    = [](call&) { return json_response(200, std::string(70'000, ' ') + "{}"); };
  post("k2");
  CAF_CHECK_EQUAL(status_of(post("k2")), 409);
  CAF_CHECK_EQUAL(plays.runs, 2);
}

CAF_TEST(bytes that are no text are kept as where they lead) {
  plays.say = [](call&) {
    return response{200, "image/png", "\x89PNG\xff", {}};
  };
  post("k1");
  CAF_CHECK_EQUAL(status_of(post("k1")), 409);
}

CAF_TEST(without a database nothing is promised) {
  keys->trouble = fail(ec::unavailable, "no database");
  CAF_CHECK_EQUAL(status_of(post("k1")), 503);
  CAF_CHECK_EQUAL(plays.runs, 0);
}

CAF_TEST_FIXTURE_SCOPE_END()

CAF_TEST(a key that is taken means one of five things) {
  constexpr int64_t minute = 60'000'000;
  auto says = [](bool used, int status, int64_t age, const char* hash = "h") {
    return state_of({hash, used, status, {}, 1'000 * minute}, "h",
                    1'000 * minute + age);
  };
  CAF_CHECK(says(false, 0, 0, "x") == key_state::other_request);
  CAF_CHECK(says(true, 200, 0, "x") == key_state::other_request);
  CAF_CHECK(says(true, 200, 0) == key_state::answered);
  CAF_CHECK(says(false, 422, 9 * minute) == key_state::answered);
  CAF_CHECK(says(false, 0, minute - 1) == key_state::in_flight);
  CAF_CHECK(says(true, 0, minute - 1) == key_state::in_flight);
  CAF_CHECK(says(true, 0, minute) == key_state::lost_answer);
  CAF_CHECK(says(false, 0, minute) == key_state::abandoned);
}

CAF_TEST(an answer that was kept badly is no trouble) {
  key_row x{"h", true, 200, "nonsense", 0};
  CAF_CHECK_EQUAL(replayed(x).status, 409);
  x.response = "[]";
  CAF_CHECK_EQUAL(replayed(x).status, 409);
}

CAF_TEST(what a door says itself is a problem as well) {
  auto x = door_problem(405, "Use GET.");
  CAF_CHECK_EQUAL(x.status, 405);
  auto doc = json::parse(x.body);
  CAF_CHECK_EQUAL(doc["type"], "/docs#problem-method-not-allowed");
  CAF_CHECK_EQUAL(doc["detail"], "Use GET.");
}
