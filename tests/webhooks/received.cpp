#define CAF_SUITE webhooks_received

#include "actors/node/node.hpp"
#include "actors/store_room/store_room.hpp"
#include "actors/webhook_inbox/webhook_inbox.hpp"
#include "config/hooks.hpp"
#include "io/embedded/local_dispatch.hpp"
#include "io/net/standard_webhooks.hpp"
#include "io/sql/sql_store.hpp"
#include "tests/support/folder.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/scoped_actor.hpp>
#include <caf/test/unit_test.hpp>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const std::string strange = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
constexpr int64_t now = 1'700'000'000;

hook_keys keys_of(const std::string& secret) {
  settings x;
  x.replicate_webhook_secret = secret;
  auto made = hook_keys_of(x);
  if (!made)
    CAF_FAIL(render(made.error()));
  return *made;
}

struct real_config : caf::actor_system_config {
  real_config() {
    set("scheduler.max-threads", size_t{2});
    set("logger.verbosity", caf::atom("quiet"));
  }
};

/// One request as it comes in.
struct delivery {
  std::string nature;
  std::string call;
  std::string token;
  std::string id;
  std::string timestamp;
  std::string signature;
  std::string body;

  void sign(const std::string& by) {
    signature = *net::sign_webhook(by, id, timestamp, body);
  }
};

/// Ten thousand requests: two reports each of 2,900 calls, a fifth of them
/// twice or more, and twenty hundred lies of four kinds.
class storm {
public:
  explicit storm(uint32_t seed) : dice_(seed) {
    for (auto i = 0; i < 2900; ++i)
      for (auto event : {"start", "completed"})
        truths_.push_back(report("c1.scene_video.r1.c" + std::to_string(i),
                                 "p" + std::to_string(i), event));
    all = truths_;
    add(2200, "duplicate", [](delivery&) {});
    add(500, "forged", [](delivery& x) {
      x.id += "f";
      x.body = R"({"id":"pEvil","status":"succeeded"})";
      x.sign(strange);
    });
    add(500, "replayed", [this](delivery& x) {
      auto age = 301 + static_cast<int64_t>(dice_() % 100'000);
      x.timestamp = std::to_string(dice_() % 2 ? now - age : now + age);
      x.sign(secret);
    });
    add(500, "misdirected", [this](delivery& x) {
      x.token = any_truth().token;
      x.call += "0";
    });
    add(500, "bitflip", [this](delivery& x) { flip(x); });
    std::shuffle(all.begin(), all.end(), dice_);
  }

  std::vector<delivery> all;

  size_t reports() const {
    return truths_.size();
  }

private:
  delivery report(const std::string& call, const std::string& prediction,
                  const std::string& event) {
    delivery x;
    x.nature = "true";
    x.call = call;
    auto url = hook_url(keys_, "https://ads.example", call, "https://r");
    x.token = url.substr(url.rfind('/') + 1);
    x.id = "msg_" + prediction + event;
    x.timestamp = std::to_string(now - 299 + static_cast<int>(dice_() % 599));
    x.body = R"({"id":")" + prediction + R"(","status":")"
             + (event == "start" ? "processing" : "succeeded") + R"("})";
    x.sign(secret);
    return x;
  }

  const delivery& any_truth() {
    return truths_[dice_() % truths_.size()];
  }

  template <class F>
  void add(int count, const std::string& nature, F change) {
    for (auto i = 0; i < count; ++i) {
      auto x = any_truth();
      x.nature = nature;
      change(x);
      all.push_back(std::move(x));
    }
  }

  /// One bit of whatever is sent.
  void flip(delivery& x) {
    std::string* parts[]
      = {&x.call, &x.token, &x.id, &x.timestamp, &x.signature, &x.body};
    auto& part = *parts[dice_() % std::size(parts)];
    part[dice_() % part.size()] ^= static_cast<char>(1 << dice_() % 8);
  }

  std::mt19937 dice_;
  hook_keys keys_ = keys_of(secret);
  std::vector<delivery> truths_;
};

/// What became of one request.
struct outcome {
  bool taken = false;
  bool failed = false;
  double ms = 0;
};

/// Real rows and real threads: what the house makes of them.
struct received_fixture : folder_fixture {
  real_config config;
  std::shared_ptr<local_dispatch> hints = std::make_shared<local_dispatch>();
  std::mutex mutex;
  std::map<std::string, int> nudges; // by call
  std::unique_ptr<caf::actor_system> system;
  store_actor store;
  webhook_inbox_actor inbox;
  std::vector<caf::actor> rooms;
  hook_keys keys = keys_of(secret);

  received_fixture() {
    hints->listen(call_topic, [this](const std::string& call) {
      std::lock_guard lock{mutex};
      ++nudges[call];
    });
    system = std::make_unique<caf::actor_system>(config);
    auto url = "sqlite:" + folder + "/house.db";
    store_factory open = [url] { return sql::open_store(url); };
    store = keep(system->spawn<caf::detached>(store_room, open, hints,
                                              store_room_options{}));
    auto here = keep(
      system->spawn(node, node_rooms{store, hints, {}, {}}, node_options{}));
    inbox = keep(system->spawn(webhook_inbox, store, here));
  }

  ~received_fixture() {
    {
      caf::scoped_actor self{*system};
      for (auto i = rooms.rbegin(); i != rooms.rend(); ++i)
        self->send_exit(*i, caf::exit_reason::user_shutdown);
    }
    rooms.clear();
    store = nullptr;
    inbox = nullptr;
    system.reset();
  }

  template <class Room>
  Room keep(Room x) {
    rooms.push_back(caf::actor_cast<caf::actor>(x));
    return x;
  }

  /// What the route does with a request.
  outcome receive(caf::scoped_actor& self, const delivery& x) {
    using ms = std::chrono::duration<double, std::milli>;
    auto begin = std::chrono::steady_clock::now();
    outcome result;
    auto said = judge_report(
      keys, {x.call, x.token, x.id, x.timestamp, x.signature, x.body}, now);
    if (said.is_genuine)
      self
        ->request(
          inbox, 30s, atom::receive_v,
          inbox_row{"replicate", x.id, x.call, said.external_id, said.status})
        .receive([&](const commit_receipt&) { result.taken = true; },
                 [&](const caf::error&) { result.failed = true; });
    result.ms = ms{std::chrono::steady_clock::now() - begin}.count();
    return result;
  }

  std::vector<outcome> receive_all(const std::vector<delivery>& xs) {
    std::vector<outcome> result(xs.size());
    std::atomic<size_t> next{0};
    std::vector<std::thread> clients;
    for (auto i = 0; i < 8; ++i)
      clients.emplace_back([&] {
        caf::scoped_actor self{*system};
        for (auto k = next++; k < xs.size(); k = next++)
          result[k] = receive(self, xs[k]);
      });
    for (auto& x : clients)
      x.join();
    return result;
  }

  /// The number that a query answers.
  int64_t count(const std::string& query) const {
    sqlite3* db = nullptr;
    sqlite3_stmt* rows = nullptr;
    sqlite3_open_v2((folder + "/house.db").c_str(), &db, SQLITE_OPEN_READONLY,
                    nullptr);
    int64_t result = -1;
    if (sqlite3_prepare_v2(db, query.c_str(), -1, &rows, nullptr) == SQLITE_OK
        && sqlite3_step(rows) == SQLITE_ROW)
      result = sqlite3_column_int64(rows, 0);
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return result;
  }

  /// Waits until every hint was handed on. @returns whether it was.
  bool await_hints() const {
    for (auto i = 0; i < 400; ++i) {
      if (count("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL") == 0)
        return true;
      std::this_thread::sleep_for(50ms);
    }
    return false;
  }
};

double percentile(std::vector<double> xs, double part) {
  std::sort(xs.begin(), xs.end());
  return xs[static_cast<size_t>(part * static_cast<double>(xs.size() - 1))];
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(received_tests, received_fixture)

CAF_TEST(of ten thousand requests every truth is taken in once and no lie) {
  storm all{20261128};
  CAF_REQUIRE_EQUAL(all.all.size(), 10'000u);
  auto outcomes = receive_all(all.all);
  std::map<std::string, std::pair<int, int>> by_nature; // taken, refused
  std::vector<double> times;
  auto failed = 0;
  for (size_t i = 0; i < outcomes.size(); ++i) {
    auto& [taken, refused] = by_nature[all.all[i].nature];
    ++(outcomes[i].taken ? taken : refused);
    failed += outcomes[i].failed ? 1 : 0;
    times.push_back(outcomes[i].ms);
  }
  CAF_CHECK_EQUAL(failed, 0);
  for (auto truth : {"true", "duplicate"})
    CAF_CHECK_EQUAL(by_nature[truth].second, 0);
  for (auto lie : {"forged", "replayed", "misdirected", "bitflip"})
    CAF_CHECK_EQUAL(by_nature[lie], (std::pair{0, 500}));
  auto reports = static_cast<int64_t>(all.reports());
  CAF_CHECK_EQUAL(count("SELECT COUNT(*) FROM webhook_inbox"), reports);
  CAF_CHECK_EQUAL(count("SELECT COUNT(DISTINCT call_id) FROM webhook_inbox "
                        "WHERE call_id LIKE 'c1.scene_video.r1.c' || "
                        "SUBSTR(external_id, 2)"),
                  reports / 2);
  CAF_CHECK_EQUAL(count("SELECT COUNT(*) FROM outbox WHERE topic = 'call'"),
                  reports);
  CAF_REQUIRE(await_hints());
  CAF_CHECK_EQUAL(nudges.size(), all.reports() / 2);
  for (auto& [call, n] : nudges)
    if (n != 2)
      CAF_ERROR(call << " was nudged " << n << " times");
  CAF_MESSAGE("p50 " << percentile(times, 0.5) << " ms, p99 "
                     << percentile(times, 0.99) << " ms, longest "
                     << percentile(times, 1) << " ms");
  CAF_CHECK(percentile(times, 1) < 1000);
}

CAF_TEST_FIXTURE_SCOPE_END()
