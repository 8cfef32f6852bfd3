#define CAF_SUITE model_turns

#include "actors/model/turns.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

using namespace adcraft;

namespace {

using queue = turns<std::string>;

bool any(const std::string&) {
  return true;
}

void push(queue& x, const std::string& owner, const std::string& campaign,
          std::initializer_list<const char*> calls,
          const std::string& model = "m") {
  for (auto call : calls)
    x.push(owner, campaign, model, call);
}

template <class Predicate>
std::string order_of(queue& x, Predicate may_pass) {
  std::string result;
  while (auto next = x.pop(may_pass))
    result += next->value + " ";
  return result;
}

/// The same by looking at everybody.
struct slow_queue {
  struct entry {
    std::string owner, campaign, model;
    int value;
  };

  std::vector<entry> waiting;
  std::string last_owner;
  std::map<std::string, std::string> last_campaigns;

  bool waits(const std::string& owner) const {
    return std::any_of(waiting.begin(), waiting.end(),
                       [&](auto& x) { return x.owner == owner; });
  }

  void forget() {
    std::erase_if(last_campaigns, [&](auto& x) {
      return x.first != last_owner && !waits(x.first);
    });
  }

  int pop(const std::set<std::string>& open) {
    auto rank = [&](const entry& x) {
      auto i = last_campaigns.find(x.owner);
      auto had = i != last_campaigns.end() && x.campaign <= i->second;
      return std::tuple{x.owner <= last_owner, x.owner, had, x.campaign,
                        x.value};
    };
    auto best = waiting.end();
    for (auto i = waiting.begin(); i != waiting.end(); ++i)
      if (open.count(i->model)
          && (best == waiting.end() || rank(*i) < rank(*best)))
        best = i;
    if (best == waiting.end())
      return -1;
    auto result = best->value;
    last_owner = best->owner;
    last_campaigns[best->owner] = best->campaign;
    waiting.erase(best);
    forget();
    return result;
  }
};

} // namespace

CAF_TEST(owners take turns and so do their campaigns) {
  queue x;
  push(x, "ann", "a1", {"1", "2", "3"});
  push(x, "ann", "a2", {"4", "5"});
  push(x, "bob", "b1", {"6", "7"});
  CAF_CHECK_EQUAL(x.size(), 7u);
  CAF_CHECK_EQUAL(order_of(x, any), "1 6 4 7 2 5 3 ");
  CAF_CHECK(x.empty());
}

CAF_TEST(campaigns of nobody are owners of their own) {
  queue x;
  push(x, "", "a", {"1", "2"});
  push(x, "", "b", {"3", "4"});
  push(x, "zoe", "z1", {"5"});
  push(x, "zoe", "z2", {"6"});
  CAF_CHECK_EQUAL(order_of(x, any), "1 3 5 2 4 6 ");
}

CAF_TEST(who comes back at once does not get ahead of those who wait) {
  queue x;
  push(x, "bob", "b", {"b1", "b2", "b3"});
  push(x, "cat", "c", {"c1", "c2", "c3"});
  std::string result;
  for (auto i = 0; i < 6; ++i) {
    push(x, "ann", "a", {"a"});
    result += x.pop(any)->value + " ";
    result += x.pop(any)->value + " ";
  }
  CAF_CHECK_EQUAL(result, "a b1 c1 a b2 c2 a b3 c3 a a a ");
}

CAF_TEST(nobody waits for one who waits for another model) {
  queue x;
  push(x, "ann", "a", {"1", "2"}, "broken");
  push(x, "ann", "a", {"3", "4"}, "fine");
  push(x, "bob", "b", {"5"}, "broken");
  push(x, "bob", "b", {"6"}, "fine");
  auto is_fine = [](const std::string& model) { return model == "fine"; };
  CAF_CHECK_EQUAL(order_of(x, is_fine), "3 6 4 ");
  CAF_CHECK_EQUAL(x.size(), 3u);
  CAF_CHECK_EQUAL(x.oldest(), "1");
  CAF_MESSAGE("ann was last");
  CAF_CHECK_EQUAL(order_of(x, any), "5 1 2 ");
}

CAF_TEST(with every model open a campaign is first come first served) {
  queue x;
  push(x, "ann", "a", {"1"}, "z");
  push(x, "ann", "a", {"2"}, "y");
  push(x, "ann", "a", {"3"}, "z");
  push(x, "ann", "a", {"4"}, "x");
  CAF_CHECK_EQUAL(order_of(x, any), "1 2 3 4 ");
}

CAF_TEST(who leaves is not waited for) {
  queue x;
  auto first = x.push("ann", "a", "m", "1");
  push(x, "ann", "a", {"2"});
  auto last = x.push("bob", "b", "n", "3");
  CAF_CHECK_EQUAL(x.oldest(), "1");
  x.erase(first);
  x.erase(last);
  CAF_CHECK_EQUAL(x.oldest(), "2");
  std::vector<std::string> models;
  x.each_model([&](const std::string& model) { models.push_back(model); });
  CAF_REQUIRE_EQUAL(models.size(), 1u);
  CAF_CHECK_EQUAL(models[0], "m");
  CAF_CHECK_EQUAL(order_of(x, any), "2 ");
}

CAF_TEST(it finds whom a look at everybody finds) {
  std::mt19937 dice{11};
  auto name = [&](char first, unsigned most) {
    return std::string(1, static_cast<char>(first + dice() % most));
  };
  for (auto run = 0; run < 50; ++run) {
    turns<int> x;
    slow_queue wanted;
    std::map<int, turns<int>::place> places;
    for (auto i = 0; i < 400; ++i) {
      auto what = dice() % 10;
      if (what < 5) {
        slow_queue::entry e{name('a', 6), name('p', 4), name('x', 3), i};
        places[i] = x.push(e.owner, e.campaign, e.model, i);
        wanted.waiting.push_back(e);
      } else if (what < 6 && !wanted.waiting.empty()) {
        auto j = wanted.waiting.begin()
                 + static_cast<long>(dice() % wanted.waiting.size());
        x.erase(places[j->value]);
        wanted.waiting.erase(j);
        wanted.forget();
      } else {
        std::set<std::string> open;
        for (auto model : {"x", "y", "z"})
          if (dice() % 3 > 0)
            open.insert(model);
        auto found
          = x.pop([&](const std::string& m) { return open.count(m) > 0; });
        CAF_REQUIRE_EQUAL(found ? found->value : -1, wanted.pop(open));
      }
      CAF_REQUIRE_EQUAL(x.size(), wanted.waiting.size());
    }
  }
}
