#include "http/server.hpp"

#include "actors/model/fault_point.hpp"
#include "http/media.hpp"
#include "http/pages.hpp"

#include <pistache/endpoint.h>
#include <pistache/router.h>

namespace adcraft::http {

namespace {

using request = Pistache::Rest::Request;
using writer = Pistache::Http::ResponseWriter;
using outcome = Pistache::Rest::Route::Result;
namespace routes = Pistache::Rest::Routes;

/// Sends an answer; a client that has left is no trouble of ours.
outcome send(writer& to, const answer& x) {
  to.headers().add<Pistache::Http::Header::Server>("adcraft");
  to.setMime(Pistache::Http::Mime::MediaType::fromString(x.mime));
  if (x.partial)
    to.headers().add<content_range>(x.range);
  if (x.is_media)
    to.headers().add<accept_ranges>();
  auto code = static_cast<Pistache::Http::Code>(x.status);
  fault_point(fault_site::socket_write, moment::before);
  try {
    to.send(code, x.body);
  } catch (const std::exception&) {
    return outcome::Ok;
  }
  fault_point(fault_site::socket_write, moment::after);
  return outcome::Ok;
}

class pistache_server : public server {
public:
  explicit pistache_server(front_door_rooms rooms) : rooms_(std::move(rooms)) {
    // nop
  }

  ~pistache_server() override {
    if (endpoint_)
      endpoint_->shutdown();
  }

  caf::error listen(const std::string& address, uint16_t port) {
    declare();
    try {
      endpoint_ = std::make_unique<Pistache::Http::Endpoint>(
        Pistache::Address{address, Pistache::Port{port}});
      endpoint_->init(Pistache::Http::Endpoint::options().threads(2).flags(
        Pistache::Tcp::Options::ReuseAddr));
      endpoint_->setHandler(router_.handler());
      endpoint_->serveThreaded();
    } catch (const std::exception& e) {
      return fail(ec::environment, "cannot listen on " + address + ":"
                                     + std::to_string(port) + " (" + e.what()
                                     + "): choose another --port");
    }
    return {};
  }

  uint16_t port() const override {
    return static_cast<uint16_t>(endpoint_->getPort());
  }

private:
  /// Every route on one page.
  void declare() {
    routes::Get(router_, "/healthz", [](const request&, writer to) {
      return send(to, {200, "text/plain", "ok\n"});
    });
    routes::Get(router_, "/", [this](const request&, writer to) {
      return send(to, index_page(rooms_));
    });
    routes::Get(
      router_, "/media/:shard/:name", [this](const request& x, writer to) {
        auto key = x.param(":shard").as<std::string>() + "/"
                   + x.param(":name").as<std::string>();
        return send(to, media_answer(*rooms_.files, key, range_of(x)));
      });
    router_.addNotFoundHandler([](const request&, writer to) {
      return send(to, {404, "text/plain", "there is nothing here\n"});
    });
  }

  static std::string range_of(const request& x) {
    auto raw = x.headers().tryGetRaw("Range");
    return raw ? raw->value() : std::string{};
  }

  front_door_rooms rooms_;
  Pistache::Rest::Router router_;
  std::unique_ptr<Pistache::Http::Endpoint> endpoint_;
};

} // namespace

caf::expected<std::unique_ptr<server>> server::open(front_door_rooms rooms,
                                                    const std::string& address,
                                                    uint16_t port) {
  auto result = std::make_unique<pistache_server>(std::move(rooms));
  if (auto err = result->listen(address, port))
    return err;
  return std::unique_ptr<server>{std::move(result)};
}

} // namespace adcraft::http
