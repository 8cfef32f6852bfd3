#include "tests/bench/orchestrate/vendor_desk.hpp"

#include "tests/bench/orchestrate/tiny_png.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace adcraft::bench {

namespace {

double now() {
  std::chrono::duration<double> x
    = std::chrono::steady_clock::now().time_since_epoch();
  return x.count();
}

std::string whole(const char* status, const char* type,
                  const std::string& body) {
  return std::string{"HTTP/1.1 "} + status + "\r\nContent-Type: " + type
         + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n"
         + body;
}

std::string json(const char* status, const std::string& body) {
  return whole(status, "application/json", body);
}

std::string id_of(uint64_t number) {
  char result[32];
  std::snprintf(result, sizeof(result), "bench%021llu",
                static_cast<unsigned long long>(number));
  return result;
}

/// @returns the number in an id, or one that nothing has.
uint64_t number_of(const std::string& id) {
  return id.rfind("bench", 0) == 0 ? std::strtoull(id.c_str() + 5, nullptr, 10)
                                   : UINT64_MAX;
}

/// The text behind `"prompt":`; both contenders write JSON without spaces and
/// name the job in it.
std::string prompt_in(const std::string& body) {
  const std::string key = R"("prompt":")";
  auto from = body.find(key);
  if (from == std::string::npos)
    return {};
  from += key.size();
  return body.substr(from, body.find('"', from) - from);
}

} // namespace

vendor_desk::vendor_desk(std::string base, double seconds)
  : base_(std::move(base)), seconds_(seconds) {
  // nop
}

std::string vendor_desk::answer(const vendor_question& x) {
  const std::string ids = "/v1/predictions/";
  if (x.method == "POST" && x.path.ends_with("/predictions"))
    return create(x);
  if (x.method == "GET" && x.path.rfind(ids, 0) == 0)
    return tell(x.path.substr(ids.size()));
  if (x.method == "GET" && x.path.rfind("/files/", 0) == 0)
    return file(x.path);
  if (x.path == "/counts")
    return json("200 OK", counts());
  // Nobody should have anything else to ask: a listing, a cancel.
  ++others_;
  return json("500 Internal Server Error", "{}");
}

std::string vendor_desk::create(const vendor_question& x) {
  if (x.body.size() < 2 || x.body[0] != '{')
    return json("422 Unprocessable Entity", "{}");
  if (++prompts_[prompt_in(x.body)] > 1)
    ++twice_;
  all_.push_back({x.body, now() + seconds_});
  return json("201 Created", R"({"id":")" + id_of(all_.size() - 1)
                               + R"(","status":"starting","output":null,)"
                               + x.body.substr(1));
}

std::string vendor_desk::shown(uint64_t number) const {
  auto& x = all_[number];
  auto id = id_of(number);
  auto result = R"({"id":")" + id
                + R"(","model":"black-forest-labs/flux-schnell",)"
                  R"("version":"hidden","data_removed":false,"error":null,)"
                  R"("logs":"","source":"api","created_at":)"
                  R"("2026-11-28T00:00:00.000000Z","urls":{"get":")"
                + base_ + "/v1/predictions/" + id + R"("},)";
  if (now() < x.ends_at)
    result += R"("status":"processing","output":null,"metrics":{},)";
  else
    result += R"("status":"succeeded","output":[")" + base_ + "/files/" + id
              + R"(/out-0.png"],"metrics":{"image_count":1},)"
                R"("started_at":"2026-11-28T00:00:00.000000Z",)"
                R"("completed_at":"2026-11-28T00:00:00.000000Z",)";
  return result + x.body.substr(1);
}

std::string vendor_desk::tell(const std::string& id) {
  auto number = number_of(id);
  if (number >= all_.size())
    return json("404 Not Found", "{}");
  ++polls_;
  return json("200 OK", shown(number));
}

std::string vendor_desk::file(const std::string& path) {
  auto number = number_of(path.substr(7, 26));
  if (number >= all_.size())
    return json("404 Not Found", "{}");
  ++files_;
  return whole("200 OK", "image/png", tiny_png(number));
}

std::string vendor_desk::counts() const {
  auto n = [](uint64_t x) { return std::to_string(x); };
  return R"({"created":)" + n(all_.size()) + R"(,"twice":)" + n(twice_)
         + R"(,"polls":)" + n(polls_) + R"(,"files":)" + n(files_)
         + R"(,"others":)" + n(others_) + "}";
}

} // namespace adcraft::bench
