#include "http/openapi/openapi.hpp"

#include "http/documents/campaign.hpp"
#include "http/openapi/assemble.hpp"
#include "http/openapi/pieces.hpp"
#include "http/routes/page_policy.hpp"

namespace adcraft::http {

namespace {

/// Puts what `from` has into `to`, object by object.
void merge(json& to, const json& from) {
  for (auto& [key, value] : from.items())
    if (value.is_object() && to.contains(key) && to[key].is_object())
      merge(to[key], value);
    else
      to[key] = value;
}

std::string assembled() {
  auto doc = json::object();
  for (auto piece : openapi_pieces)
    merge(doc, json::parse(piece));
  doc["info"]["version"] = ADCRAFT_VERSION;
  add_brief_schemas(doc, json::parse(brief_schema));
  add_common_answers(doc);
  return dumped(doc);
}

} // namespace

const std::string& openapi_text() {
  static const auto text = assembled();
  return text;
}

const std::string& openapi_etag() {
  static const auto etag = etag_of(1, openapi_text());
  return etag;
}

response docs_page() {
  response result;
  result.mime = "text/html; charset=utf-8";
  result.body = docs_html;
  static const auto policy = page_policy(docs_html, "connect-src 'self'");
  result.headers = {{"Content-Security-Policy", policy},
                    {"Cache-Control", "public, max-age=300"}};
  return result;
}

} // namespace adcraft::http
