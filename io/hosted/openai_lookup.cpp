#include "io/hosted/openai_answer.hpp"
#include "io/hosted/openai_body.hpp"
#include "io/hosted/openai_vendor.hpp"
#include "io/net/text_codes.hpp"

namespace adcraft {

namespace {

using namespace hosted;

using nlohmann::json;
using ev = call_event_kind;

/// A page of long answers.
constexpr uint64_t most_listed_bytes = uint64_t{64} << 20;

} // namespace

http_request openai_vendor::poll(const call_row& x) const {
  return read_from("/" + net::percent_encoded(x.external_id));
}

vendor_news openai_vendor::polled(const call_row& x,
                                  const http_answer& answer) const {
  if (auto news = unpolled(answer, "OpenAI", options_.key))
    return *news;
  openai_reading reading{x, card_of(x), asked_input(x.request), options_.key};
  auto result = openai_words(reading, parsed(answer.body));
  if (result.event.kind == ev::answered)
    result.event.kind = ev::provider_succeeded;
  if (result.event.kind == ev::contact_lost)
    result.event.kind = ev::poll_failed;
  return result;
}

std::optional<http_request> openai_vendor::cancel(const call_row&) const {
  return std::nullopt;
}

http_request openai_vendor::list(const call_row& x,
                                 const std::string& next) const {
  auto query = "?limit=100&order=desc&metadata%5B"
               + net::percent_encoded(call_tag)
               + "%5D=" + net::percent_encoded(x.id);
  if (!next.empty())
    query += "&after=" + net::percent_encoded(next);
  auto result = read_from(query);
  result.most_bytes = most_listed_bytes;
  return result;
}

caf::expected<listing_page>
openai_vendor::listed(const call_row& x, const http_answer& answer) const {
  auto body = answer.end == http_end::answered && answer.status == 200
                ? parsed(answer.body)
                : json{};
  auto data = body.is_object() ? body.find("data") : body.end();
  if (data == body.end() || !data->is_array())
    return fail(ec::unavailable, "OpenAI's list of completions cannot be read");
  listing_page result;
  for (auto& entry : *data) {
    auto id = text_at(entry, "id");
    if (!id.empty() && text_at(object_at(entry, "metadata"), call_tag) == x.id)
      result.matches.push_back(news_of(ev::found, id));
  }
  if (body.value("has_more", json{}) == json(true)) {
    result.next = text_at(body, "last_id");
    if (result.next.empty())
      return fail(ec::unavailable, "OpenAI's next page cannot be read");
  }
  return result;
}

http_request openai_vendor::fetch(const call_row&) const {
  return {};
}

http_request openai_vendor::read_from(const std::string& where) const {
  auto url = options_.base + "/chat/completions" + where;
  return accounted(keyed_request("GET", url, options_.key));
}

} // namespace adcraft
