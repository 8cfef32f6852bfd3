#define CAF_SUITE config_house

#include "config/front.hpp"
#include "config/house.hpp"

#include "tests/net/loopback.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <caf/scoped_actor.hpp>
#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

/// A front door's house, with nobody who makes ads.
struct house_fixture : folder_fixture {
  loopback receiver{
    [](int fd, const std::string&) { return say(fd, http_text(204, "")); }};
  settings x;
  std::unique_ptr<house> home;

  house_fixture() {
    x.data = folder + "/data";
    x.role = "api";
    x.public_url = "https://ads.example";
    x.webhooks_to_loopback = true;
  }

  void open() {
    auto opened = house::open(x);
    if (!opened)
      CAF_FAIL(render(opened.error()));
    home = std::move(*opened);
  }

  void commit(std::vector<change> changes, std::vector<event_draft> events,
              const std::string& campaign = {}) {
    transition what;
    what.campaign = campaign;
    what.changes = std::move(changes);
    what.events = std::move(events);
    caf::scoped_actor self{home->system()};
    self->request(home->store(), 10s, atom::commit_v, std::move(what))
      .receive([](const commit_receipt&) {},
               [](const caf::error& why) { CAF_FAIL(render(why)); });
  }

  /// A film passes its inspection; a webhook hears of it.
  /// @returns `final_video_url` as the webhook is told.
  std::string film_told() {
    webhook_row hook;
    hook.id = "wh_1";
    hook.owner = "local";
    hook.url = receiver.url("/hook");
    hook.secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    commit({put_webhook{hook}}, {});
    auto film = a_job(job_kind::composition, 0, "16x9", "en");
    asset_row asset;
    asset.id = film.id + ".c1";
    asset.campaign = "c1";
    asset.job = film.id;
    asset.kind = film.kind;
    asset.key = "aa/film.mp4";
    asset.facts = "{}";
    auto key = key_of(formats_of(a_brief()).front());
    commit({put_brand{"br_c1", "local", a_brand()},
            put_campaign{a_campaign_row(), a_brief()}, put_job{film},
            put_asset{asset},
            put_deliverable{
              {"c1", key, deliverable_state::passed, asset.id, "", ""}}},
           {{{}, {}, "campaign.completed", "{}"}}, "c1");
    if (!receiver.await(1))
      CAF_FAIL("the webhook hears nothing");
    auto seen = receiver.requests()[0];
    auto body = nlohmann::json::parse(seen.substr(seen.find("\r\n\r\n") + 4));
    return body["data"].value("final_video_url", "");
  }
};

/// The value of a field in a URL.
std::string field(const std::string& url, const std::string& name) {
  auto from = url.find(name + "=");
  if (from == std::string::npos)
    return {};
  from += name.size() + 1;
  return url.substr(from, url.find('&', from) - from);
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(config_house_tests, house_fixture)

CAF_TEST(a webhook is told where the film can be fetched) {
  open();
  CAF_CHECK_EQUAL(film_told(), "https://ads.example/media/aa/film.mp4");
}

CAF_TEST(where people sign in that address is signed and expires) {
  x.auth = "supabase";
  open();
  auto url = film_told();
  CAF_CHECK(url.starts_with("https://ads.example/media/aa/film.mp4?expires="));
  auto& parts = home->parts();
  CAF_CHECK(parts.links->is_good("aa/film.mp4", "", field(url, "expires"),
                                 field(url, "sig"),
                                 parts.clock->now() / 1'000'000));
}

CAF_TEST(a secret alone does not say whose tokens are good) {
  x.auth = "supabase";
  x.supabase_jwt_secret = "super-secret-jwt-token-with-32-characters";
  x.port = 0;
  open();
  auto door = front::open(*home, x);
  CAF_REQUIRE(!door);
  CAF_CHECK(door.error() == ec::invalid_argument);
  CAF_CHECK(render(door.error()).find("SUPABASE_URL") != std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE_END()
