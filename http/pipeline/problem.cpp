#include "http/pipeline/problem.hpp"

#include <caf/sec.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adcraft::http {

namespace {

using json = nlohmann::ordered_json;

/// Bytes that are no UTF-8 are replaced, so that writing never throws.
std::string text_of(const json& x) {
  return x.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// "not-found" as a person reads it: "Not found".
std::string title_of(std::string type) {
  std::replace(type.begin(), type.end(), '-', ' ');
  if (!type.empty() && type[0] >= 'a' && type[0] <= 'z')
    type[0] -= 'a' - 'A';
  return type;
}

struct meaning {
  int status;
  const char* type;
};

meaning meaning_of(const caf::error& x) {
  if (x == caf::sec::request_timeout || x == caf::sec::request_receiver_down)
    return {503, "unavailable"};
  if (!x || x.category() != caf::atom("adcraft"))
    return {500, "internal"};
  switch (static_cast<ec>(x.code())) {
    case ec::invalid_argument:
      return {422, "invalid"};
    case ec::not_found:
      return {404, "not-found"};
    case ec::conflict:
      return {409, "conflict"};
    case ec::poison:
      return {422, "unusable-file"};
    case ec::rate_limited:
      return {429, "rate-limited"};
    case ec::over_budget:
      return {402, "over-budget"};
    case ec::unavailable:
      return {503, "unavailable"};
    default:
      return {500, "internal"};
  }
}

bool is_path_char(char x) {
  return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z')
         || (x >= '0' && x <= '9') || x == '_' || x == '.' || x == '['
         || x == ']';
}

/// The field that a sentence such as "brief.seconds: give at most 60" names.
std::vector<field_problem> fields_of(const std::string& sentence) {
  auto colon = sentence.find(": ");
  if (colon == std::string::npos || colon == 0)
    return {};
  auto field = sentence.substr(0, colon);
  if (!std::all_of(field.begin(), field.end(), is_path_char))
    return {};
  return {{field, sentence.substr(colon + 2)}};
}

std::string detail_of(const caf::error& x, const meaning& as) {
  if (as.status == 500)
    return "Something went wrong on our side. Try again; if it stays, tell "
           "whoever runs this house the request_id.";
  if (!x || x.category() != caf::atom("adcraft"))
    return "This took too long or is being restarted. Try again in a moment.";
  return render(x);
}

} // namespace

response problem(int status, const std::string& type, const std::string& detail,
                 const std::vector<field_problem>& fields) {
  json doc;
  // A path of this server, where its problems are explained.
  doc["type"] = "/docs#problem-" + type;
  doc["title"] = title_of(type);
  doc["status"] = status;
  doc["detail"] = detail;
  for (auto& x : fields)
    doc["errors"].push_back({{"field", x.field}, {"detail", x.detail}});
  response result{status, "application/problem+json", text_of(doc), {}};
  if (status == 429 || status == 503)
    result.headers.emplace_back("Retry-After", "2");
  return result;
}

response problem_of(const caf::error& x) {
  auto as = meaning_of(x);
  auto detail = detail_of(x, as);
  return problem(as.status, as.type, detail,
                 as.status == 422 ? fields_of(detail)
                                  : std::vector<field_problem>{});
}

response json_response(int status, std::string body) {
  return {status, "application/json", std::move(body), {}};
}

} // namespace adcraft::http
