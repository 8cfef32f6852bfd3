#include "config/front.hpp"

#include "config/front_auth.hpp"
#include "config/hooks.hpp"
#include "http/documents/desk.hpp"
#include "http/documents/event_desk.hpp"
#include "http/pipeline/pipeline.hpp"
#include "http/routes.hpp"

#include <caf/send.hpp>

#include <filesystem>

namespace adcraft {

namespace {

/// Nobody is asked who they are, so only this machine may ask, unless somebody
/// said so on purpose.
caf::error check_address(const settings& x) {
  auto is_loopback = x.address.rfind("127.", 0) == 0 || x.address == "::1"
                     || x.address == "localhost";
  if (is_loopback || x.auth != "local" || x.allow_unauthenticated)
    return {};
  return fail(ec::invalid_argument,
              "--address: nobody is asked who they are, so this serves this "
              "machine only: give 127.0.0.1, turn on --auth supabase, or say "
              "ADCRAFT_ALLOW_UNAUTHENTICATED=1");
}

/// The app beside the program, or where the settings say.
std::shared_ptr<const http::app_files> app_of(const settings& x) {
  std::error_code code;
  auto program = std::filesystem::read_symlink("/proc/self/exe", code);
  auto where = x.web.empty() ? (program.parent_path() / "web").string() : x.web;
  auto result = std::make_shared<const http::app_files>(where);
  return result->empty() ? nullptr : result;
}

http::front_rooms rooms_of(house& home, const settings& x) {
  http::front_rooms result;
  result.campaigns = home.campaigns();
  result.brands = home.brands();
  result.library = home.library();
  result.store = home.store();
  result.hub = home.hub();
  result.pictures = home.pictures();
  result.desk = home.desk();
  result.webhooks = home.webhooks();
  result.inbox = home.inbox();
  result.gates = home.paid_gates();
  result.provider_hour_cap = x.provider_hour_cap;
  result.makes_ads = x.makes_ads();
  auto& parts = home.parts();
  result.files = parts.files;
  result.provider = parts.provider;
  result.clock = parts.clock;
  result.links = parts.links;
  result.data = x.data;
  result.app = app_of(x);
  result.app_origins = x.supabase_url;
  return result;
}

/// The desks of the front door itself.
void open_desks(house& home, http::front_rooms& to) {
  auto& sys = home.system();
  to.documents = http::open_document_desk(
    sys, {to.library, to.hub, to.links, to.provider, to.clock, {}});
  to.events = http::open_event_desk(sys, {to.library, to.hub, {}});
  home.parts().hints->listen("committed",
                             [desk = to.documents](const std::string& id) {
                               caf::anon_send(desk, atom::committed_v, id);
                             });
}

http::pipeline_options options_of(const settings& x) {
  http::pipeline_options result;
  result.origins = x.cors_origins;
  result.proxies = x.proxies;
  // One person alone is no crowd.
  if (x.auth == "local")
    result.rates = result.rates.times(x.rates_off ? 1'000'000 : 10);
  return result;
}

} // namespace

caf::expected<std::unique_ptr<front>> front::open(house& home,
                                                  const settings& x) {
  if (auto err = check_address(x))
    return err;
  auto keys = hook_keys_of(x);
  if (!keys)
    return std::move(keys.error());
  auto rooms = rooms_of(home, x);
  rooms.judge_replicate = report_judge_of(std::move(*keys), rooms.clock);
  auto log = std::make_shared<http::event_log>(
    http::log_level_of(x.log), http::standard_error(), rooms.clock);
  auto asked = open_auth(home, x, log);
  if (!asked)
    return std::move(asked.error());
  open_desks(home, rooms);
  auto numbers = std::make_shared<http::metrics>();
  rooms.metrics = [numbers] { return numbers->text(); };
  std::unique_ptr<front> result{new front};
  result->closing_ = std::make_shared<std::atomic<bool>>(false);
  for (auto& x : {caf::actor_cast<caf::actor>(rooms.documents),
                  caf::actor_cast<caf::actor>(rooms.events)})
    result->rooms_.push_back(x);
  if (asked->room)
    result->rooms_.push_back(caf::actor_cast<caf::actor>(asked->room));
  http::pipeline_parts parts{
    &home.system(), std::make_shared<const http::front_rooms>(std::move(rooms)),
    asked->who,     log,
    numbers,        result->closing_,
    options_of(x)};
  http::door_options where;
  where.address = x.address;
  where.port = x.port;
  where.clock = parts.rooms->clock;
  http::door_answers own;
  own.problem = http::door_problem;
  own.thrown = [log](const http::route& from, const std::string& what) {
    log->write(http::log_level::error, "a handler fell",
               {{"route", from.pattern}, {"why", what}});
  };
  auto door = http::door::open(
    where, http::serve_routes(http::all_routes(), parts), std::move(own));
  if (!door)
    return std::move(door.error());
  result->door_ = std::move(*door);
  return result;
}

front::~front() {
  door_.reset();
  for (auto& x : rooms_)
    caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
}

void front::close() {
  closing_->store(true);
}

uint16_t front::port() const {
  return door_->port();
}

} // namespace adcraft
