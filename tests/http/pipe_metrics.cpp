#define CAF_SUITE pipe_metrics

#include "http/pipeline/metrics.hpp"

#include <caf/test/unit_test.hpp>

#include <regex>
#include <sstream>
#include <thread>
#include <vector>

using namespace adcraft::http;

namespace {

bool has(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

const std::string labels = R"(route="/api/brands/:id",method="GET")";

} // namespace

CAF_TEST(answers are counted by route and class) {
  metrics x;
  auto get = x.declare("GET", "/api/brands/:id");
  auto post = x.declare("POST", "/api/brands");
  x.count(get, 200, 1500);
  x.count(get, 204, 1500);
  x.count(get, 404, 10);
  x.count(get, 0, 10);
  x.count(post, 503, 10);
  auto text = x.text();
  CAF_CHECK(has(text, "http_requests_total{" + labels + ",status=\"2xx\"} 2"));
  CAF_CHECK(has(text, "http_requests_total{" + labels + ",status=\"4xx\"} 1"));
  CAF_CHECK(
    has(text, "http_requests_total{" + labels + ",status=\"dropped\"} 1"));
  CAF_CHECK(has(
    text,
    R"(http_requests_total{route="/api/brands",method="POST",status="5xx"} 1)"));
}

CAF_TEST(times fall into buckets that add up) {
  metrics x;
  auto get = x.declare("GET", "/api/brands/:id");
  x.count(get, 200, 1000);
  x.count(get, 200, 1001);
  x.count(get, 200, 60'000'000);
  x.count(get, 200, -5);
  auto text = x.text();
  auto bucket = [&](const char* le, int n) {
    return has(text, "http_request_seconds_bucket{" + labels + ",le=\"" + le
                       + "\"} " + std::to_string(n));
  };
  CAF_CHECK(bucket("0.001", 2));
  CAF_CHECK(bucket("0.0025", 3));
  CAF_CHECK(bucket("5", 3));
  CAF_CHECK(bucket("+Inf", 4));
  CAF_CHECK(has(text, "http_request_seconds_count{" + labels + "} 4"));
  CAF_CHECK(has(text, "http_request_seconds_sum{" + labels + "} 60.002001"));
}

CAF_TEST(listeners come and go) {
  metrics x;
  x.listen(1);
  x.listen(1);
  x.listen(-1);
  CAF_CHECK(has(x.text(), "sse_listeners 1"));
}

CAF_TEST(other parts report when somebody reads) {
  metrics x;
  auto depth = 1.0;
  x.report("gate_tokens", "gauge", "Free slots.", [&] {
    return std::vector<sample>{{"provider=\"studio\"", depth},
                               {"provider=\"openai\"", 2.5}};
  });
  x.report("ambiguous_open", "gauge", "Waiting.", [] {
    return std::vector<sample>{{"", 0}};
  });
  CAF_CHECK(has(x.text(), "gate_tokens{provider=\"studio\"} 1"));
  depth = 1'000'000'007;
  auto text = x.text();
  CAF_CHECK(has(text, "# TYPE gate_tokens gauge"));
  CAF_CHECK(has(text, "gate_tokens{provider=\"studio\"} 1000000007"));
  CAF_CHECK(has(text, "gate_tokens{provider=\"openai\"} 2.5"));
  CAF_CHECK(has(text, "ambiguous_open 0"));
}

CAF_TEST(every line is of the form that Prometheus reads) {
  metrics x;
  x.count(x.declare("GET", "/api/brands/:id"), 200, 1000);
  x.report("spent_cents", "counter", "Money.", [] {
    return std::vector<sample>{{"", 1.5}};
  });
  const std::regex form{R"((# (HELP|TYPE) [a-z_]+ .+)|)"
                        R"([a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? )"
                        R"(-?[0-9.e+]+)"};
  std::istringstream in{x.text()};
  auto lines = 0;
  for (std::string line; std::getline(in, line); ++lines)
    CAF_CHECK(std::regex_match(line, form));
  CAF_CHECK_GREATER(lines, 20);
}

CAF_TEST(threads count together) {
  metrics x;
  auto get = x.declare("GET", "/api/brands/:id");
  std::vector<std::thread> threads;
  for (auto i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (auto k = 0; k < 1000; ++k)
        x.count(get, 200, 100);
    });
  for (auto& t : threads)
    t.join();
  CAF_CHECK(
    has(x.text(), "http_requests_total{" + labels + ",status=\"2xx\"} 4000"));
}
