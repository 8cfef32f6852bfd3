#include "http/documents/shelf.hpp"

namespace adcraft::http {

void shelved::render(const live_progress& live) {
  auto body = std::make_shared<const std::string>(joined(text, live));
  ready = {body, etag_of(version, *body)};
}

size_t shelved::bytes() const noexcept {
  // The body is about as long as the text it is made of.
  return 2 * (text.before.size() + text.after.size()) + sizeof(shelved);
}

shelved* shelf::find(const std::string& campaign) {
  auto i = places_.find(campaign);
  if (i == places_.end())
    return nullptr;
  order_.splice(order_.begin(), order_, i->second);
  return &i->second->second;
}

void shelf::put(const std::string& campaign, shelved x) {
  drop(campaign);
  bytes_ += x.bytes();
  order_.emplace_front(campaign, std::move(x));
  places_.emplace(campaign, order_.begin());
  while (places_.size() > most_ || bytes_ > most_bytes_) {
    auto oldest = order_.back().first;
    drop(oldest);
  }
}

void shelf::drop(const std::string& campaign) {
  auto i = places_.find(campaign);
  if (i == places_.end())
    return;
  bytes_ -= i->second->second.bytes();
  order_.erase(i->second);
  places_.erase(i);
}

} // namespace adcraft::http
