#include "tests/bench/orchestrate/crowd.hpp"

#include <caf/event_based_actor.hpp>
#include <caf/stateful_actor.hpp>

#include <future>
#include <memory>

namespace adcraft::bench {

namespace {

/// Wishes that wait for their answer.
constexpr size_t at_once = 64;

struct crowd_state {
  static inline const char* name = "crowd";

  size_t count = 0;
  size_t asked = 0;
  size_t answered = 0;
  caf::error trouble;
  crowd::asking one;
  std::shared_ptr<std::promise<caf::error>> all;
};

using crowd_self = caf::stateful_actor<crowd_state>*;

void next(crowd_self self);

void answered(crowd_self self, caf::error why) {
  auto& st = self->state;
  if (why && !st.trouble)
    st.trouble = std::move(why);
  if (++st.answered < st.count)
    return next(self);
  st.all->set_value(st.trouble);
  self->quit();
}

void next(crowd_self self) {
  auto& st = self->state;
  if (st.asked < st.count)
    st.one(self, st.asked++,
           [self](caf::error why) { answered(self, std::move(why)); });
}

caf::behavior many(crowd_self self, size_t count, crowd::asking one,
                   std::shared_ptr<std::promise<caf::error>> all) {
  auto& st = self->state;
  st.count = count;
  st.one = std::move(one);
  st.all = std::move(all);
  self->send(self, atom::begin_v);
  return {
    [self](atom::begin) {
      for (size_t i = 0; i < at_once; ++i)
        next(self);
    },
  };
}

} // namespace

caf::error crowd::ask(size_t count, asking one) {
  auto all = std::make_shared<std::promise<caf::error>>();
  auto result = all->get_future();
  if (count == 0)
    return {};
  sys_.spawn(many, count, std::move(one), all);
  return result.get();
}

} // namespace adcraft::bench
