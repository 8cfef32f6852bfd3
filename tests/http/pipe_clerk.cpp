#define CAF_SUITE pipe_clerk

#include "http/async/ask.hpp"
#include "http/async/errand.hpp"

#include "tests/support/fixture.hpp"

#include <caf/send.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace adcraft;
using namespace adcraft::http;
using namespace std::chrono_literals;

namespace {

/// What became of an errand.
struct history {
  std::vector<std::string> lines;
  /// Frames and errands that live.
  int alive = 0;
};

struct guest {
  explicit guest(history& x) : x(x) {
    ++x.alive;
  }
  guest(const guest&) = delete;
  ~guest() {
    --x.alive;
  }
  history& x;
};

/// Answers when a test says so.
using slow_room
  = caf::typed_actor<caf::replies_to<atom::key, std::string>::with<bool>,
                     // Answers whoever has waited for the longest time.
                     caf::reacts_to<atom::release, bool>>;

struct waiting_clerk {
  caf::typed_response_promise<bool> promise;
  caf::strong_actor_ptr clerk;
};

using promises = std::vector<waiting_clerk>;

slow_room::behavior_type open_slow_room(slow_room::pointer self,
                                        promises* open) {
  return {
    [self, open](atom::key, const std::string& name) -> caf::result<bool> {
      if (name == "at once")
        return true;
      if (name == "fail")
        return fail(ec::conflict, "no");
      auto clerk = self->current_sender();
      auto result = self->make_response_promise<bool>();
      open->push_back({result, std::move(clerk)});
      return result;
    },
    [open](atom::release, bool x) {
      open->front().promise.deliver(x);
      open->erase(open->begin());
    },
  };
}

std::string text_of(const caf::expected<bool>& x) {
  if (x)
    return *x ? "yes" : "no";
  return x.error() == caf::sec::request_timeout ? "timeout" : render(x.error());
}

using step_list = std::vector<std::string>;

/// Asks the room for one thing after the other.
class asking : public errand {
public:
  asking(history& x, slow_room room, step_list names)
    : here_(x), room_(std::move(room)), names_(std::move(names)) {
    // nop
  }

  task<caf::unit_t> run(clerk_actor::pointer self) override {
    guest frame{here_.x};
    for (auto& name : names_) {
      if (name == "throw")
        throw std::runtime_error("thrown");
      auto step = one(self, name);
      auto line = co_await step;
      here_.x.lines.push_back(line);
    }
    here_.x.lines.push_back("answered");
    co_return caf::unit;
  }

  void too_late() override {
    here_.x.lines.push_back("too late");
  }

  void fell(const char* what) override {
    here_.x.lines.push_back(what);
  }

private:
  task<std::string> one(clerk_actor::pointer self, std::string name) {
    guest frame{here_.x};
    auto answer = co_await ask<bool>(self, room_, atom::key_v, name);
    co_return name + ": " + text_of(answer);
  }

  guest here_;
  slow_room room_;
  step_list names_;
};

struct clerk_fixture : fixture::house {
  promises open;
  history past;
  slow_room room = sys.spawn(open_slow_room, &open);

  ~clerk_fixture() override {
    open.clear();
    caf::anon_send_exit(room, caf::exit_reason::kill);
    room = nullptr;
    consume_messages();
  }

  void send(step_list names) {
    consume_messages();
    send_clerk(sys, std::make_unique<asking>(past, room, std::move(names)));
    consume_messages();
  }

  void answer(bool x) {
    caf::anon_send(room, atom::release_v, x);
    consume_messages();
  }

  void pass(std::chrono::milliseconds x) {
    advance_time(x);
    consume_messages();
  }

  /// All actors but the room.
  size_t clerks() {
    return sys.registry().running() - 2;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(clerk_tests, clerk_fixture)

CAF_TEST(a clerk ends with the answer) {
  send({});
  CAF_CHECK_EQUAL(past.lines, step_list{"answered"});
  CAF_CHECK_EQUAL(past.alive, 0);
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(a clerk waits for rooms one after the other) {
  send({"at once", "first", "fail", "second"});
  CAF_CHECK_EQUAL(past.lines, step_list{"at once: yes"});
  CAF_CHECK_EQUAL(past.alive, 3);
  answer(false);
  CAF_CHECK_EQUAL(past.lines.size(), 3u);
  answer(true);
  CAF_CHECK_EQUAL(past.lines,
                  (step_list{"at once: yes", "first: no", "fail: no",
                             "second: yes", "answered"}));
  CAF_CHECK_EQUAL(past.alive, 0);
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(a room that is late for one question is a timeout) {
  send({"first", "at once"});
  pass(3999ms);
  CAF_CHECK(past.lines.empty());
  pass(1ms);
  CAF_CHECK_EQUAL(past.lines,
                  (step_list{"first: timeout", "at once: yes", "answered"}));
  CAF_CHECK_EQUAL(past.alive, 0);
}

CAF_TEST(after five seconds in all there is an answer whatever happens) {
  send({"first", "second", "third"});
  pass(3s);
  answer(true);
  pass(1999ms);
  CAF_CHECK_EQUAL(past.lines, step_list{"first: yes"});
  pass(1ms);
  CAF_CHECK_EQUAL(past.lines, (step_list{"first: yes", "too late"}));
  CAF_CHECK_EQUAL(past.alive, 0);
  CAF_CHECK_EQUAL(clerks(), 0u);
  // The room's answer finds nobody.
  answer(true);
  CAF_CHECK_EQUAL(past.lines.size(), 2u);
}

CAF_TEST(whoever asks when the five seconds are over is not heard) {
  send_clerk(sys, std::make_unique<asking>(past, room, step_list{"first"}));
  // The clerk had to wait for its turn.
  sched.clock().current_time += 5s;
  consume_messages();
  CAF_CHECK(open.empty());
  CAF_CHECK_EQUAL(past.lines, step_list{"too late"});
  CAF_CHECK_EQUAL(past.alive, 0);
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(what a handler throws is an answer too) {
  send({"at once", "throw"});
  CAF_CHECK_EQUAL(past.lines, (step_list{"at once: yes", "thrown"}));
  CAF_CHECK_EQUAL(past.alive, 0);
  send({"first", "throw"});
  answer(true);
  CAF_CHECK_EQUAL(past.lines.back(), "thrown");
  CAF_CHECK_EQUAL(past.alive, 0);
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(a clerk that is killed takes its frames with it) {
  send({"first"});
  CAF_CHECK_EQUAL(past.alive, 3);
  caf::anon_send_exit(caf::actor_cast<caf::actor>(open.front().clerk),
                      caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK_EQUAL(past.alive, 0);
  CAF_CHECK(past.lines.empty());
  CAF_CHECK_EQUAL(clerks(), 0u);
}

CAF_TEST(a room that has ended is an error) {
  caf::anon_send_exit(room, caf::exit_reason::kill);
  consume_messages();
  send({"first"});
  CAF_REQUIRE_EQUAL(past.lines.size(), 2u);
  CAF_CHECK_EQUAL(past.lines.back(), "answered");
  CAF_CHECK_EQUAL(past.alive, 0);
}

CAF_TEST(an answered clerk leaves nothing to the clock) {
  send({"first"});
  answer(true);
  CAF_CHECK_EQUAL(sched.clock().schedule().size(), 0u);
}

CAF_TEST_FIXTURE_SCOPE_END()
