#define CAF_SUITE rooms_render_desk

#include "actors/render_worker/render_desk.hpp"

#include "actors/render_worker/render_worker.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

/// Workers that do nothing until the test says how a render went.
struct worker_log {
  std::vector<std::pair<uint64_t, render_task>> tasks;
  std::vector<render_worker_actor> workers;
};

render_worker_actor::behavior_type
fake_worker(render_worker_actor::pointer, uint64_t slot,
            std::shared_ptr<worker_log> log) {
  return {
    [=](atom::work, const render_task& x) { log->tasks.emplace_back(slot, x); },
  };
}

render_order order(const std::string& recipe) {
  return {render_kind::music, recipe, "{}"};
}

struct desk_fixture : room_fixture {
  std::shared_ptr<worker_log> log = std::make_shared<worker_log>();
  std::shared_ptr<std::vector<std::string>> heard
    = std::make_shared<std::vector<std::string>>();
  render_desk_actor desk;

  ~desk_fixture() override {
    close();
    *log = {};
    desk = nullptr;
  }

  void open_desk(size_t slots) {
    worker_opener opener = [this](render_desk_actor::pointer, uint64_t slot) {
      auto x = open(fake_worker, slot, log);
      log->workers.push_back(x);
      return x;
    };
    desk = open(render_desk, slots, opener);
    consume_messages();
  }

  render_client_actor a_client() {
    return open(fake_client, heard);
  }

  void want(const std::string& recipe) {
    tell(desk, atom::render_v, order(recipe), a_client());
  }

  /// Ends the n-th task that was handed out.
  void end(size_t n, ec code = ec::none) {
    auto& [slot, task] = log->tasks.at(n);
    render_outcome x;
    x.recipe = task.order.recipe;
    if (code == ec::none)
      x.result.key = "file";
    else
      x.error = fail(code, "it went wrong");
    tell(desk, atom::idle_v, uint64_t{slot}, x);
  }

  std::string recipes() const {
    std::string result;
    for (auto& [slot, task] : log->tasks)
      result += task.order.recipe + " ";
    return result;
  }

  bool is_stopped(size_t n) const {
    return log->tasks.at(n).second.stop->load();
  }
};

using texts = std::vector<std::string>;

} // namespace

CAF_TEST_FIXTURE_SCOPE(render_desk_tests, desk_fixture)

CAF_TEST(orders go to idle workers and the rest wait in order) {
  open_desk(2);
  for (auto x : {"a", "b", "c", "d"})
    want(x);
  CAF_CHECK_EQUAL(recipes(), "a b ");
  CAF_CHECK_NOT_EQUAL(log->tasks[0].first, log->tasks[1].first);
  end(1);
  CAF_CHECK_EQUAL(recipes(), "a b c ");
  end(0);
  CAF_CHECK_EQUAL(recipes(), "a b c d ");
  CAF_CHECK_EQUAL(*heard, (texts{"b: file", "a: file"}));
}

CAF_TEST(a recipe asked for twice is made once and both hear of it) {
  open_desk(2);
  want("a");
  want("a");
  CAF_CHECK_EQUAL(recipes(), "a ");
  end(0);
  CAF_CHECK_EQUAL(*heard, (texts{"a: file", "a: file"}));
  CAF_MESSAGE("asked again later it goes to a worker, who finds the file");
  want("a");
  CAF_CHECK_EQUAL(recipes(), "a a ");
}

CAF_TEST(what is wanted goes before what is only likely) {
  open_desk(1);
  want("a");
  tell(desk, atom::prepare_v, order("likely 1"));
  tell(desk, atom::prepare_v, order("likely 2"));
  tell(desk, atom::prepare_v, order("likely 2"));
  want("b");
  for (size_t i = 0; i < 4; ++i)
    end(i);
  CAF_CHECK_EQUAL(recipes(), "a b likely 1 likely 2 ");
  CAF_CHECK_EQUAL(heard->size(), 2u);
}

CAF_TEST(something likely that is wanted moves up) {
  open_desk(1);
  want("a");
  tell(desk, atom::prepare_v, order("l1"));
  tell(desk, atom::prepare_v, order("l2"));
  want("l2");
  end(0);
  CAF_CHECK_EQUAL(recipes(), "a l2 ");
  end(1);
  CAF_CHECK_EQUAL(*heard, (texts{"a: file", "l2: file"}));
  CAF_CHECK_EQUAL(recipes(), "a l2 l1 ");
}

CAF_TEST(a likely render that runs is joined by whoever wants it) {
  open_desk(1);
  tell(desk, atom::prepare_v, order("l1"));
  want("l1");
  CAF_CHECK_EQUAL(recipes(), "l1 ");
  end(0);
  CAF_CHECK_EQUAL(*heard, texts{"l1: file"});
}

CAF_TEST(a render that waits is stopped at once) {
  open_desk(1);
  want("a");
  auto client = a_client();
  tell(desk, atom::render_v, order("b"), client);
  tell(desk, atom::stop_v, std::string{"b"}, client);
  CAF_CHECK_EQUAL(*heard, texts{"b: canceled"});
  end(0);
  CAF_CHECK_EQUAL(recipes(), "a ");
}

CAF_TEST(a render that runs is told to stop) {
  open_desk(1);
  auto client = a_client();
  tell(desk, atom::render_v, order("a"), client);
  CAF_CHECK(!is_stopped(0));
  tell(desk, atom::stop_v, std::string{"a"}, client);
  CAF_CHECK(is_stopped(0));
  CAF_CHECK_EQUAL(*heard, texts{"a: canceled"});
  want("b");
  CAF_CHECK_EQUAL(recipes(), "a ");
  end(0, ec::canceled);
  CAF_CHECK_EQUAL(recipes(), "a b ");
  CAF_CHECK_EQUAL(heard->size(), 1u);
}

CAF_TEST(a render that somebody else wants too goes on) {
  open_desk(1);
  auto first = a_client();
  tell(desk, atom::render_v, order("a"), first);
  want("a");
  tell(desk, atom::stop_v, std::string{"a"}, first);
  CAF_CHECK_EQUAL(*heard, texts{"a: canceled"});
  CAF_CHECK(!is_stopped(0));
  end(0);
  CAF_CHECK_EQUAL(*heard, (texts{"a: canceled", "a: file"}));
}

CAF_TEST(whoever asks while a render is being stopped gets it all the same) {
  open_desk(1);
  auto first = a_client();
  tell(desk, atom::render_v, order("a"), first);
  tell(desk, atom::stop_v, std::string{"a"}, first);
  want("a");
  end(0, ec::canceled);
  CAF_CHECK_EQUAL(recipes(), "a a ");
  CAF_CHECK(!is_stopped(1));
  end(1);
  CAF_CHECK_EQUAL(*heard, (texts{"a: canceled", "a: file"}));
}

CAF_TEST(stopping what one never asked for does nothing) {
  open_desk(1);
  want("a");
  tell(desk, atom::stop_v, std::string{"a"}, a_client());
  tell(desk, atom::stop_v, std::string{"b"}, a_client());
  CAF_CHECK(!is_stopped(0));
  CAF_CHECK(heard->empty());
}

CAF_TEST(an error goes to everybody who waits) {
  open_desk(1);
  want("a");
  want("a");
  end(0, ec::poison);
  CAF_CHECK_EQUAL(*heard, (texts{"a: poison", "a: poison"}));
}

CAF_TEST(a worker that dies is opened again after a pause) {
  open_desk(1);
  want("a");
  want("b");
  caf::anon_send_exit(log->workers[0], caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK_EQUAL(*heard, texts{"a: internal"});
  CAF_CHECK_EQUAL(recipes(), "a ");
  advance_time(99ms);
  consume_messages();
  CAF_CHECK_EQUAL(log->workers.size(), 1u);
  advance_time(1ms);
  consume_messages();
  CAF_CHECK_EQUAL(log->workers.size(), 2u);
  CAF_CHECK_EQUAL(recipes(), "a b ");
  end(1);
  CAF_CHECK_EQUAL(*heard, (texts{"a: internal", "b: file"}));
}

CAF_TEST(workers that keep dying take the desk with them) {
  open_desk(1);
  watch(desk);
  for (auto i = 0; i < 6; ++i) {
    caf::anon_send_exit(log->workers.back(), caf::exit_reason::kill);
    consume_messages();
    advance_time(2s);
    consume_messages();
  }
  auto end = end_of_watched();
  CAF_REQUIRE(end);
  CAF_CHECK(*end == ec::internal);
}

CAF_TEST_FIXTURE_SCOPE_END()

namespace {

/// Does what its order's spec says.
struct scripted_renderer : renderer {
  caf::expected<render_result> render(const render_order& order,
                                      render_watch& watch) override {
    watch.progress(0.5);
    if (order.spec == "throw")
      throw std::runtime_error{"oops"};
    if (order.spec == "fail")
      return fail(ec::poison, "no picture");
    if (watch.stop_requested())
      return fail(ec::canceled, "stopped");
    render_result result;
    result.key = "file";
    return result;
  }
};

struct worker_fixture : room_fixture {
  render_outcome draw(const std::string& spec, bool stop = false) {
    auto heard = std::make_shared<std::vector<std::string>>();
    auto client = open(fake_client, heard);
    auto outcome = std::make_shared<render_outcome>();
    auto desk = open([outcome](render_desk_actor::pointer)
                       -> render_desk_actor::behavior_type {
      return {
        [](atom::render, const render_order&, const render_client_actor&) {},
        [](atom::prepare, const render_order&) {},
        [](atom::stop, const std::string&, const render_client_actor&) {},
        [outcome](atom::idle, uint64_t slot, const render_outcome& x) {
          CAF_CHECK_EQUAL(slot, 3u);
          *outcome = x;
        },
        [](atom::reopen, uint64_t) {},
      };
    });
    auto worker = open(render_worker, uint64_t{3}, desk,
                       renderer_ptr{std::make_shared<scripted_renderer>()});
    render_task task{{render_kind::music, "r", spec},
                     caf::actor_cast<caf::strong_actor_ptr>(client),
                     std::make_shared<std::atomic<bool>>(stop)};
    tell(worker, atom::work_v, task);
    return *outcome;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(render_worker_tests, worker_fixture)

CAF_TEST(a worker says how a render went) {
  CAF_CHECK_EQUAL(outcome_text(draw("")), "file");
  CAF_CHECK_EQUAL(draw("").recipe, "r");
  CAF_CHECK_EQUAL(outcome_text(draw("fail")), "poison");
  CAF_CHECK_EQUAL(outcome_text(draw("", true)), "canceled");
}

CAF_TEST(a renderer that throws is our own fault and kills nobody) {
  auto x = draw("throw");
  CAF_CHECK(x.error == ec::internal);
  CAF_CHECK_EQUAL(render(x.error), "a render fell: oops");
}

CAF_TEST_FIXTURE_SCOPE_END()
