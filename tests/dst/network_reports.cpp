#include "tests/dst/judge.hpp"
#include "tests/dst/network.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"

namespace adcraft::dst {

namespace {

constexpr const char* door = "https://house.test/webhooks/replicate/";
constexpr const char* secret = "/secret";

/// The call in an address of ours; empty if its secret is wrong.
std::string call_in(const std::string& url) {
  std::string from{door};
  std::string to{secret};
  if (!url.starts_with(from) || !url.ends_with(to))
    return {};
  return url.substr(from.size(), url.size() - from.size() - to.size());
}

/// How often a vendor tries again while nobody opens.
constexpr int most_tries = 10;

} // namespace

std::string report_url_of(const std::string& call) {
  return door + call + secret;
}

void network::report(const prediction& x, dice& by) {
  auto call = call_in(x.webhook);
  auto body = in_.pictures->as_json(x).dump();
  auto delivery = "d" + std::to_string(++last_delivery_);
  if (in_.strikes(by, in_.odds.webhook_forged))
    forge(x, call, by);
  if (in_.strikes(by, in_.odds.webhook_lost))
    return;
  auto copies = in_.strikes(by, in_.odds.webhook_again) ? by.between(2, 3) : 1;
  for (auto i = 0; i < copies; ++i) {
    auto pause = by.between(10, 2'000) * millisecond;
    if (in_.strikes(by, in_.odds.webhook_late))
      pause += by.between(1, 120) * second;
    in_.after(pause, [=, this] { deliver(call, delivery, body, 1); });
  }
}

/// Somebody else says that the prediction is done, and lies elsewhere. The
/// front door finds the signature wrong.
void network::forge(const prediction& x, const std::string& call, dice& by) {
  auto body = in_.pictures->as_json(x);
  body["status"] = "succeeded";
  body["output"] = "https://evil.test/" + x.id;
  in_.after(by.between(10, 3'000) * millisecond,
            [this, id = x.id, call, body = body.dump()] {
              in_.tell("somebody lies about " + call);
              if (in_.planted == bug::webhook_is_truth)
                said_[id] = body;
            });
}

void network::deliver(const std::string& call, const std::string& delivery,
                      const std::string& body, int tries) {
  auto to = in_.anyone();
  if (to == nullptr) {
    if (tries < most_tries)
      in_.after(5 * second,
                [=, this] { deliver(call, delivery, body, tries + 1); });
    return;
  }
  in_.tell("webhook " + delivery + " about " + call);
  to->hear_report(call, delivery, body);
}

} // namespace adcraft::dst
