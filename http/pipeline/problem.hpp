#pragma once

#include "actors/model/error.hpp"
#include "http/front/response.hpp"

#include <string>
#include <vector>

/// Answers as JSON, and refusals as RFC 9457 problem documents.
namespace adcraft::http {

/// One field that is wrong, by its path in the body, such as "brief.seconds".
struct field_problem {
  std::string field;
  std::string detail;
};

/// @param type the last part of the problem's `type`, such as "not-found".
response problem(int status, const std::string& type, const std::string& detail,
                 const std::vector<field_problem>& fields = {});

/// The problem an error of the house means: invalid_argument 422 (with the
/// field that its sentence begins with), not_found 404, conflict 409, poison
/// 422, rate_limited 429, over_budget 402, unavailable and timeouts 503,
/// others 500, whose text stays in the log.
response problem_of(const caf::error& x);

/// `status` with a JSON body (a whole document as text).
response json_response(int status, std::string body);

} // namespace adcraft::http
