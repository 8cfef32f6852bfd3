#include "io/hosted/replicate_vendor.hpp"

#include "io/hosted/replicate_answer.hpp"
#include "io/hosted/vendor_request.hpp"
#include "io/net/text_codes.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using namespace hosted;

using nlohmann::json;
using ev = call_event_kind;

/// For a create and for each poll.
constexpr uint64_t most_answered = uint64_t{16} << 20;

} // namespace

replicate_vendor::replicate_vendor(replicate_options options, catalog models)
  : options_(std::move(options)), models_(std::move(models)) {
  while (options_.base.ends_with('/'))
    options_.base.pop_back();
}

bool replicate_vendor::can_list(const call_row&) const {
  return true;
}

std::vector<std::string> replicate_vendor::files(const call_row& x) const {
  return files_in(input_of(x));
}

caf::expected<http_request>
replicate_vendor::submit(const call_row& x, const submission& with) const {
  auto asked = asked_of(x.request);
  if (!asked)
    return std::move(asked.error());
  auto& model = asked->model;
  if (!is_model_name(model))
    return fail(ec::invalid_argument,
                "model: name one at Replicate as owner/name");
  auto input = with_files(input_of(x), with.files);
  if (!input)
    return std::move(input.error());
  json body{{"input", std::move(*input)}};
  if (!with.webhook.empty()) {
    body["webhook"] = with.webhook;
    body["webhook_events_filter"] = {"start", "completed"};
  }
  auto is_official = model.find(':') == std::string::npos;
  if (!is_official)
    body["version"] = model;
  auto path = is_official ? "/models/" + model + "/predictions"
                          : std::string{"/predictions"};
  auto result = json_request(options_.base + path, options_.key, body);
  // Every answer tells the input again: one that is too long to be read would
  // lose what was paid for.
  if (result.body.size() > most_answered * 3 / 4)
    return fail(ec::invalid_argument,
                "input: its files are too large to be sent in it");
  result.most_bytes = most_answered;
  auto wait = std::min<int64_t>(options_.wait.count(), 60);
  if (wait > 0) {
    // What it holds back is not late.
    result.timeout += std::chrono::seconds{wait};
    result.headers.push_back({"Prefer", "wait=" + std::to_string(wait)});
  }
  // It knows no shorter one.
  auto most = std::max<int64_t>(with.cancel_after.count(), 5);
  result.headers.push_back({"Cancel-After", std::to_string(most) + "s"});
  return result;
}

vendor_news replicate_vendor::submitted(const call_row& x,
                                        const http_answer& answer) const {
  if (auto news = unanswered(answer, "Replicate", options_.key))
    return *news;
  if (answer.status / 100 != 2)
    return replicate_declined({x, card_of(x), input_of(x), options_.key},
                              answer);
  auto made = prediction_from(parsed(answer.body));
  return made
           ? news_of(ev::accepted, made->id)
           : news_of(ev::contact_lost, "Replicate's answer names no prediction",
                     failure::transient);
}

http_request replicate_vendor::poll(const call_row& x) const {
  auto result = keyed_request("GET",
                              options_.base + "/predictions/"
                                + net::percent_encoded(x.external_id),
                              options_.key);
  result.most_bytes = most_answered;
  return result;
}

vendor_news replicate_vendor::polled(const call_row& x,
                                     const http_answer& answer) const {
  if (auto news = unpolled(answer, "Replicate", options_.key)) {
    if (answer.end == http_end::answered && answer.status == 429) {
      news->whole_account = true;
      news->retry_after = replicate_pause(answer);
    }
    return *news;
  }
  auto made = prediction_from(parsed(answer.body));
  if (!made || made->id != x.external_id)
    return news_of(ev::poll_failed, "Replicate speaks of another prediction",
                   failure::transient);
  return news_from({x, card_of(x), input_of(x), options_.key}, *made);
}

std::optional<http_request> replicate_vendor::cancel(const call_row& x) const {
  auto result = poll(x);
  result.method = "POST";
  result.url += "/cancel";
  return result;
}

const model_card* replicate_vendor::card_of(const call_row& x) const {
  auto asked = asked_of(x.request);
  return asked ? models_.find(name(), asked->model) : nullptr;
}

json replicate_vendor::input_of(const call_row& x) const {
  auto asked = asked_of(x.request);
  if (!asked)
    return json::object();
  auto card = models_.find(name(), asked->model);
  auto seed
    = card == nullptr ? std::string{} : card->name_of(model_parameter::seed);
  if (!seed.empty())
    asked->input[seed] = nonce_of(x.id);
  return std::move(asked->input);
}

} // namespace adcraft
