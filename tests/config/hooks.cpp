#define CAF_SUITE config_hooks

#include "config/hooks.hpp"
#include "config/front.hpp"

#include "io/net/standard_webhooks.hpp"

#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::test;

namespace {

const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const std::string newer = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const std::string call = "c1.scene_video.s1.16x9.en.r1.c1";
const std::string other_call = "c1.scene_video.s2.16x9.en.r1.c1";
constexpr int64_t at = 1'700'000'000;

hook_keys keys_of(const std::string& secrets, const std::string& media = {}) {
  settings x;
  x.replicate_webhook_secret = secrets;
  x.media_secret = media;
  auto made = hook_keys_of(x);
  if (!made)
    CAF_FAIL(render(made.error()));
  return *made;
}

std::string url_of(const hook_keys& keys, const std::string& call) {
  return hook_url(keys, "https://ads.example", call,
                  "https://api.replicate.com");
}

std::string token_in(const std::string& url) {
  return url.substr(url.rfind('/') + 1);
}

/// A report as Replicate would send it.
struct report {
  hook_keys keys = keys_of(secret);
  std::string to = call;
  std::string token = token_in(url_of(keys, call));
  std::string id = "msg_1";
  std::string timestamp = std::to_string(at);
  std::string body = R"({"id":"p1","status":"succeeded"})";
  std::string signature = signed_with(secret);

  std::string signed_with(const std::string& by) const {
    return *net::sign_webhook(by, id, timestamp, body);
  }

  http::report_verdict judged(int64_t now = at) const {
    return judge_report(keys, {to, token, id, timestamp, signature, body}, now);
  }

  bool is_genuine(int64_t now = at) const {
    return judged(now).is_genuine;
  }
};

bool is_bad(const std::function<void(report&)>& change) {
  report x;
  change(x);
  return !x.is_genuine();
}

} // namespace

CAF_TEST(a call has an address that only this house can make) {
  auto keys = keys_of(secret);
  auto url = url_of(keys, call);
  auto token = token_in(url);
  CAF_CHECK_EQUAL(url, "https://ads.example/webhooks/replicate/" + call + "/"
                         + token);
  CAF_CHECK_EQUAL(token.size(), 32u);
  CAF_CHECK_EQUAL(token.find_first_not_of("0123456789abcdef"),
                  std::string::npos);
  CAF_CHECK_EQUAL(url_of(keys, call), url);
  CAF_CHECK_NOT_EQUAL(token_in(url_of(keys, other_call)), token);
  CAF_CHECK_NOT_EQUAL(url_of(keys_of(newer), call), url);
  CAF_CHECK_NOT_EQUAL(url_of(keys_of(secret, "media"), call), url);
  CAF_MESSAGE("nothing in a name gets out of its place");
  CAF_CHECK(url_of(keys, "a/b?c").find("/replicate/a%2Fb%3Fc/")
            != std::string::npos);
  CAF_CHECK_EQUAL(hook_url(keys, "https://ads.example/", call, "https://x"),
                  url);
}

CAF_TEST(where nobody could report nobody is asked to) {
  auto keys = keys_of(secret);
  std::string vendor = "https://api.replicate.com";
  CAF_CHECK_EQUAL(hook_url(keys_of(""), "https://a", call, vendor), "");
  CAF_CHECK_EQUAL(hook_url(keys, "", call, vendor), "");
  CAF_CHECK_EQUAL(hook_url(keys, "http://127.0.0.1:8000", call, vendor), "");
  CAF_CHECK(hook_url(keys, "http://127.0.0.1:8000", call, "http://127.0.0.1:9")
              .starts_with("http://127.0.0.1:8000/webhooks/"));
}

CAF_TEST(what Replicate signs for the right address is believed) {
  report x;
  auto said = x.judged();
  CAF_CHECK(said.is_genuine);
  CAF_CHECK_EQUAL(said.external_id, "p1");
  CAF_CHECK_EQUAL(said.status, "succeeded");
  CAF_CHECK(x.is_genuine(at + 300));
  CAF_CHECK(x.is_genuine(at - 300));
  CAF_CHECK(!x.is_genuine(at + 301));
  CAF_CHECK(!x.is_genuine(at - 301));
}

CAF_TEST(whatever is changed makes a report bad) {
  CAF_CHECK(!is_bad([](report&) {}));
  CAF_CHECK(is_bad([](report& x) { x.token[31] ^= 1; }));
  CAF_CHECK(is_bad([](report& x) { x.token.clear(); }));
  CAF_CHECK(is_bad([](report& x) { x.token += "0"; }));
  CAF_CHECK(is_bad([](report& x) { x.to = other_call; }));
  CAF_CHECK(is_bad([](report& x) { x.body[9] ^= 1; }));
  CAF_CHECK(is_bad([](report& x) { x.id += "x"; }));
  CAF_CHECK(is_bad([](report& x) { x.timestamp = std::to_string(at + 1); }));
  CAF_CHECK(is_bad([](report& x) { x.signature = x.signed_with(newer); }));
  CAF_CHECK(is_bad([](report& x) { x.signature.clear(); }));
  CAF_CHECK(is_bad([](report& x) { x.keys = keys_of(newer); }));
  CAF_CHECK(is_bad([](report& x) { x.keys = keys_of(""); }));
  CAF_MESSAGE("an id that cannot be kept is none, whoever signed it");
  for (auto id : {std::string{"two words"}, std::string(256, 'i'),
                  std::string{"\xff\xfe"}})
    CAF_CHECK(is_bad([&](report& x) {
      x.id = id;
      x.signature = x.signed_with(secret);
    }));
}

CAF_TEST(a forgery tells nothing of what it says) {
  report x;
  x.token[0] ^= 1;
  auto said = x.judged();
  CAF_CHECK_EQUAL(said.external_id, "");
  CAF_CHECK_EQUAL(said.status, "");
}

CAF_TEST(what is no prediction names none) {
  for (auto body : {"", "[]", "{", R"({"id":"../x"})"}) {
    report x;
    x.body = body;
    x.signature = x.signed_with(secret);
    auto said = x.judged();
    CAF_CHECK(said.is_genuine);
    CAF_CHECK_EQUAL(said.external_id, "");
  }
}

CAF_TEST(while the secret changes either is good) {
  auto before = keys_of(secret);
  auto during = keys_of(newer + "," + secret);
  auto after = keys_of(newer);
  CAF_CHECK_EQUAL(url_of(during, call), url_of(after, call));
  report x;
  x.keys = during;
  CAF_MESSAGE("a call that was sent before the change");
  CAF_CHECK(x.is_genuine());
  x.signature = x.signed_with(newer);
  CAF_CHECK(x.is_genuine());
  CAF_MESSAGE("and one that was sent since");
  x.token = token_in(url_of(during, call));
  CAF_CHECK(x.is_genuine());
  x.keys = after;
  CAF_CHECK(x.is_genuine());
  x.keys = before;
  CAF_CHECK(!x.is_genuine());
}

CAF_TEST(with a secret of the house addresses outlive the one of the vendor) {
  auto before = keys_of(secret, "media");
  auto after = keys_of(newer, "media");
  CAF_CHECK_EQUAL(url_of(before, call), url_of(after, call));
  CAF_MESSAGE("which is no key for anything else");
  auto same = keys_of(secret, secret);
  CAF_CHECK_EQUAL(url_of(same, call), url_of(keys_of(secret), call));
  CAF_CHECK_NOT_EQUAL(same.token_keys[0], secret);
}

CAF_TEST(a secret that is none is found out at the start) {
  for (auto x : {"secret", "whsec_", "whsec_short", " ", ",",
                 "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,",
                 "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, "
                 "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"}) {
    settings s;
    s.replicate_webhook_secret = x;
    auto made = hook_keys_of(s);
    CAF_REQUIRE(!made);
    CAF_CHECK(made.error() == ec::invalid_argument);
    auto text = render(made.error());
    CAF_CHECK(text.starts_with("REPLICATE_WEBHOOK_SECRET: "));
    CAF_CHECK(text.find("MfKQ") == std::string::npos);
  }
  settings three;
  three.replicate_webhook_secret = secret + "," + newer + "," + secret;
  CAF_CHECK(!hook_keys_of(three));
  CAF_CHECK(keys_of("").secrets.empty());
}

CAF_TEST(no door opens with a secret that is none) {
  folder_fixture room;
  settings x;
  x.data = room.folder + "/data";
  x.role = "api";
  x.port = 0;
  x.replicate_webhook_secret = "whsec_nonsense";
  auto closed = house::open(x);
  CAF_REQUIRE(!closed);
  CAF_CHECK(closed.error() == ec::invalid_argument);
  x.replicate_webhook_secret = secret;
  auto home = house::open(x);
  CAF_REQUIRE(home);
  CAF_CHECK(front::open(**home, x));
}
