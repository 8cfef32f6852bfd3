#include "io/hosted/openai_vendor.hpp"

#include "io/hosted/openai_answer.hpp"
#include "io/hosted/openai_body.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using namespace hosted;

using nlohmann::json;
using ev = call_event_kind;

constexpr uint64_t mebibyte = uint64_t{1} << 20;

/// A picture in base64 is a third larger.
constexpr uint64_t most_bytes = 64 * mebibyte;

json input_of(const call_row& x) {
  auto asked = asked_of(x.request);
  return asked ? asked->input : json::object();
}

capability kind_of(const model_card* card) {
  return card == nullptr ? capability::text : card->what;
}

const char* path_of(capability x) {
  return x == capability::speech  ? "/audio/speech"
         : x == capability::image ? "/images/generations"
                                  : "/chat/completions";
}

} // namespace

openai_vendor::openai_vendor(openai_options options, catalog models)
  : options_(std::move(options)), models_(std::move(models)) {
  while (options_.base.ends_with('/'))
    options_.base.pop_back();
}

bool openai_vendor::can_list(const call_row& x) const {
  auto card = card_of(x);
  return card != nullptr && card->what == capability::text && card->can_list;
}

std::vector<std::string> openai_vendor::files(const call_row& x) const {
  return files_in(input_of(x));
}

caf::expected<http_request>
openai_vendor::submit(const call_row& x, const submission& with) const {
  auto asked = asked_of(x.request);
  if (!asked)
    return std::move(asked.error());
  auto card = models_.find(name(), asked->model);
  if (card == nullptr)
    return fail(ec::invalid_argument,
                "model: OpenAI's " + asked->model.substr(0, 60)
                  + " is not among our models");
  auto input = with_files(asked->input, with.files);
  if (!input)
    return std::move(input.error());
  asked->input = std::move(*input);
  auto body = card->what == capability::text ? chat_body(*asked, x.id)
                                             : media_body(*asked);
  if (!body)
    return std::move(body.error());
  auto result
    = json_request(options_.base + path_of(card->what), options_.key, *body);
  auto about = request("POST", {});
  result.headers.insert(result.headers.end(), about.headers.begin() + 2,
                        about.headers.end());
  result.headers.push_back({"X-Client-Request-Id", x.id});
  result.timeout = options_.timeout;
  result.most_bytes = most_bytes;
  if (card->what == capability::speech) {
    result.headers[1].value = "*/*";
    result.file = with.file;
  }
  return result;
}

vendor_news openai_vendor::submitted(const call_row& x,
                                     const http_answer& answer) const {
  if (auto news = unanswered(answer, options_.key))
    return *news;
  openai_reading reading{x, card_of(x), input_of(x), options_.key};
  if (answer.status / 100 != 2)
    return openai_declined(reading, answer);
  switch (kind_of(reading.card)) {
    case capability::speech:
      return openai_voice(reading, answer);
    case capability::image:
      return openai_picture(reading, answer);
    default:
      return openai_words(reading, parsed(answer.body));
  }
}

http_request openai_vendor::poll(const call_row& x) const {
  return request("GET", "/chat/completions/" + escaped(x.external_id));
}

vendor_news openai_vendor::polled(const call_row& x,
                                  const http_answer& answer) const {
  if (auto news = unpolled(answer, options_.key))
    return *news;
  openai_reading reading{x, card_of(x), input_of(x), options_.key};
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
  auto query = "?limit=100&order=desc&metadata%5B" + escaped(call_tag)
               + "%5D=" + escaped(x.id);
  if (!next.empty())
    query += "&after=" + escaped(next);
  auto result = request("GET", "/chat/completions" + query);
  result.most_bytes = most_bytes;
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
  if (body.value("has_more", json{}) == json(true))
    result.next = text_at(body, "last_id");
  return result;
}

http_request openai_vendor::fetch(const call_row&) const {
  return {};
}

http_request openai_vendor::request(const std::string& method,
                                    const std::string& path) const {
  auto result = keyed_request(method, options_.base + path, options_.key);
  if (!options_.organization.empty())
    result.headers.push_back({"OpenAI-Organization", options_.organization});
  if (!options_.project.empty())
    result.headers.push_back({"OpenAI-Project", options_.project});
  return result;
}

const model_card* openai_vendor::card_of(const call_row& x) const {
  auto asked = asked_of(x.request);
  return asked ? models_.find(name(), asked->model) : nullptr;
}

} // namespace adcraft
