#include "io/hosted/replicate_webhook.hpp"
#include "tests/dst/process_rooms.hpp"

namespace adcraft::dst {

namespace {

scope somebody() {
  scope result;
  result.owner = "local";
  return result;
}

} // namespace

void process::inside::hear_wish(const std::string& campaign, wish::any what) {
  campaign_wish x;
  x.who = somebody();
  x.campaign = campaign;
  x.what = std::move(what);
  caf::anon_send(service, atom::wish_v, std::move(x));
}

/// As the front door does with a report whose signature is good.
void process::inside::hear_report(const std::string& call,
                                  const std::string& delivery,
                                  const std::string& body) {
  auto hint = hosted::replicate_hint_of(body);
  if (!hint)
    return;
  caf::anon_send(
    inbox, atom::receive_v,
    inbox_row{"replicate", delivery, call, hint->id, hint->status});
}

void process::inside::leave() {
  caf::anon_send(node, atom::leave_v);
}

void process::inside::strike_overtaken(
  std::map<caf::actor_id, uint64_t>& newest, caf::actor_clock::time_point now) {
  using clock = caf::detail::simple_actor_clock;
  struct overtaken {
    caf::strong_actor_ptr whose;
    uint64_t by;
  };
  std::vector<overtaken> found;
  for (auto& [due, event] : scheduler().clock().schedule()) {
    if (event->subtype != clock::actor_msg_type)
      continue;
    auto& x = static_cast<clock::actor_msg&>(*event);
    auto& content = x.content->content();
    if (!content.match_elements<atom::tick, uint64_t>())
      continue;
    auto number = content.get_as<uint64_t>(1);
    auto& last = newest[x.receiver->id()];
    last = std::max(last, number);
    if (due <= now && number < last)
      found.push_back({x.receiver, last});
  }
  for (auto& x : found)
    caf::anon_send(caf::actor_cast<caf::actor>(x.whose), atom::tick_v, x.by);
}

} // namespace adcraft::dst
