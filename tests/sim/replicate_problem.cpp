#include "tests/sim/replicate.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace adcraft::sim::replicate {

answer problem(int status, const std::string& title,
               const std::string& detail) {
  json body{{"detail", detail}, {"status", status}};
  if (!title.empty())
    body["title"] = title;
  auto result = json_answer(status, body);
  result.type = "application/problem+json";
  return result;
}

answer not_found() {
  return problem(404, "", "The requested resource could not be found.");
}

answer unprocessable(const std::vector<wrong_field>& wrongs) {
  std::string detail;
  auto fields = json::array();
  for (auto& x : wrongs) {
    detail += "- " + x.field + ": " + x.description + "\n";
    fields.push_back(
      {{"type", x.type}, {"field", x.field}, {"description", x.description}});
  }
  auto result = json_answer(422, {{"title", "Input validation failed"},
                                  {"detail", detail},
                                  {"status", 422},
                                  {"invalid_fields", fields}});
  result.type = "application/problem+json";
  return result;
}

int wait_of(const std::string& prefer) {
  auto at = prefer.find("wait");
  if (at == prefer.npos)
    return 0;
  auto equals = at + 4;
  if (equals >= prefer.size() || prefer[equals] != '=')
    return 60;
  return std::clamp(std::atoi(prefer.c_str() + equals + 1), 1, 60);
}

int64_t seconds_of(const std::string& text) {
  int64_t result = 0;
  int64_t number = 0;
  auto digits = 0;
  for (auto c : text) {
    if (std::isdigit(static_cast<unsigned char>(c)) && digits < 9) {
      number = number * 10 + (c - '0');
      ++digits;
      continue;
    }
    auto unit = c == 'h' ? 3600 : c == 'm' ? 60 : c == 's' ? 1 : 0;
    if (digits == 0 || unit == 0)
      return 0;
    result += number * unit;
    number = digits = 0;
  }
  return result + number;
}

} // namespace adcraft::sim::replicate
