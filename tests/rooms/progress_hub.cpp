#define CAF_SUITE rooms_progress_hub

#include "actors/progress_hub/progress_hub.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using heard = std::shared_ptr<std::vector<std::string>>;

listener_actor::behavior_type listener(listener_actor::pointer, heard log) {
  return {
    [log](atom::news, const campaign_news& x) { log->push_back(x.campaign); },
  };
}

struct hub_fixture : room_fixture {
  progress_hub_actor room = open(progress_hub);

  ~hub_fixture() override {
    close();
    room = nullptr;
  }

  void news(const std::string& id) {
    campaign_news x;
    x.campaign = id;
    tell(room, atom::news_v, x);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(progress_hub_tests, hub_fixture)

CAF_TEST(listeners hear of the campaigns they follow) {
  auto one = std::make_shared<std::vector<std::string>>();
  auto both = std::make_shared<std::vector<std::string>>();
  tell(room, atom::subscribe_v, std::string{"c1"}, open(listener, one));
  auto second = open(listener, both);
  tell(room, atom::subscribe_v, std::string{"c1"}, second);
  tell(room, atom::subscribe_v, std::string{"c2"}, second);
  news("c1");
  news("c2");
  news("c3");
  CAF_CHECK_EQUAL(*one, (std::vector<std::string>{"c1"}));
  CAF_CHECK_EQUAL(*both, (std::vector<std::string>{"c1", "c2"}));
}

CAF_TEST(a listener that ends is forgotten) {
  auto log = std::make_shared<std::vector<std::string>>();
  auto x = open(listener, log);
  tell(room, atom::subscribe_v, std::string{"c1"}, x);
  caf::anon_send_exit(x, caf::exit_reason::kill);
  consume_messages();
  news("c1");
  CAF_CHECK(log->empty());
}

CAF_TEST_FIXTURE_SCOPE_END()
