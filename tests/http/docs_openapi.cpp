#define CAF_SUITE http_openapi

#include "http/openapi/openapi.hpp"

#include "http/routes.hpp"

#include "tests/http/docs_schema.hpp"

#include <caf/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;

namespace {

const std::string verbs[] = {"get", "put", "post", "delete", "patch"};

/// Calls `f` with path, method and operation of everything that is described.
template <class F>
void each_operation(F f) {
  for (auto& [path, item] : the_openapi()["paths"].items())
    for (auto& verb : verbs)
      if (item.contains(verb))
        f(path, verb, item, item[verb]);
}

/// Calls `f` with every value below `x`.
template <class F>
void each_value(const json& x, F f) {
  f(x);
  if (x.is_structured())
    for (auto& value : x)
      each_value(value, f);
}

/// All but the pages that the app draws.
std::vector<api_route> api_routes() {
  auto result = all_routes();
  std::erase_if(result, [](auto& x) { return x.pattern == std::string{"*"}; });
  return result;
}

/// Parameters of a path and its operation.
std::vector<json> parameters_of(const json& item, const json& op) {
  std::vector<json> result;
  for (auto list : {&item, &op})
    if (list->contains("parameters"))
      for (auto& x : (*list)["parameters"])
        result.push_back(followed(x));
  return result;
}

} // namespace

CAF_TEST(every route is described) {
  std::set<std::string> seen;
  for (auto& route : api_routes()) {
    auto name = std::string{route.method} + " " + route.pattern;
    CAF_CHECK(seen.insert(name).second);
    if (operation_of(route.method, route.pattern) == nullptr)
      CAF_ERROR(name + " is not described");
  }
}

CAF_TEST(nothing is described that is not served) {
  std::set<std::string> served;
  for (auto& route : api_routes()) {
    std::string method = route.method;
    for (auto& c : method)
      c = static_cast<char>(std::tolower(c));
    served.insert(method + " " + openapi_path(route.pattern));
  }
  size_t described = 0;
  each_operation([&](auto& path, auto& verb, auto&, auto&) {
    ++described;
    if (served.count(verb + " " + path) == 0)
      CAF_ERROR(verb + " " + path + " is not served");
  });
  CAF_CHECK_EQUAL(described, served.size());
}

CAF_TEST(who may call is described as it is served) {
  for (auto& route : all_routes()) {
    auto op = operation_of(route.method, route.pattern);
    if (op == nullptr)
      continue;
    auto is_open = op->contains("security") && (*op)["security"].empty();
    CAF_CHECK_EQUAL(is_open, route.needs == access::anyone);
    CAF_CHECK_EQUAL(op->at("responses").contains("403"),
                    route.needs == access::operators);
  }
}

CAF_TEST(bodies are described as they are taken) {
  for (auto& route : all_routes()) {
    auto op = operation_of(route.method, route.pattern);
    if (op == nullptr)
      continue;
    if (!op->contains("requestBody"))
      continue;
    CAF_CHECK_GREATER(route.body_limit, 0u);
    auto& content = (*op)["requestBody"]["content"];
    CAF_CHECK_EQUAL(content.contains("application/json"),
                    route.takes == body::json);
  }
}

CAF_TEST(every reference leads somewhere) {
  auto& doc = the_openapi();
  each_value(doc, [&](const json& x) {
    if (!x.is_object() || !x.contains("$ref"))
      return;
    auto to = x["$ref"].get<std::string>();
    if (!doc.contains(json::json_pointer{to.substr(1)}))
      CAF_ERROR(to + " leads nowhere");
  });
}

CAF_TEST(everything that is declared is used) {
  auto text = openapi_text();
  for (auto kind : {"schemas", "parameters", "responses", "headers"})
    for (auto& [name, value] : the_openapi()["components"][kind].items()) {
      auto ref = std::string{"#/components/"} + kind + "/" + name;
      auto is_used = text.find("\"" + ref + "\"") != std::string::npos
                     || text.find("\"" + ref + "/") != std::string::npos
                     // The data of streams, which have no schema.
                     || name == "Event" || name == "Progress";
      if (!is_used)
        CAF_ERROR(ref + " is used by nobody");
    }
}

CAF_TEST(every operation has a name of its own and says what it is for) {
  std::set<std::string> names;
  std::set<std::string> tags;
  for (auto& tag : the_openapi()["tags"])
    tags.insert(tag["name"]);
  each_operation([&](auto&, auto&, auto&, auto& op) {
    CAF_CHECK(
      names.insert(op["operationId"].template get<std::string>()).second);
    CAF_CHECK(!op["summary"].template get<std::string>().empty());
    CAF_CHECK_EQUAL(tags.count(op["tags"][0]), 1u);
  });
}

CAF_TEST(every segment that is caught is a parameter) {
  each_operation([&](auto& path, auto&, auto& item, auto& op) {
    std::set<std::string> caught;
    std::set<std::string> declared;
    static const std::regex name{"\\{(\\w+)\\}"};
    for (std::sregex_iterator i{path.begin(), path.end(), name}, end; i != end;
         ++i)
      caught.insert((*i)[1]);
    for (auto& x : parameters_of(item, op))
      if (x["in"] == "path")
        declared.insert(x["name"]);
    CAF_CHECK(caught == declared);
  });
}

CAF_TEST(every answer has a schema or no body) {
  each_operation([&](auto& path, auto& verb, auto&, auto& op) {
    for (auto& [status, raw] : op["responses"].items()) {
      auto& x = followed(raw);
      auto bodiless = status == "204" || status == "303" || status == "304"
                      || status == "416";
      if (x.contains("content") == bodiless)
        CAF_ERROR(verb + " " + path + " " + status);
      if (x.contains("content"))
        for (auto& [type, media] : x["content"].items())
          CAF_CHECK(media.contains("schema"));
    }
  });
}

CAF_TEST(what repeats is taken once) {
  each_operation([&](auto& path, auto& verb, auto& item, auto& op) {
    auto all = parameters_of(item, op);
    auto has_key = std::any_of(all.begin(), all.end(), [](auto& x) {
      return x["name"] == "Idempotency-Key";
    });
    // Vendors have ids of their own for what they send again.
    auto is_of_people = !path.starts_with("/webhooks/");
    CAF_CHECK_EQUAL(has_key, verb == "post" && is_of_people);
  });
}

CAF_TEST(examples are what their schema says) {
  auto& doc = the_openapi();
  each_value(doc, [&](const json& x) {
    if (!x.is_object() || !x.contains("type") || !x.contains("examples")
        || !x["examples"].is_array())
      return;
    for (auto& example : x["examples"])
      CAF_CHECK_EQUAL(violation(doc, x, example), "");
  });
}

CAF_TEST(the schema of a brief is the one of the command line) {
  auto& schemas = the_openapi()["components"]["schemas"];
  CAF_CHECK_EQUAL(schemas["BriefInput"]["properties"]["seconds"]["maximum"],
                  60);
  CAF_CHECK_EQUAL(schemas["Brief"]["required"].size(),
                  schemas["Brief"]["properties"].size());
  CAF_CHECK(schemas["BrandWords"]["properties"].contains("facts"));
  CAF_CHECK(!schemas["BrandWords"]["properties"].contains("logo"));
  auto emotion = schemas["BriefPatch"]["properties"]["emotion"];
  CAF_CHECK_EQUAL(violation(the_openapi(), emotion, nullptr), "");
  CAF_CHECK_EQUAL(violation(the_openapi(), emotion, "calm"), "");
  CAF_CHECK_NOT_EQUAL(violation(the_openapi(), emotion, "sad"), "");
}

CAF_TEST(the page brings all it needs) {
  auto page = docs_page();
  auto policy = page.headers.front().second;
  CAF_CHECK_EQUAL(page.headers.front().first, "Content-Security-Policy");
  CAF_CHECK_EQUAL(policy.find("unsafe"), std::string::npos);
  CAF_CHECK_NOT_EQUAL(policy.find("script-src 'sha256-"), std::string::npos);
  CAF_CHECK_NOT_EQUAL(policy.find("style-src 'sha256-"), std::string::npos);
  for (auto bad : {"http://", "https://", " style=", "innerHTML", " onclick="})
    CAF_CHECK_EQUAL(page.body.find(bad), std::string::npos);
  CAF_MESSAGE("problems of this house are explained in it");
  auto problems
    = the_openapi()["components"]["schemas"]["Problem"]["x-problems"];
  for (auto type : {"invalid", "not-found", "conflict", "precondition-failed",
                    "unusable-file", "over-budget", "rate-limited"})
    CAF_CHECK(problems.contains(type));
}
