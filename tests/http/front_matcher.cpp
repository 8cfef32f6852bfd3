#define CAF_SUITE front_matcher

#include "http/front/matcher.hpp"

#include <caf/test/unit_test.hpp>

#include <stdexcept>

using namespace adcraft::http;

namespace {

route at(std::string method, std::string pattern) {
  return {std::move(method), std::move(pattern), [](exchange) {}, 1};
}

struct fixture {
  matcher routes{{
    at("GET", "/"),
    at("GET", "/api/campaigns"),
    at("POST", "/api/campaigns"),
    at("GET", "/api/campaigns/:id"),
    at("DELETE", "/api/campaigns/:id"),
    at("GET", "/api/campaigns/:id/jobs"),
    at("GET", "/api/campaigns/latest"),
    at("POST", "/api/campaigns/:id/scenes/:n/regenerate"),
    at("OPTIONS", "/api/free"),
    at("HEAD", "/api/head"),
    at("GET", "/api/head"),
  }};

  std::string found(const std::string& method, std::string_view path) {
    auto x = routes.find(method, path);
    if (!x.to)
      return "none";
    auto result = x.to->method + " " + x.to->pattern;
    for (auto& [name, value] : x.params)
      result += " " + name + "=" + value;
    return result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(matcher_tests, fixture)

CAF_TEST(a path leads to its route) {
  struct {
    const char* method;
    const char* path;
    const char* expected;
  } table[] = {
    {"GET", "/", "GET /"},
    {"GET", "/api/campaigns", "GET /api/campaigns"},
    {"POST", "/api/campaigns", "POST /api/campaigns"},
    {"GET", "/api/campaigns/c%201", "GET /api/campaigns/:id id=c%201"},
    {"GET", "/api/campaigns/latest", "GET /api/campaigns/latest"},
    {"GET", "/api/campaigns/latest/jobs",
     "GET /api/campaigns/:id/jobs id=latest"},
    {"POST", "/api/campaigns/c1/scenes/2/regenerate",
     "POST /api/campaigns/:id/scenes/:n/regenerate id=c1 n=2"},
    {"HEAD", "/api/campaigns/c1", "GET /api/campaigns/:id id=c1"},
    {"HEAD", "/api/head", "HEAD /api/head"},
    {"PUT", "/api/campaigns", "none"},
    {"GET", "/api", "none"},
    {"GET", "/api/campaigns/", "none"},
    {"GET", "/api/campaigns//jobs", "none"},
    {"GET", "//api/campaigns", "none"},
    {"GET", "/api/campaigns/c1/jobs/2", "none"},
    {"GET", "/API/campaigns", "none"},
    {"GET", "/../api/campaigns", "none"},
    {"GET", "/:id", "none"},
    {"GET", "", "none"},
    {"GET", "*", "none"},
    {"BREW", "/", "none"},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(found(x.method, x.path), x.expected);
}

CAF_TEST(a path says what it allows) {
  std::pair<const char*, const char*> table[] = {
    {"/", "GET, HEAD, OPTIONS"},
    {"/api/campaigns", "GET, HEAD, POST, OPTIONS"},
    {"/api/campaigns/c1", "GET, HEAD, DELETE, OPTIONS"},
    {"/api/campaigns/c1/scenes/1/regenerate", "POST, OPTIONS"},
    {"/api/free", "OPTIONS"},
    {"/nothing", ""},
    {"*", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"},
  };
  for (auto& [path, expected] : table)
    CAF_CHECK_EQUAL(routes.allowed(path), expected);
}

CAF_TEST(routes that cannot be are refused) {
  auto refused = [](std::vector<route> xs) {
    try {
      matcher x{std::move(xs)};
      return false;
    } catch (const std::invalid_argument&) {
      return true;
    }
  };
  CAF_CHECK(refused({at("GET", "/a"), at("GET", "/a")}));
  CAF_CHECK(refused({at("GET", "a")}));
  CAF_CHECK(refused({at("GET", "/a/")}));
  CAF_CHECK(refused({at("GET", "/a//b")}));
  CAF_CHECK(refused({at("GET", "/*")}));
  CAF_CHECK(refused({at("GET", "/:id?")}));
  CAF_CHECK(!refused({at("GET", "/a"), at("POST", "/a")}));
}

CAF_TEST(what no other route is for goes to the one for all the rest) {
  matcher all{{at("GET", "/api/campaigns"), at("POST", "/api/brands"),
               at("GET", "*")}};
  auto to = [&](const std::string& method, std::string_view path) {
    auto x = all.find(method, path);
    return x.to ? x.to->pattern : std::string{"none"};
  };
  CAF_CHECK_EQUAL(to("GET", "/api/campaigns"), "/api/campaigns");
  CAF_CHECK_EQUAL(to("GET", "/brands/b1/edit"), "*");
  CAF_CHECK_EQUAL(to("HEAD", "/brands/b1/edit"), "*");
  CAF_MESSAGE("a path of another method keeps its 405");
  CAF_CHECK_EQUAL(to("GET", "/api/brands"), "none");
  CAF_CHECK_EQUAL(all.allowed("/api/brands"), "POST, OPTIONS");
  CAF_CHECK_EQUAL(to("POST", "/brands/b1/edit"), "none");
  CAF_CHECK_EQUAL(all.allowed("/brands/b1/edit"), "");
}

CAF_TEST_FIXTURE_SCOPE_END()
