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

  caf::expected<std::vector<event_row>>
  events_after(const std::string&, int64_t, size_t) override {
    return fail(ec::unavailable, "try again");
  }

  caf::expected<std::vector<campaign_line>> campaigns(size_t most) override {
    return std::vector<campaign_line>(most);
  }

private:
  std::shared_ptr<group_log> log_;
  int64_t seq_ = 0;
};

struct store_fixture : room_fixture {
  std::shared_ptr<group_log> log = std::make_shared<group_log>();

  store_actor open_room(size_t group = 128) {
    auto log = this->log;
    store_factory opener = [log]() -> caf::expected<store_ptr> {
      return store_ptr{std::make_unique<recording_store>(log)};
    };
    return open(store_room, opener, store_room_options{group});
  }

  auto commit(const store_actor& to, const std::string& campaign) {
    transition x;
    x.campaign = campaign;
    return self->request(to, std::chrono::seconds{10}, atom::commit_v, x);
  }

  template <class Pending>
  std::string answer(Pending& x) {
    std::string result;
    x.receive(
      [&](const commit_receipt& y) { result = std::to_string(y.seq); },
      [&](caf::error& why) { result = to_string(static_cast<ec>(why.code())); });
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

CAF_TEST(reads answer what the store says) {
  auto room = open_room();
  auto wait = std::chrono::seconds{10};
  auto load = self->request(room, wait, atom::load_v, std::string{"none"});
  auto made = self->request(room, wait, atom::made_from_v, std::string{"r"});
  auto claim = self->request(room, wait, atom::claimable_v, std::string{"n1"});
  auto rows = self->request(room, wait, atom::unsent_v, uint64_t{7});
  auto events
    = self->request(room, wait, atom::events_v, std::string{"c"}, int64_t{0});
  consume_messages();
  auto unwanted = [](const auto&) { CAF_FAIL("an error was expected"); };
  load.receive(unwanted, [](caf::error& x) {
    CAF_CHECK(x == ec::not_found);
    CAF_CHECK_EQUAL(render(x), "there is no campaign none");
  });
  made.receive(
    [](const asset_lookup& x) { CAF_CHECK_EQUAL(x.asset->recipe, "r"); },
    [](caf::error& x) { CAF_FAIL(render(x)); });
  claim.receive(
    [](const id_list& x) { CAF_CHECK_EQUAL(x.ids.front(), "for n1"); },
    [](caf::error& x) { CAF_FAIL(render(x)); });
  rows.receive(
    [](const outbox_list& x) { CAF_CHECK_EQUAL(x.rows.size(), 7u); },
    [](caf::error& x) { CAF_FAIL(render(x)); });
  events.receive(unwanted,
                 [](caf::error& x) { CAF_CHECK(x == ec::unavailable); });
}

CAF_TEST(a store that cannot be opened ends the room with the reason) {
  store_factory opener = []() -> caf::expected<store_ptr> {
    return fail(ec::environment, "no disk");
  };
  auto room = open(store_room, opener, store_room_options{});
  watch(room);
  auto end = end_of_watched();
  CAF_REQUIRE(end);
  CAF_CHECK(*end == ec::environment);
}

CAF_TEST_FIXTURE_SCOPE_END()
