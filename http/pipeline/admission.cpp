#include "http/pipeline/admission.hpp"

#include "http/pipeline/problem.hpp"

namespace adcraft::http {

namespace {

response unauthenticated(const verdict& x) {
  auto result = problem(401, "unauthenticated", x.why);
  std::string challenge = "Bearer realm=\"adcraft\"";
  if (x.what != verdict::missing)
    challenge
      += ", error=\"invalid_token\", error_description=\"" + x.why + "\"";
  result.headers.emplace_back("WWW-Authenticate", challenge);
  return result;
}

} // namespace

std::optional<response> refuse_entry(const verdict& x, access needs) {
  switch (x.what) {
    case verdict::good:
      break;
    case verdict::foreign:
      return problem(403, "foreign-origin", x.why);
    case verdict::unavailable:
    case verdict::unknown_key:
      return problem(503, "unavailable", x.why);
    default:
      return unauthenticated(x);
  }
  if (needs == access::operators && !x.who.is_operator)
    return problem(403, "forbidden",
                   "This is for operators: ask one of them for the role.");
  return std::nullopt;
}

response closing_time() {
  return problem(503, "closing",
                 "This house is being restarted. Try again in a moment.");
}

response took_too_long() {
  return problem(503, "took-too-long",
                 "This took too long. It may still have had its effect: look "
                 "before you try again.");
}

} // namespace adcraft::http
