#pragma once

#include "io/net/curl_engine.hpp"
#include "tests/net/loopback.hpp"

#include <future>

namespace adcraft::test {

inline std::future<http_answer> begin(http_engine& engine, http_request what) {
  auto promise = std::make_shared<std::promise<http_answer>>();
  auto result = promise->get_future();
  engine.send(std::move(what),
              [promise](http_answer x) { promise->set_value(std::move(x)); });
  return result;
}

/// What `end` is while an answer has not come, for tests that wait in vain.
inline http_answer await(std::future<http_answer>& x) {
  if (x.wait_for(std::chrono::seconds{20}) == std::future_status::ready)
    return x.get();
  http_answer never;
  never.trouble = "no answer within 20 s";
  return never;
}

inline http_answer exchange(http_engine& engine, http_request what) {
  auto pending = begin(engine, std::move(what));
  return await(pending);
}

inline http_request get(std::string url) {
  http_request result;
  result.url = std::move(url);
  return result;
}

inline http_request post(std::string url, std::string body) {
  auto result = get(std::move(url));
  result.method = "POST";
  result.body = std::move(body);
  return result;
}

} // namespace adcraft::test
