#include "http/front/listener.hpp"

#include <pistache/listener.h>
#include <pistache/peer.h>
#include <pistache/transport.h>

#include <sys/socket.h>

#include <algorithm>
#include <thread>

namespace adcraft::http {

namespace {

namespace tcp = Pistache::Tcp;

constexpr auto key = "connection";

/// Pistache's view of a client is a peer; ours hangs on it.
class reader : public tcp::Handler {
public:
  PROTOTYPE_OF(tcp::Handler, reader)

  explicit reader(std::shared_ptr<hall> into) : hall_(std::move(into)) {
    // nop
  }

private:
  void onConnection(const std::shared_ptr<tcp::Peer>& peer) override {
    if (hall_->present.fetch_add(1) >= hall_->most)
      return turn_away(peer->fd());
    auto added = std::make_shared<connection>(hall_->rules, peer->fd(),
                                              peer->address().host());
    hall_->all.add(added);
    peer->putData(key, std::move(added));
  }

  void onInput(const char* bytes, size_t size,
               const std::shared_ptr<tcp::Peer>& peer) override {
    auto to = connection_of(*peer);
    // Pistache reads on as long as a client is quick to ask again, and would
    // not notice its own end.
    if (to && hall_->closing)
      to->cut();
    else if (to)
      to->feed({bytes, size});
  }

  /// Pistache closes the socket right after this, and nowhere else.
  void onDisconnection(const std::shared_ptr<tcp::Peer>& peer) override {
    hall_->present.fetch_sub(1);
    if (auto to = connection_of(*peer))
      to->input_ended();
  }

  static std::shared_ptr<connection> connection_of(const tcp::Peer& peer) {
    return std::static_pointer_cast<connection>(peer.tryGetData(key));
  }

  void turn_away(int socket) const {
    auto& routes = *hall_->rules->routes;
    auto x = routes.problem(503, "there are too many connections");
    auto text = routes.head(x, static_cast<int64_t>(x.body.size()), false);
    text += x.body;
    // One try; a socket that is new takes it.
    ::send(socket, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(socket, SHUT_RDWR);
  }

  std::shared_ptr<hall> hall_;
};

/// Pistache's accepting thread tries again at once when descriptors have run
/// out. It complains to its log first, so that is where it can be held up.
class patience : public Pistache::Log::StringLogger {
public:
  void log(Pistache::Log::Level, const std::string&) override {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }

  bool isEnabledFor(Pistache::Log::Level level) const override {
    return level == Pistache::Log::Level::WARN;
  }
};

Pistache::Address address_of(const door_options& x) {
  auto is_v6 = x.address.find(':') != std::string::npos;
  return {is_v6 ? "[" + x.address + "]" : x.address, Pistache::Port{x.port}};
}

class tcp_listener : public listener {
public:
  tcp_listener(const door_options& x, std::shared_ptr<hall> into)
    : sockets_(address_of(x)) {
    auto flags = Pistache::Flags<tcp::Options>{tcp::Options::ReuseAddr}
                 | tcp::Options::NoDelay | tcp::Options::CloseOnExec;
    sockets_.init(static_cast<size_t>(std::max(x.threads, 1)), flags, "door",
                  x.backlog, std::make_shared<patience>());
    auto handler = std::make_shared<reader>(std::move(into));
    // The transport of Pistache's HTTP endpoint would answer on its own when a
    // peer is late; this one only reads.
    sockets_.setTransportFactory(
      [handler] { return std::make_shared<tcp::Transport>(handler); });
    sockets_.setHandler(handler);
    sockets_.bind();
    sockets_.runThreaded();
  }

  uint16_t port() const override {
    return static_cast<uint16_t>(sockets_.getPort());
  }

private:
  tcp::Listener sockets_;
};

} // namespace

std::unique_ptr<listener> listener::open(const door_options& x,
                                         std::shared_ptr<hall> into) {
  return std::make_unique<tcp_listener>(x, std::move(into));
}

} // namespace adcraft::http
