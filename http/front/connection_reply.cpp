#include "http/front/connection_reply.hpp"

namespace adcraft::http {

namespace {

/// A file up to this size is read and sent like a text, in one call, instead
/// of going through the pump.
constexpr uint64_t small_file = 64 << 10;

} // namespace

connection_reply::connection_reply(std::shared_ptr<connection> to,
                                   uint64_t turn, bool is_head, bool keep)
  : to_(std::move(to)), turn_(turn), is_head_(is_head), keep_(keep) {
  // nop
}

connection_reply::~connection_reply() {
  if (begin())
    to_->lose();
  else if (is_stream_)
    to_->close_stream();
}

void connection_reply::send(const response& x) {
  if (begin())
    give(x, x.body);
}

void connection_reply::send(const response& x, const file_body& file) {
  if (!begin() || to_->is_over(turn_))
    return;
  file_slice slice;
  if (auto status = slice.open(file)) {
    auto sorry = to_->routes().problem(status, "the file is not here any more");
    return give(sorry, sorry.body);
  }
  auto keep = keep_ && to_->goes_on();
  auto head = to_->routes().head(x, static_cast<int64_t>(file.size), keep);
  if (is_head_ || file.size == 0 || is_bodiless(x.status))
    return to_->give(head, {}, keep);
  if (file.size > small_file)
    return to_->give_file(head, std::move(slice), keep);
  auto text = slice.read();
  // What was promised and is not there can only be told by the end.
  to_->give(head, text, keep && text.size() == file.size);
}

void connection_reply::give(const response& x, std::string_view body) {
  auto keep = keep_ && to_->goes_on();
  auto head = to_->routes().head(x, static_cast<int64_t>(body.size()), keep);
  if (is_head_ || is_bodiless(x.status))
    body = {};
  to_->give(head, body, keep);
}

void connection_reply::open(const response& x, size_t most,
                            std::function<void()> on_close) {
  if (!begin())
    return;
  is_stream_ = true;
  to_->open_stream(to_->routes().head(x, -1, false), most, std::move(on_close));
  if (is_head_)
    to_->close_stream();
}

bool connection_reply::push(std::string_view bytes) {
  return is_stream_ && to_->push(bytes);
}

void connection_reply::close() {
  if (is_stream_)
    to_->close_stream();
}

bool connection_reply::is_over() const noexcept {
  return to_->is_over(turn_);
}

} // namespace adcraft::http
