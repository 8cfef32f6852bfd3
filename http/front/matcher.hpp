#pragma once

#include "http/front/door.hpp"

namespace adcraft::http {

/// Says which route a request is for. Any thread.
class matcher {
public:
  struct found {
    /// Null: none.
    const route* to = nullptr;
    /// As sent, not decoded.
    pairs params;
  };

  /// @throws std::invalid_argument if two routes are the same or one is not
  ///   well formed.
  explicit matcher(std::vector<route> routes);

  ~matcher();

  matcher(const matcher&) = delete;
  matcher& operator=(const matcher&) = delete;

  /// @param path as sent. A HEAD without a route is for the one of GET; a path
  ///   that no route of any method is for, for that with the pattern "*".
  found find(const std::string& method, std::string_view path) const;

  /// @returns "GET, HEAD, OPTIONS" and the like; empty for an unknown path.
  ///   "*" is the server as a whole.
  std::string allowed(std::string_view path) const;

private:
  struct trees;

  found routed(std::string_view method, std::string_view path) const;

  const std::vector<route> routes_; // the trees point into it
  std::unique_ptr<trees> trees_;
};

} // namespace adcraft::http
