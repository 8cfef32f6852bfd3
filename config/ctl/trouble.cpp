#include "config/ctl/api_client.hpp"
#include "config/ctl/words.hpp"

namespace adcraft::ctl {

namespace {

/// The fields that the sentence does not name already.
std::string fields_of(const json& problem, const std::string& detail) {
  std::string result;
  for (auto& x : part_at(problem, "errors")) {
    auto field
      = clean(text_at(x, "field")) + ": " + clean(text_at(x, "detail"));
    if (detail.find(field) == detail.npos)
      result += (result.empty() ? "" : "; ") + field;
  }
  return result;
}

ec code_of(int status) {
  switch (status) {
    case 400:
    case 422:
      return ec::invalid_argument;
    case 404:
      return ec::not_found;
    case 409:
      return ec::conflict;
    default:
      return status >= 500 || status == 429 ? ec::unavailable : ec::refused;
  }
}

caf::error refusal_of(const http_answer& x, const std::string& url) {
  auto problem = json::parse(x.body, nullptr, false);
  auto detail = clean(text_at(problem, "detail"));
  if (detail.empty())
    return fail(ec::unavailable,
                url + " answers with status " + std::to_string(x.status)
                  + " and is no AdCraft, or stands before one that is down: "
                    "check --url (ADCRAFT_URL)");
  if (auto fields = fields_of(problem, detail); !fields.empty())
    detail += " (" + fields + ")";
  if (x.status == 401)
    detail += " Set --token (ADCRAFT_TOKEN).";
  if (auto id = clean(text_at(problem, "request_id"));
      x.status >= 500 && !id.empty())
    detail += " (request " + id + ")";
  return fail(code_of(x.status), detail);
}

} // namespace

caf::error trouble_of(const http_answer& x, const std::string& url) {
  auto why = clean(x.trouble);
  switch (x.end) {
    case http_end::answered:
      return refusal_of(x, url);
    case http_end::forbidden:
      return fail(ec::invalid_argument,
                  "--url and --token (ADCRAFT_URL, ADCRAFT_TOKEN) make no "
                  "request: "
                    + why);
    case http_end::not_sent:
    case http_end::busy:
      return fail(ec::unavailable,
                  "nobody answers at " + url + " (" + why
                    + "): check that adcraft serve runs there, and --url "
                      "(ADCRAFT_URL)");
    default:
      return fail(ec::unavailable,
                  url + " did not answer (" + why
                    + "): it may still have done what was asked, so look "
                      "before you ask again");
  }
}

} // namespace adcraft::ctl
