#include "io/net/fetch_text.hpp"

#include "io/net/await_answer.hpp"

namespace adcraft::net {

namespace {

ec code_of(const http_answer& x) {
  if (x.end == http_end::forbidden)
    return ec::invalid_argument;
  if (x.end == http_end::canceled)
    return ec::canceled;
  if (x.end == http_end::too_large)
    return ec::refused;
  if (x.end != http_end::answered || x.status >= 500 || x.status == 429)
    return ec::unavailable;
  return x.status == 404 ? ec::not_found : ec::refused;
}

std::string words_of(const std::string& url, const http_answer& x) {
  auto why = x.end == http_end::answered ? "status " + std::to_string(x.status)
                                         : x.trouble;
  return "cannot fetch " + url + " (" + why + ")";
}

} // namespace

caf::expected<std::string> fetch_text(http_engine& engine, http_request what) {
  auto url = what.url;
  auto x = await_answer(engine, std::move(what));
  if (x.end == http_end::answered && x.status / 100 == 2)
    return std::move(x.body);
  return fail(code_of(x), words_of(url, x));
}

} // namespace adcraft::net
