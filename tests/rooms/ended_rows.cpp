#define CAF_SUITE rooms_ended_rows

#include "actors/store_room/store_room.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using texts = std::vector<std::string>;

struct ended_log : dispatch {
  std::vector<transition> commits;
  texts hints;

  caf::error publish(const std::string& topic,
                     const std::string& key) override {
    hints.push_back(topic + " " + key);
    return {};
  }

  void listen(const std::string&,
              std::function<void(const std::string&)>) override {
    // nop: nobody listens here
  }
};

/// Keeps what it commits; a campaign called "bad" fails.
class keeping_store : public store {
public:
  explicit keeping_store(std::shared_ptr<ended_log> log)
    : log_(std::move(log)) {
    // nop
  }

  std::vector<caf::expected<commit_receipt>>
  commit(const std::vector<transition>& xs) override {
    std::vector<caf::expected<commit_receipt>> result;
    for (auto& x : xs) {
      log_->commits.push_back(x);
      if (x.campaign == "bad")
        result.push_back(fail(ec::conflict, "bad"));
      else
        result.push_back(commit_receipt{});
    }
    return result;
  }

  caf::expected<campaign_view> load(const std::string&) override {
    return campaign_view{};
  }

  caf::expected<std::optional<call_row>>
  newest_call(const std::string&) override {
    return std::optional<call_row>{};
  }

  caf::expected<std::optional<asset_row>>
  asset_made_from(const std::string&) override {
    return std::optional<asset_row>{};
  }

  caf::expected<std::vector<std::string>>
  claimable(const std::string&) override {
    return texts{};
  }

  caf::expected<std::vector<outbox_row>> unpublished(size_t) override {
    return std::vector<outbox_row>{};
  }

  caf::expected<std::vector<due_delivery>> due_deliveries(int64_t,
                                                          size_t) override {
    return std::vector<due_delivery>{};
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
    return std::vector<webhook_row>{};
  }

private:
  std::shared_ptr<ended_log> log_;
};

struct ended_fixture : room_fixture {
  std::shared_ptr<ended_log> log = std::make_shared<ended_log>();
  store_actor room;

  ended_fixture() {
    auto log = this->log;
    store_factory opener = [log]() -> caf::expected<store_ptr> {
      return store_ptr{std::make_unique<keeping_store>(log)};
    };
    room = open(store_room, opener, log, store_room_options{});
  }

  ~ended_fixture() override {
    close();
    room = nullptr;
  }

  /// Commits events of a campaign. @returns the topics of its outbox rows.
  texts commit(const std::string& campaign, const texts& types,
               std::vector<outbox_draft> outbox = {}) {
    transition x;
    x.campaign = campaign;
    for (auto& type : types)
      x.events.push_back({{}, {}, type, "{}"});
    x.outbox = std::move(outbox);
    log->hints.clear();
    static_cast<void>(ask<commit_receipt>(room, atom::commit_v, x));
    texts result;
    for (auto& o : log->commits.back().outbox)
      result.push_back(o.topic + " " + o.key);
    return result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(ended_rows_tests, ended_fixture)

CAF_TEST(whoever commits news for webhooks commits the row for them) {
  for (auto type : webhook_events)
    CAF_CHECK_EQUAL(commit("c1", {"job.done", type}), texts{"ended c1"});
  CAF_CHECK_EQUAL(commit("c1", {"campaign.failed"}, {{"campaign", "c1"}}),
                  (texts{"campaign c1", "ended c1"}));
}

CAF_TEST(there is one such row and none without news) {
  CAF_CHECK_EQUAL(commit("c1", {"campaign.failed", "campaign.completed"}),
                  texts{"ended c1"});
  CAF_CHECK_EQUAL(commit("c1", {"campaign.failed"}, {{"ended", "c1"}}),
                  texts{"ended c1"});
  CAF_CHECK_EQUAL(commit("c1", {"campaign.pending", "job.failed"}), texts{});
}

CAF_TEST(ends are hinted at once they are committed) {
  commit("c1", {"campaign.completed"});
  CAF_CHECK_EQUAL(log->hints, (texts{"committed c1", "ended c1"}));
  commit("c1", {"campaign.pending"});
  CAF_CHECK_EQUAL(log->hints, texts{"committed c1"});
  commit("bad", {"campaign.completed"});
  CAF_CHECK(log->hints.empty());
}

CAF_TEST_FIXTURE_SCOPE_END()
