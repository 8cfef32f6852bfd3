#include "io/hosted/prediction.hpp"
#include "io/hosted/replicate_vendor.hpp"
#include "io/hosted/vendor_request.hpp"
#include "io/net/text_codes.hpp"
#include "io/net/url.hpp"

#include <algorithm>
#include <cctype>

namespace adcraft {

namespace {

using namespace hosted;

using nlohmann::json;
using ev = call_event_kind;

constexpr uint64_t mebibyte = uint64_t{1} << 20;
constexpr int64_t second = 1'000'000;

/// The longest file of its kind that is taken (RELIABILITY.md 3.7).
uint64_t longest_output(const model_card* card) {
  if (card == nullptr || card->what == capability::video)
    return 500 * mebibyte;
  return (card->what == capability::image ? 30 : 50) * mebibyte;
}

std::string lower(std::string x) {
  std::transform(x.begin(), x.end(), x.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return x;
}

} // namespace

http_request replicate_vendor::list(const call_row& x,
                                    const std::string& next) const {
  auto from = time_of(x.submit_started_at - 60 * second);
  auto to = time_of(x.submit_started_at + 300 * second);
  auto query = next.empty() ? "created_after=" + net::percent_encoded(from)
                                + "&created_before=" + net::percent_encoded(to)
                            : next;
  auto result = keyed_request("GET", options_.base + "/predictions?" + query,
                              options_.key);
  result.most_bytes = 64 * mebibyte;
  return result;
}

caf::expected<listing_page>
replicate_vendor::listed(const call_row& x, const http_answer& answer) const {
  auto body = answer.end == http_end::answered && answer.status == 200
                ? parsed(answer.body)
                : json{};
  auto results = body.is_object() ? body.find("results") : body.end();
  if (results == body.end() || !results->is_array())
    return fail(ec::unavailable,
                "Replicate's list of predictions cannot be read");
  auto asked = asked_of(x.request);
  if (!asked)
    return std::move(asked.error());
  listing_page result;
  auto input = input_of(x);
  for (auto& entry : *results) {
    auto made = prediction_from(entry);
    if (!made || !is_same_model(made->model, asked->model))
      continue;
    if (made->data_removed)
      result.is_blind = true;
    else if (is_same_input(input, made->input))
      result.matches.push_back(news_of(ev::found, made->id));
  }
  // Its address is the vendor's, but only what it asks is followed: the key
  // goes to our own base and nowhere else.
  auto next = text_at(body, "next");
  if (auto query = next.find('?'); query != std::string::npos)
    result.next = next.substr(query + 1);
  else if (auto more = body.find("next");
           more != body.end() && !more->is_null())
    return fail(ec::unavailable, "Replicate's next page cannot be read");
  return result;
}

http_request replicate_vendor::fetch(const call_row& x) const {
  auto url = text_at(parsed(x.output), "url");
  auto result = may_know_key(url) ? keyed_request("GET", url, options_.key)
                                  : http_request{};
  result.url = url;
  result.most_redirects = 3;
  result.timeout = std::chrono::minutes{10};
  result.most_bytes = longest_output(card_of(x));
  auto base = net::parse_url(options_.base);
  auto to = net::parse_url(url);
  result.guard = !base || !to || !net::is_same_origin(*base, *to);
  return result;
}

bool replicate_vendor::may_know_key(const std::string& url) const {
  auto base = net::parse_url(options_.base);
  auto to = net::parse_url(url);
  if (!base || !to)
    return false;
  auto host = lower(to->host);
  return net::is_same_origin(*base, *to)
         || (to->is_secure()
             && std::any_of(
               options_.output_hosts.begin(), options_.output_hosts.end(),
               [&](auto& x) { return host == x || host.ends_with("." + x); }));
}

} // namespace adcraft
