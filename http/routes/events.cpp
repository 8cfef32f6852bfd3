#include "http/routes/streams.hpp"

#include "http/routes/help.hpp"

#include <charconv>

namespace adcraft::http {

namespace {

/// The last event that a listener has; 0: none.
caf::expected<int64_t> last_event(const call& c) {
  auto header = c.asked.header("Last-Event-ID");
  auto& text = header != nullptr ? *header : c.asked.asked("last_event_id");
  if (text.empty())
    return int64_t{0};
  int64_t result = 0;
  auto end = text.data() + text.size();
  auto [stop, code] = std::from_chars(text.data(), end, result);
  if (code != std::errc{} || stop != end || result < 0)
    return fail(ec::invalid_argument,
                "last_event_id: give the number of an event");
  return result;
}

} // namespace

task<answer> stream_events(call& c) {
  auto after = last_event(c);
  if (!after)
    co_return after.error();
  auto id = c.asked.param("id");
  // The desk knows whose it is, mostly without reading anything.
  auto looking
    = ask<document>(c.self, c.rooms->documents, atom::read_v, c.visible(), id);
  auto doc = co_await looking;
  if (!doc)
    co_return doc.error();
  response result;
  if (c.asked.method == "HEAD") {
    result.mime = "text/event-stream";
    co_return result;
  }
  stream_request x{id, *after, c.out};
  c.self->send(c.rooms->events, atom::subscribe_v, x);
  result.status = 0;
  co_return result;
}

} // namespace adcraft::http
