#include "config/ctl/api_client.hpp"

#include "io/net/await_answer.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <random>

namespace adcraft::ctl {

namespace {

using namespace std::chrono_literals;

constexpr uint64_t most_bytes = uint64_t{64} << 20;

/// 128 bits that nobody had before.
std::string new_key() {
  std::random_device chance;
  std::string result = "ctl-";
  for (auto i = 0; i < 4; ++i) {
    char text[9];
    std::snprintf(text, sizeof(text), "%08x", chance());
    result += text;
  }
  return result;
}

/// Whether the connection failed, so that trying at once may help.
bool is_broken(const http_answer& x) {
  return x.end == http_end::not_sent || x.end == http_end::unclear;
}

/// Whether a key was used, though nobody kept what was said.
bool is_lost_answer(const http_answer& x) {
  if (x.status != 409)
    return false;
  auto doc = nlohmann::json::parse(x.body, nullptr, false);
  auto type = doc.is_object() ? doc.find("type") : doc.end();
  return type != doc.end() && type->is_string()
         && type->get<std::string>().ends_with("already-done");
}

bool is_good(const http_answer& x) {
  return x.end == http_end::answered && x.status / 100 == 2;
}

} // namespace

api_client::api_client(http_engine& engine, api_place where)
  : engine_(engine), where_(std::move(where)), key_(new_key()) {
  while (!where_.url.empty() && where_.url.back() == '/')
    where_.url.pop_back();
}

http_request api_client::request_to(const std::string& path) const {
  http_request result;
  result.url = where_.url + path;
  result.connect_timeout = 5s;
  result.timeout = 15s;
  result.most_bytes = most_bytes;
  result.headers.push_back({"Accept", "application/json"});
  if (!where_.token.empty())
    result.headers.push_back({"Authorization", "Bearer " + where_.token});
  return result;
}

http_answer api_client::send(http_request what) {
  auto x = net::await_answer(engine_, what);
  return is_broken(x) ? net::await_answer(engine_, std::move(what)) : x;
}

caf::expected<std::string> api_client::get(const std::string& path) {
  auto x = send(request_to(path));
  if (!is_good(x))
    return trouble_of(x, where_.url);
  return std::move(x.body);
}

caf::expected<std::string> api_client::post(const std::string& path) {
  auto what = request_to(path);
  what.method = "POST";
  what.headers.push_back({"Idempotency-Key", key_});
  auto x = send(std::move(what));
  if (is_lost_answer(x))
    return std::string{};
  if (!is_good(x))
    return trouble_of(x, where_.url);
  return std::move(x.body);
}

} // namespace adcraft::ctl
