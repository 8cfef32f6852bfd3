#include "http/pipeline/way_out.hpp"

#include "http/pipeline/security.hpp"

namespace adcraft::http {

namespace {

/// A problem says which request it is about. It is our own JSON object, so it
/// ends with a bracket; the id is of letters, digits and dashes.
void name_request(response& x, const std::string& id) {
  if (x.mime != "application/problem+json" || !x.body.ends_with('}'))
    return;
  x.body.pop_back();
  x.body += ",\"request_id\":\"" + id + "\"}";
}

} // namespace

way_out::way_out(reply_ptr to, std::shared_ptr<const gate> through, trail x)
  : to_(std::move(to)), through_(std::move(through)), trail_(std::move(x)) {
  // nop
}

way_out::~way_out() {
  if (!answered_)
    account(0);
}

bool way_out::finish(response& x) {
  if (answered_.exchange(true))
    return false;
  name_request(x, trail_.id);
  secure(x);
  through_->origins.dress(x, trail_.origin);
  if (trail_.left)
    trail_.left->dress(x);
  x.headers.emplace_back("X-Request-Id", trail_.id);
  account(x.status);
  return true;
}

void way_out::account(int status) {
  auto took = through_->clock->now() - trail_.since;
  through_->numbers->count(trail_.route, status, took);
  write_request(*through_->log, trail_, status, took);
}

void way_out::give(response x) {
  if (finish(x))
    to_->send(x);
}

void way_out::send(const response& x) {
  give(x);
}

void way_out::send(const response& x, const file_body& file) {
  auto mine = x;
  if (finish(mine))
    to_->send(mine, file);
}

void way_out::open(const response& x, size_t most,
                   std::function<void()> on_close) {
  auto mine = x;
  if (!finish(mine))
    return;
  through_->numbers->listen(1);
  to_->open(mine, most, [through = through_, on_close = std::move(on_close)] {
    through->numbers->listen(-1);
    if (on_close)
      on_close();
  });
}

bool way_out::push(std::string_view bytes) {
  return to_->push(bytes);
}

void way_out::close() {
  to_->close();
}

bool way_out::is_over() const noexcept {
  return to_->is_over();
}

} // namespace adcraft::http
