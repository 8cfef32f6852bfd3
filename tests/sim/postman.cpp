#include "tests/sim/postman.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <chrono>

namespace adcraft::sim {

namespace {

constexpr auto post_pause = std::chrono::milliseconds{20};
constexpr instant again[] = {1 * second, 5 * second, 25 * second};
constexpr size_t most_records = 200'000;

size_t nowhere(char*, size_t size, size_t count, void*) {
  return size * count;
}

curl_slist* headers_of(const letter& x) {
  auto stamp = std::to_string(real_now() / second - x.age);
  auto add = [](curl_slist* to, const std::string& line) {
    return curl_slist_append(to, line.c_str());
  };
  auto result = add(nullptr, "Content-Type: application/json");
  result = add(result, "webhook-id: " + x.id);
  result = add(result, "webhook-timestamp: " + stamp);
  return add(result, "webhook-signature: "
                       + signature_of(x.secret, x.id, stamp, x.body));
}

/// @returns the status, 0 if nobody answered.
long post(CURL* curl, const letter& x) {
  auto body = x.body;
  if (x.nature == "bitflip")
    body[body.size() / 2] ^= 1;
  auto headers = headers_of(x);
  curl_easy_setopt(curl, CURLOPT_URL, x.url.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
  long status = 0;
  if (curl_easy_perform(curl) == CURLE_OK)
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_slist_free_all(headers);
  return status;
}

CURL* open_curl() {
  auto result = curl_easy_init();
  curl_easy_setopt(result, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(result, CURLOPT_TIMEOUT_MS, 10'000L);
  curl_easy_setopt(result, CURLOPT_WRITEFUNCTION, nowhere);
  curl_easy_setopt(result, CURLOPT_PROXY, "");
  curl_easy_setopt(result, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
  return result;
}

} // namespace

postman::postman(sim_clock& clock, size_t threads) : clock_(clock) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  rounds_.resize(threads);
  for (size_t i = 0; i < threads; ++i)
    rounds_[i].thread = std::thread{[this, i] { walk(i); }};
}

postman::~postman() {
  close();
}

void postman::close() {
  {
    std::lock_guard lock{mutex_};
    closed_ = true;
    moved_.notify_all();
  }
  for (auto& x : rounds_)
    if (x.thread.joinable())
      x.thread.join();
}

void postman::send(letter x) {
  auto which = std::hash<std::string>{}(x.prediction) % rounds_.size();
  std::lock_guard lock{mutex_};
  rounds_[which].due.emplace(x.due, std::move(x));
  moved_.notify_all();
}

void postman::walk(size_t which) {
  auto curl = open_curl();
  std::unique_lock lock{mutex_};
  while (!closed_) {
    auto& due = rounds_[which].due;
    if (due.empty()) {
      moved_.wait(lock);
    } else if (due.begin()->first > clock_.now()) {
      moved_.wait_for(lock, post_pause);
    } else {
      auto x = std::move(due.extract(due.begin()).mapped());
      lock.unlock();
      carry(curl, std::move(x));
      lock.lock();
    }
  }
  curl_easy_cleanup(curl);
}

void postman::carry(void* curl, letter x) {
  auto begin = std::chrono::steady_clock::now();
  auto status = post(curl, x);
  std::chrono::duration<double, std::milli> ms
    = std::chrono::steady_clock::now() - begin;
  record(x, status, ms.count());
  auto taken = status >= 200 && status < 300;
  auto lie = x.nature != "true" && x.nature != "duplicate";
  if (taken || lie || x.tries >= static_cast<int>(std::size(again)))
    return;
  x.due = clock_.now() + again[x.tries];
  ++x.tries;
  send(std::move(x));
}

void postman::record(const letter& x, long status, double ms) {
  std::lock_guard lock{mutex_};
  ++counts_[x.nature + " " + std::to_string(status)];
  if (records_.size() == most_records)
    records_.pop_front();
  records_.push_back({{"prediction", x.prediction},
                      {"event", x.event},
                      {"nature", x.nature},
                      {"webhook_id", x.id},
                      {"tries", x.tries},
                      {"status", status},
                      {"ms", ms}});
}

json postman::list() const {
  std::lock_guard lock{mutex_};
  return {{"attempts", json(records_)}};
}

json postman::counts() const {
  std::lock_guard lock{mutex_};
  return json(counts_);
}

} // namespace adcraft::sim
