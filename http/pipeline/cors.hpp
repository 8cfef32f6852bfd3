#pragma once

#include "http/front/response.hpp"

#include <string>
#include <vector>

namespace adcraft::http {

/// Which pages of other origins may call, exactly; never "*", never with
/// cookies. Any thread.
class cors {
public:
  /// @param origins such as "https://app.example"; a slash at the end is cut.
  explicit cors(std::vector<std::string> origins);

  /// @returns the Origin of a request if it is on the list, else empty.
  std::string origin_of(const request& x) const;

  /// Adds what an answer to that origin carries.
  void dress(response& x, const std::string& origin) const;

  /// Answers OPTIONS, where `methods` are those of the path: "GET, POST".
  response preflight(const request& x, const std::string& methods) const;

private:
  std::vector<std::string> origins_;
};

} // namespace adcraft::http
