#include "http/openapi/assemble.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

json reference(const std::string& kind, const std::string& name) {
  return {{"$ref", "#/components/" + kind + "/" + name}};
}

/// One operation of one path, while it is completed.
struct operation {
  std::string path;
  std::string method;
  json& x;

  void may_answer(const char* status, const char* problem) {
    if (!x["responses"].contains(status))
      x["responses"][status] = reference("responses", problem);
  }

  bool has_parameter(const std::string& name) const {
    auto all = x.find("parameters");
    auto wanted = reference("parameters", name);
    return all != x.end()
           && std::find(all->begin(), all->end(), wanted) != all->end();
  }

  bool writes() const {
    return method != "get";
  }

  bool is_of_people() const {
    return path.starts_with("/api/");
  }

  bool is_of_vendors() const {
    return path.starts_with("/webhooks/");
  }

  bool is_of_operators() const {
    return path.starts_with("/api/ops/") || path == "/metrics";
  }
};

/// Vendors send what they send, and read nothing but the status.
void complete_report(operation o) {
  o.may_answer("400", "BadRequest");
  o.may_answer("413", "TooLarge");
  o.may_answer("429", "TooMany");
  o.may_answer("500", "Internal");
  o.may_answer("503", "Unavailable");
}

void complete(operation o) {
  if (o.is_of_vendors())
    return complete_report(o);
  if (o.method == "post") {
    if (!o.x.contains("parameters"))
      o.x["parameters"] = json::array();
    o.x["parameters"].push_back(reference("parameters", "Idempotency-Key"));
  }
  o.may_answer("400", "BadRequest");
  if (o.is_of_people() || o.is_of_operators())
    o.may_answer("401", "Unauthenticated");
  if (o.is_of_operators())
    o.may_answer("403", "Forbidden");
  if (o.path.find("{id}") != std::string::npos)
    o.may_answer("404", "NotFound");
  if (o.writes())
    o.may_answer("409", "Conflict");
  if (o.has_parameter("If-Match"))
    o.may_answer("412", "PreconditionFailed");
  if (o.writes()) {
    o.may_answer("413", "TooLarge");
    o.may_answer("415", "UnsupportedMediaType");
    o.may_answer("422", "Invalid");
  }
  if (o.is_of_people() || o.path.starts_with("/share/"))
    o.may_answer("429", "TooMany");
  o.may_answer("500", "Internal");
  o.may_answer("503", "Unavailable");
}

} // namespace

void add_common_answers(json& doc) {
  for (auto& [path, methods] : doc["paths"].items())
    for (auto& [method, what] : methods.items())
      if (what.is_object())
        complete({path, method, what});
}

} // namespace adcraft::http
