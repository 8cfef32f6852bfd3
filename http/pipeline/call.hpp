#pragma once

#include "actors/ports/clock.hpp"
#include "actors/ports/library.hpp"
#include "actors/ports/storage.hpp"
#include "http/async/ask.hpp"
#include "http/async/task.hpp"
#include "http/documents/desk.hpp"
#include "http/documents/event_desk.hpp"
#include "http/front/door.hpp"
#include "http/front/reply.hpp"
#include "http/media/app_files.hpp"
#include "http/pipeline/identity.hpp"
#include "http/pipeline/vendor_report.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

/// What a handler gets and gives.
namespace adcraft::http {

/// The rooms a handler may ask, and the few facts it needs of the house.
struct front_rooms {
  campaign_service_actor campaigns;
  brand_service_actor brands;
  library_actor library;
  store_actor store;
  progress_hub_actor hub;
  picture_room_actor pictures;
  render_desk_actor desk;
  webhook_outbox_actor webhooks;
  webhook_inbox_actor inbox;
  document_desk_actor documents;
  std::shared_ptr<const media_links> links;
  storage_ptr files;
  provider_ptr provider;
  clock_ptr clock;
  event_desk_actor events;
  /// The directory whose disk media are on.
  std::string data;
  /// What this process counts, as Prometheus reads it. May be empty.
  std::function<std::string()> metrics;
  /// What people see in a browser; may be null.
  std::shared_ptr<const app_files> app;
  /// Where else the app may connect to: who signs people in. May be empty.
  std::string app_origins;
  /// Those of paid providers that calls of this process pass, by provider.
  std::map<std::string, provider_gate_actor> gates;
  /// What a provider may cost in an hour; 0: without a limit.
  micros provider_hour_cap = 0;
  /// Whether this process makes ads; else its calls, and their gates, are on
  /// other nodes.
  bool makes_ads = true;
  /// Tells reports of Replicate's from forgeries. Empty: nobody reports here.
  report_judge judge_replicate;
};

/// One request on its way.
struct call {
  clerk_actor::pointer self = nullptr;
  const front_rooms* rooms = nullptr;
  request asked;
  /// For streams and files alone; everything else is the returned response.
  reply_ptr out;
  identity who;
  /// Of the request: echoed, logged, and in problems.
  std::string id;
  /// Empty, or what makes this request's effect happen once.
  wish_key key;

  /// What this person may see: their own; operators see all.
  scope visible() const {
    return {who.user, who.is_operator};
  }
};

/// What a handler comes to: a response, or the error a problem is made of.
/// A response of status 0: the handler has taken `out` itself.
using answer = caf::expected<response>;

/// Who may call a route.
enum class access : uint8_t { anyone, user, operators };

/// How a route is counted against a user's allowance, or a vendor's.
enum class pace : uint8_t { read, create, vendor, free };

/// What a route takes for a body; JSON that does not say so gets 415.
enum class body : uint8_t { json, anything };

/// One line of the table of routes (http/routes.cpp).
struct api_route {
  const char* method;
  const char* pattern;
  task<answer> (*run)(call&);
  access needs = access::user;
  pace cost = pace::read;
  /// Body: bytes; 0: none is read.
  size_t body_limit = 0;
  body takes = body::json;
};

} // namespace adcraft::http
