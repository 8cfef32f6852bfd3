#include "io/hosted/openai_vendor.hpp"

#include "io/hosted/openai_answer.hpp"
#include "io/hosted/openai_body.hpp"

namespace adcraft {

namespace {

using namespace hosted;

using nlohmann::json;

/// A picture in base64 is a third larger.
constexpr uint64_t most_bytes = uint64_t{64} << 20;

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
  return files_in(asked_input(x.request));
}

caf::expected<http_request>
openai_vendor::submit(const call_row& x, const submission& with) const {
  auto asked = asked_of(x.request);
  if (!asked)
    return std::move(asked.error());
  auto card = models_.find(name(), asked->model);
  if (card == nullptr)
    return fail(ec::invalid_argument,
                "model: OpenAI's " + asked->model + " is not among our models");
  auto input = with_files(asked->input, with.files);
  if (!input)
    return std::move(input.error());
  asked->input = std::move(*input);
  auto body = card->what == capability::text ? chat_body(*asked, x.id)
                                             : media_body(*asked);
  if (!body)
    return std::move(body.error());
  auto result = accounted(
    json_request(options_.base + path_of(card->what), options_.key, *body));
  result.headers.push_back({"X-Client-Request-Id", x.id});
  result.timeout = options_.timeout;
  result.most_bytes = most_bytes;
  if (card->what == capability::speech)
    result.file = with.file;
  return result;
}

vendor_news openai_vendor::submitted(const call_row& x,
                                     const http_answer& answer) const {
  if (auto news = unanswered(answer, "OpenAI", options_.key))
    return *news;
  openai_reading reading{x, card_of(x), asked_input(x.request), options_.key};
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

http_request openai_vendor::accounted(http_request x) const {
  if (!options_.organization.empty())
    x.headers.push_back({"OpenAI-Organization", options_.organization});
  if (!options_.project.empty())
    x.headers.push_back({"OpenAI-Project", options_.project});
  return x;
}

const model_card* openai_vendor::card_of(const call_row& x) const {
  auto asked = asked_of(x.request);
  return asked ? models_.find(name(), asked->model) : nullptr;
}

} // namespace adcraft
