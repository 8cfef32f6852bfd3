#include "http/front/framer.hpp"

#include "http/front/text.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

/// Bytes that have come; what is only announced takes no room.
constexpr size_t begins_large = 256 << 10;

constexpr refusal crowded{503,
                          "too many long bodies are on their way: send "
                          "this one again in a moment"};

} // namespace

framer::outcome framer::next() {
  if (head_.why)
    return outcome::refused;
  if (!has_head_) {
    auto result = read_head();
    if (result != outcome::whole)
      return result;
  }
  return head_.facts.chunked ? read_chunks() : read_body();
}

request framer::take() {
  auto result = std::move(head_.asked);
  let_go();
  head_ = {};
  chunks_ = {};
  has_head_ = false;
  return result;
}

framer::outcome framer::refuse(refusal why) {
  head_.why = why;
  head_.asked.body = {};
  let_go();
  consume(buffer_.size());
  return outcome::refused;
}

framer::outcome framer::read_head() {
  // Some clients end a body with an empty line that is not part of it.
  while (buffer_.compare(0, 2, "\r\n") == 0)
    consume(2);
  if (buffer_.empty())
    return outcome::more;
  // A TLS hello need not wait for the timeout.
  if (!is_token({buffer_.data(), 1}) && buffer_ != "\r")
    return refuse({400, "this is not HTTP"});
  auto size = find_head();
  if (size == std::string::npos)
    return refuse({400, "lines end with CR LF"});
  if (std::max(size, seen_) > rules_.head_limit)
    return buffer_.find('\n') < rules_.head_limit
             ? refuse({431, "the headers are too long"})
             : refuse({414, "the target is too long"});
  if (size == 0)
    return outcome::more;
  head_ = parse_head({buffer_.data(), size - 4});
  if (head_.why)
    return refuse(head_.why);
  consume(size);
  has_head_ = true;
  return begin_body();
}

framer::outcome framer::begin_body() {
  auto& facts = head_.facts;
  if (!facts.has_body())
    return outcome::whole;
  limit_ = rules_.body_limit(head_.asked);
  if (facts.length > limit_)
    return refuse({413, "the body is too long"});
  auto wants_word = facts.waits && facts.http11 && buffer_.empty();
  return wants_word ? outcome::proceed : outcome::whole;
}

framer::outcome framer::read_body() {
  auto& body = head_.asked.body;
  auto missing = head_.facts.length - body.size();
  auto n = static_cast<size_t>(std::min<uint64_t>(missing, buffer_.size()));
  // A string that doubles copies all it has: one that shows to be large gets
  // its room at once.
  if (body.size() + n > begins_large)
    body.reserve(static_cast<size_t>(head_.facts.length));
  body.append(buffer_, 0, n);
  consume(n);
  if (!hold())
    return refuse(crowded);
  return n == missing ? outcome::whole : outcome::more;
}

framer::outcome framer::read_chunks() {
  std::string_view in{buffer_};
  auto got = chunks_.read(in, head_.asked.body, limit_);
  if (got == chunk_reader::state::bad)
    return refuse({400, "the chunked body is not well formed"});
  if (got == chunk_reader::state::too_long)
    return refuse({413, "the body is too long"});
  consume(buffer_.size() - in.size());
  if (!hold())
    return refuse(crowded);
  return got == chunk_reader::state::done ? outcome::whole : outcome::more;
}

bool framer::hold() {
  auto more = head_.asked.body.size() - held_;
  if (rules_.memory && !rules_.memory->take(more))
    return false;
  held_ += more;
  return true;
}

void framer::let_go() noexcept {
  if (rules_.memory)
    rules_.memory->give_back(held_);
  held_ = 0;
}

size_t framer::find_head() {
  for (;;) {
    auto i = buffer_.find('\n', seen_);
    if (i == std::string::npos) {
      seen_ = buffer_.size();
      return 0;
    }
    if (i == 0 || buffer_[i - 1] != '\r')
      return std::string::npos;
    seen_ = i + 1;
    if (i >= 3 && buffer_.compare(i - 3, 4, "\r\n\r\n") == 0)
      return seen_;
  }
}

void framer::consume(size_t n) {
  seen_ = 0;
  if (n < buffer_.size())
    buffer_.erase(0, n);
  else
    std::string{}.swap(buffer_);
}

} // namespace adcraft::http
