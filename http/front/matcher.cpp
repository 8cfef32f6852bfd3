#include "http/front/matcher.hpp"

#include <pistache/router.h>

#include <map>
#include <stdexcept>

namespace adcraft::http {

namespace {

namespace rest = Pistache::Rest;

constexpr auto npos = std::string_view::npos;

/// How a route of ours is told from the one that Pistache found. It is never
/// called: Pistache's routes want Pistache's requests.
struct label {
  const route* to;

  rest::Route::Result operator()(const rest::Request&,
                                 Pistache::Http::ResponseWriter) const {
    return rest::Route::Result::Failure;
  }
};

/// Pistache takes an empty segment for a value or reads over it.
bool has_empty_segment(std::string_view path) {
  return path.empty() || path[0] != '/' || path.find("//") != npos
         || (path.size() > 1 && path.back() == '/');
}

} // namespace

struct matcher::trees {
  std::map<std::string, rest::SegmentTreeNode, std::less<>> of;

  /// By method: for all paths that no other route is for.
  std::map<std::string, const route*, std::less<>> rest;

  void add(const route& x) {
    std::string_view pattern{x.pattern};
    if (pattern == "*") {
      rest[x.method] = &x;
      return;
    }
    // Pistache also knows "*" and ":id?"; nobody here needs to.
    if (has_empty_segment(pattern) || pattern.find_first_of("*?") != npos)
      throw std::invalid_argument{"the pattern is not well formed"};
    of[x.method].addRoute(pattern.substr(1), label{&x}, nullptr);
  }

  found find(std::string_view method, std::string_view path) const {
    auto tree = of.find(method);
    if (tree == of.end() || has_empty_segment(path))
      return {};
    auto [node, params, splats] = tree->second.findRoute(path.substr(1));
    if (!node)
      return {};
    found result{node->handler_.target<label>()->to, {}};
    for (auto& x : params)
      result.params.emplace_back(x.name().substr(1), x.as<std::string>());
    return result;
  }
};

matcher::matcher(std::vector<route> routes)
  : routes_(std::move(routes)), trees_(std::make_unique<trees>()) {
  for (auto& x : routes_) {
    try {
      trees_->add(x);
    } catch (const std::exception& e) {
      throw std::invalid_argument{"route " + x.method + " " + x.pattern + ": "
                                  + e.what()};
    }
  }
}

matcher::~matcher() = default;

matcher::found matcher::routed(std::string_view method,
                               std::string_view path) const {
  auto result = trees_->find(method, path);
  if (!result.to && method == "HEAD")
    return trees_->find("GET", path);
  return result;
}

matcher::found matcher::find(const std::string& method,
                             std::string_view path) const {
  auto result = routed(method, path);
  if (result.to || trees_->rest.empty() || !allowed(path).empty())
    return result;
  auto i = trees_->rest.find(method == "HEAD" ? "GET" : method);
  return i == trees_->rest.end() ? result : found{i->second, {}};
}

std::string matcher::allowed(std::string_view path) const {
  std::string result;
  for (auto method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    if (path == "*" || routed(method, path).to)
      result.append(method).append(", ");
  if (result.empty() && !routed("OPTIONS", path).to)
    return {};
  return result.append("OPTIONS");
}

} // namespace adcraft::http
