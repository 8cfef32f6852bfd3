#include "actors/webhook_outbox/delivery_moves.hpp"

#include <iterator>

namespace adcraft {

namespace {

constexpr int64_t second = 1'000'000;
constexpr int64_t minute = 60 * second;
constexpr int64_t hour = 60 * minute;

/// The pause after each attempt; after one more it is given up.
constexpr int64_t pauses[] = {5 * second,  30 * second, 2 * minute, 10 * minute,
                              30 * minute, 2 * hour,    6 * hour,   12 * hour};

/// The pause, longer by up to a tenth: not all come back at once. Made from
/// the delivery itself.
int64_t pause_after(const delivery_row& x) {
  auto base = pauses[x.attempts - 1];
  auto dice = std::hash<std::string>{}(x.id) + static_cast<size_t>(x.attempts);
  return base + base / 10 * static_cast<int64_t>(dice % 100) / 100;
}

std::string words_of(const http_answer& x) {
  if (x.end != http_end::answered)
    return x.trouble;
  if (x.status == 410)
    return "the receiver says it is gone for good (410): remove the webhook, "
           "or send this again once it is back";
  if (x.status / 100 == 3)
    return "the receiver answers with a redirect (" + std::to_string(x.status)
           + "), which is not followed: change the webhook's URL";
  return "the receiver answers with status " + std::to_string(x.status);
}

/// Trying again would change nothing.
bool is_hopeless(const http_answer& x) {
  return x.end == http_end::forbidden || x.status == 410;
}

} // namespace

delivery_row delivery_of(const webhook_row& to, const event_row& what,
                         std::string body, int64_t now) {
  delivery_row result;
  result.id = to.id + "." + what.campaign + "." + std::to_string(what.seq);
  result.webhook = to.id;
  result.campaign = what.campaign;
  result.seq = what.seq;
  result.type = what.type;
  result.body = std::move(body);
  result.next_at = now;
  result.created_at = now;
  return result;
}

std::string webhook_of(const std::string& delivery) {
  auto dot = delivery.find('.');
  return dot == delivery.npos ? std::string{} : delivery.substr(0, dot);
}

delivery_row taken(delivery_row x, int64_t until) {
  x.attempts += 1;
  x.next_at = until;
  return x;
}

delivery_row settled(delivery_row x, const http_answer& heard, int64_t now) {
  x.status = heard.status;
  x.error.clear();
  x.next_at = now;
  if (heard.end == http_end::answered && heard.status / 100 == 2) {
    x.state = delivery_state::delivered;
    return x;
  }
  x.error = words_of(heard);
  if (is_hopeless(heard) || x.attempts > static_cast<int>(std::size(pauses)))
    x.state = delivery_state::given_up;
  else
    x.next_at = now + pause_after(x);
  return x;
}

delivery_row postponed(delivery_row x, int64_t at) {
  x.next_at = at;
  return x;
}

delivery_row renewed(delivery_row x, int64_t now) {
  x.state = delivery_state::waiting;
  x.attempts = 0;
  x.next_at = now;
  x.status = 0;
  x.error.clear();
  return x;
}

bool may_be_under_way(const delivery_row& x, int64_t now, int64_t lease) {
  return x.state == delivery_state::waiting && x.next_at <= now + lease;
}

bool was_there(const http_answer& x) {
  return x.end == http_end::answered && x.status < 500 && x.status != 429;
}

std::string receiver_of(const std::string& url) {
  auto host = url.find("://");
  auto path = host == url.npos ? url.npos : url.find_first_of("/?#", host + 3);
  return url.substr(0, path);
}

} // namespace adcraft
