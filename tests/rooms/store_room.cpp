#define CAF_SUITE rooms_store_room

#include "actors/store_room/store_room.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

struct group_log {
  std::vector<size_t> groups;
};

/// Numbers what it commits; a campaign called "bad" fails alone.
class recording_store : public store {
public:
  explicit recording_store(std::shared_ptr<group_log> log)
    : log_(std::move(log)) {
    // nop
  }

  std::vector<caf::expected<commit_receipt>>
  commit(const std::vector<transition>& xs) override {
    log_->groups.push_back(xs.size());
    std::vector<caf::expected<commit_receipt>> result;
    for (auto& x : xs) {
      if (x.campaign == "bad")
        result.push_back(fail(ec::conflict, "bad"));
      else
        result.push_back(commit_receipt{++seq_});
    }
    return result;
  }

  caf::expected<campaign_view> load(const std::string& id) override {
    if (id == "none")
      return fail(ec::not_found, "there is no campaign none");
    return a_campaign();
  }

  caf::expected<std::optional<call_row>>
  newest_call(const std::string&) override {
    return std::optional<call_row>{};
  }

  caf::expected<std::optional<asset_row>>
  asset_made_from(const std::string& recipe) override {
    asset_row result;
    result.recipe = recipe;
    return std::optional<asset_row>{result};
  }

  caf::expected<std::vector<std::string>>
  claimable(const std::string& incarnation) override {
    return std::vector<std::string>{"for " + incarnation};
  }

  caf::expected<std::vector<outbox_row>> unpublished(size_t most) override {
    return std::vector<outbox_row>(most);
  }

  caf::expected<std::vector<due_delivery>>
  due_deliveries(int64_t, size_t most) override {
    return std::vector<due_delivery>(most);
  }

  caf::expected<std::vector<std::string>>
  held_elsewhere(const std::string&, const std::vector<std::string>&,
                 const std::string&) override {
    return std::vector<std::string>{};
  }

  caf::expected<std::vector<std::string>>
  reported_for(const std::string&) override {
    return std::vector<std::string>{};
  }

  caf::expected<std::vector<webhook_row>>
  webhooks_for(const std::string&, const std::string&) override {
    return fail(ec::unavailable, "try again");
  }

private:
  std::shared_ptr<group_log> log_;
  int64_t seq_ = 0;
};

/// Writes down which hints were sent, and between which commits.
struct hint_log : dispatch {
  std::vector<std::string> hints;

  caf::error publish(const std::string& topic,
                     const std::string& key) override {
    hints.push_back(topic + " " + key);
    return {};
  }

  void listen(const std::string&,
              std::function<void(const std::string&)>) override {
    // nop
  }
};

struct store_fixture : room_fixture {
  std::shared_ptr<group_log> log = std::make_shared<group_log>();
  std::shared_ptr<hint_log> hints = std::make_shared<hint_log>();

  store_actor open_room(size_t group = 128) {
    auto log = this->log;
    store_factory opener = [log]() -> caf::expected<store_ptr> {
      return store_ptr{std::make_unique<recording_store>(log)};
    };
    return open(store_room, opener, dispatch_ptr{hints},
                store_room_options{group});
  }

  auto commit(const store_actor& to, const std::string& campaign) {
    transition x;
    x.campaign = campaign;
    return self->request(to, std::chrono::seconds{10}, atom::commit_v, x);
  }

  /// Commits of nobody in particular, all at once.
  void crowd(const store_actor& to, size_t count) {
    for (size_t i = 0; i < count; ++i)
      commit(to, "crowd");
    consume_messages();
  }

  template <class Pending>
  std::string answer(Pending& x) {
    std::string result;
    x.receive([&](const commit_receipt& y) { result = std::to_string(y.seq); },
              [&](caf::error& why) {
                result = to_string(static_cast<ec>(why.code()));
              });
    return result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(store_room_tests, store_fixture)

CAF_TEST(commits that wait together share one transaction) {
  auto room = open_room();
  auto a = commit(room, "a");
  auto bad = commit(room, "bad");
  auto b = commit(room, "b");
  consume_messages();
  CAF_CHECK_EQUAL(log->groups, std::vector<size_t>{3});
  CAF_CHECK_EQUAL(answer(a), "1");
  CAF_CHECK_EQUAL(answer(bad), "conflict");
  CAF_CHECK_EQUAL(answer(b), "2");
  CAF_MESSAGE("what changed is told; what failed is not");
  CAF_CHECK_EQUAL(hints->hints,
                  (std::vector<std::string>{"committed a", "committed b"}));
}

CAF_TEST(a commit that comes alone is not kept waiting) {
  auto room = open_room();
  for (auto i = 0; i < 3; ++i) {
    auto x = commit(room, "a");
    consume_messages();
    CAF_CHECK_EQUAL(answer(x), std::to_string(i + 1));
  }
  CAF_CHECK_EQUAL(log->groups, (std::vector<size_t>{1, 1, 1}));
}

CAF_TEST(a group is no larger than the options say) {
  auto room = open_room(4);
  std::vector<decltype(commit(room, ""))> pending;
  for (auto i = 0; i < 10; ++i)
    pending.push_back(commit(room, "a"));
  consume_messages();
  CAF_CHECK_EQUAL(log->groups, (std::vector<size_t>{4, 4, 2}));
  for (auto i = 0; i < 10; ++i)
    CAF_CHECK_EQUAL(answer(pending[static_cast<size_t>(i)]),
                    std::to_string(i + 1));
}

CAF_TEST(after a crowd the next waits for company) {
  auto room = open_room();
  crowd(room, 6);
  auto a = commit(room, "a");
  consume_messages();
  auto b = commit(room, "b");
  consume_messages();
  CAF_CHECK_EQUAL(log->groups, (std::vector<size_t>{6}));
  advance_time(store_room_options{}.company);
  consume_messages();
  CAF_CHECK_EQUAL(log->groups, (std::vector<size_t>{6, 2}));
  CAF_CHECK_EQUAL(answer(a), "7");
  CAF_CHECK_EQUAL(answer(b), "8");
  CAF_MESSAGE("two are no crowd");
  auto c = commit(room, "c");
  consume_messages();
  CAF_CHECK_EQUAL(answer(c), "9");
}

CAF_TEST(a full group does not wait for company) {
  auto room = open_room(6);
  crowd(room, 6);
  crowd(room, 6);
  CAF_CHECK_EQUAL(log->groups, (std::vector<size_t>{6, 6}));
  advance_time(store_room_options{}.company);
  consume_messages();
  CAF_MESSAGE("its time is up with nobody there");
  CAF_CHECK_EQUAL(log->groups, (std::vector<size_t>{6, 6}));
}

CAF_TEST(reads answer what the store says) {
  auto room = open_room();
  auto none = ask<campaign_view>(room, atom::load_v, std::string{"none"});
  CAF_CHECK(!none && none.error() == ec::not_found);
  CAF_CHECK_EQUAL(render(none.error()), "there is no campaign none");
  CAF_CHECK(ask<campaign_view>(room, atom::load_v, std::string{"c1"}));
  auto call = ask<call_lookup>(room, atom::newest_v, std::string{"j"});
  CAF_CHECK(call && !call->call);
  auto made = ask<asset_lookup>(room, atom::made_from_v, std::string{"r"});
  CAF_CHECK(made && made->asset && made->asset->recipe == "r");
  auto ids = ask<id_list>(room, atom::claimable_v, std::string{"n1"});
  CAF_CHECK(ids && ids->ids.front() == "for n1");
  auto rows = ask<outbox_list>(room, atom::unsent_v, uint64_t{7});
  CAF_CHECK(rows && rows->rows.size() == 7);
  auto due = ask<due_list>(room, atom::due_v, int64_t{1}, uint64_t{3});
  CAF_CHECK(due && due->rows.size() == 3);
  auto hooks = ask<webhook_list>(room, atom::webhooks_v, std::string{"c"},
                                 std::string{"campaign.failed"});
  CAF_CHECK(!hooks && hooks.error() == ec::unavailable);
}

CAF_TEST(a store that cannot be opened ends the room with the reason) {
  store_factory opener = []() -> caf::expected<store_ptr> {
    return fail(ec::environment, "no disk");
  };
  auto room
    = open(store_room, opener, dispatch_ptr{hints}, store_room_options{});
  watch(room);
  auto end = end_of_watched();
  CAF_REQUIRE(end);
  CAF_CHECK(*end == ec::environment);
}

CAF_TEST_FIXTURE_SCOPE_END()
