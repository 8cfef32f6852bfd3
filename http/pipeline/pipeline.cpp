#include "http/pipeline/pipeline.hpp"

#include "http/pipeline/problem.hpp"
#include "http/pipeline/security.hpp"

#include <map>

namespace adcraft::http {

namespace {

std::shared_ptr<const gate> gate_of(const pipeline_parts& x) {
  auto result = std::make_shared<gate>();
  result->origins = cors{x.options.origins};
  result->log = x.log;
  result->numbers = x.numbers;
  result->clock = x.rooms->clock;
  return result;
}

std::shared_ptr<const passage_parts> passage_of(const pipeline_parts& x) {
  auto result = std::make_shared<passage_parts>();
  result->rooms = x.rooms;
  result->auth = x.auth;
  result->limits = std::make_shared<rate_limits>(x.options.rates);
  result->out = gate_of(x);
  result->closing = x.closing;
  result->proxies = x.options.proxies;
  return result;
}

/// "Not Found" as a problem's type: "not-found".
std::string type_of(int status) {
  std::string result = reason_of(status);
  for (auto& c : result)
    c = c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

route options_route(const std::string& pattern, std::string methods,
                    std::shared_ptr<const passage_parts> way) {
  auto answer = [methods = std::move(methods), way](const exchange& x) {
    auto result = way->out->origins.preflight(x.asked, methods);
    secure(result);
    x.out->send(result);
  };
  return {"OPTIONS", pattern, answer, 0};
}

} // namespace

std::vector<route> serve_routes(const std::vector<api_route>& table,
                                const pipeline_parts& parts) {
  auto way = passage_of(parts);
  std::vector<route> result;
  std::map<std::string, std::string> methods;
  for (auto& line : table) {
    auto number = parts.numbers->declare(line.method, line.pattern);
    auto serve = [way, line, number, system = parts.system](exchange x) {
      send_clerk(*system,
                 std::make_unique<passage>(way, line, number, std::move(x)));
    };
    result.push_back({line.method, line.pattern, serve, line.body_limit});
    auto& all = methods[line.pattern];
    all += std::string{all.empty() ? "" : ", "} + line.method;
    if (all.ends_with("GET"))
      all += ", HEAD";
  }
  for (auto& [pattern, all] : methods)
    result.push_back(options_route(pattern, all + ", OPTIONS", way));
  return result;
}

response door_problem(int status, const std::string& detail) {
  auto result = problem(status, type_of(status), detail);
  secure(result);
  return result;
}

} // namespace adcraft::http
