#define CAF_SUITE rooms_provider_gate_storm

#include "tests/rooms/gate_world.hpp"

#include <random>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using ms = std::chrono::milliseconds;

/// A vendor whose calls never end to come: each asks, is sent once it is let
/// through, and asks anew when it was not taken.
struct storm_fixture : gate_fixture {
  /// What is about to happen to a call.
  struct step {
    std::string call;
    enum kind { answered, done } what;
  };

  ms at{0};
  std::multimap<ms, step> due;
  std::map<std::string, std::string> models; // by call
  std::map<std::string, ms> asked;           // by call
  /// When requests left, and how long they had waited, by model.
  std::map<std::string, std::vector<ms>> sent;
  std::map<std::string, std::vector<ms>> waits;
  std::function<gate_news(const std::string& model, ms at)> answer;
  /// From request to answer, and how long the work takes then.
  ms latency{300};
  ms work{1000};

  /// Begins anew: nothing of a run before is left.
  void begin(provider_gate_options options) {
    clients.clear();
    close();
    at = ms{0};
    due.clear();
    models.clear();
    asked.clear();
    sent.clear();
    waits.clear();
    *log = {};
    open_gate(std::move(options));
  }

  void demand(const std::string& model, int calls) {
    for (auto i = 0; i < calls; ++i) {
      auto call = model + std::to_string(i);
      models[call] = model;
      ask_for(call);
    }
  }

  void ask_for(const std::string& call) {
    asked[call] = at;
    acquire(call, "c", models[call], "u");
  }

  void happen(const step& x) {
    if (x.what == step::answered) {
      auto news = answer(models[x.call], at);
      news.call = x.call;
      news.model = models[x.call];
      news.is_submit = true;
      hear(news);
      if (news.what == gate_news::fine) {
        due.emplace(at + work, step{x.call, step::done});
        return;
      }
    }
    release(x.call);
    ask_for(x.call);
  }

  void go_on_until(ms end) {
    for (; at < end; at += 5ms) {
      while (!due.empty() && due.begin()->first <= at) {
        auto x = due.begin()->second;
        due.erase(due.begin());
        happen(x);
      }
      for (auto& call : std::exchange(log->granted, {})) {
        sent[models[call]].push_back(at);
        waits[models[call]].push_back(at - asked[call]);
        due.emplace(at + latency, step{call, step::answered});
      }
      pass(5ms);
    }
  }

  int sent_between(const std::string& model, ms from, ms to) const {
    auto& all = sent.at(model);
    return static_cast<int>(std::count_if(
      all.begin(), all.end(), [&](ms x) { return x >= from && x < to; }));
  }
};

gate_news news_of(gate_news::kind what, bool whole_account = false,
                  ms retry_after = 0ms) {
  gate_news result;
  result.what = what;
  result.whole_account = whole_account;
  result.retry_after = retry_after;
  return result;
}

constexpr auto storm_begins = ms{20'000};
constexpr auto storm_ends = ms{80'000};

gate_news in_storm(ms at, const gate_news& storm) {
  return at >= storm_begins && at < storm_ends ? storm
                                               : news_of(gate_news::fine);
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(provider_gate_storm_tests, storm_fixture)

CAF_TEST(a storm is sat out and followed by the full rate) {
  // 10 a second.
  constexpr auto permitted = 600.;
  gate_news storms[] = {
    news_of(gate_news::slow_down, true),
    news_of(gate_news::slow_down, false),
    news_of(gate_news::slow_down, true, 2s),
    news_of(gate_news::slow_down, false, 500ms),
  };
  for (uint64_t seed = 1; seed <= 3; ++seed)
    for (auto& storm : storms) {
      begin(provider_gate_options{
        .slots = 32, .per_minute = permitted, .burst = 20, .seed = seed});
      answer = [&](const std::string&, ms now) { return in_storm(now, storm); };
      demand("m", 100);
      go_on_until(storm_ends + 25s);
      auto before = sent_between("m", 10s, storm_begins);
      auto during = sent_between("m", storm_begins, storm_ends);
      auto after = sent_between("m", storm_ends + 15s, storm_ends + 25s);
      CAF_MESSAGE(before << " in 10 s before the storm, " << during
                         << " in its 60 s, " << after
                         << " in 10 s from 15 s after it");
      CAF_CHECK(before >= 98 && before <= 101);
      CAF_CHECK(during <= 1.2 * permitted);
      CAF_MESSAGE("far fewer than that, yet it keeps trying");
      CAF_CHECK(during >= 5 && during <= 150);
      CAF_CHECK(after >= 90);
    }
}

CAF_TEST(never more than rate and burst whatever a vendor answers) {
  begin(provider_gate_options{.slots = 50, .per_minute = 600, .burst = 20});
  std::mt19937 dice{3};
  answer = [&](const std::string&, ms) {
    constexpr gate_news::kind kinds[]
      = {gate_news::fine, gate_news::slow_down, gate_news::troubled,
         gate_news::unsent};
    auto roll = dice() % 100;
    return news_of(kinds[roll < 97 ? 0 : roll - 96], dice() % 2 == 0);
  };
  latency = 50ms;
  work = 10ms;
  demand("m", 100);
  go_on_until(60s);
  auto& all = sent["m"];
  for (size_t i = 0; i < all.size(); ++i)
    for (size_t j = i; j < all.size(); ++j)
      if (static_cast<double>(j - i + 1)
          > 20 + static_cast<double>((all[j] - all[i]).count() + 5) / 100)
        CAF_FAIL(j - i + 1 << " in " << (all[j] - all[i]).count() << " ms");
  CAF_CHECK(all.size() > 200);
}

CAF_TEST(a model that fails every other time does not slow down the others) {
  auto run = [&](bool is_broken) {
    begin(provider_gate_options{.slots = 32, .per_minute = 600, .burst = 10});
    auto count = 0;
    answer = [=](const std::string& model, ms) mutable {
      auto fails = is_broken && model == "brown" && ++count % 2 == 0;
      return news_of(fails ? gate_news::troubled : gate_news::fine);
    };
    for (auto model : {"brown", "fine", "good"})
      demand(model, 6);
    go_on_until(300s);
    std::map<std::string, ms> result;
    for (auto& [model, xs] : waits) {
      std::sort(xs.begin(), xs.end());
      result[model] = xs[xs.size() * 95 / 100];
    }
    return result;
  };
  auto well = run(false);
  auto ill = run(true);
  for (auto model : {"fine", "good"}) {
    CAF_MESSAGE("p95 of waiting: " << well[model].count() << " ms, then "
                                   << ill[model].count() << " ms");
    CAF_CHECK(ill[model].count() <= well[model].count() * 1.1 + 5);
  }
  CAF_MESSAGE(sent["brown"].size() << " to the model in trouble");
  CAF_CHECK(sent["brown"].size() < sent["fine"].size());
}

CAF_TEST(the same seed is the same run) {
  auto run = [&](uint64_t seed) {
    begin(provider_gate_options{
      .slots = 8, .per_minute = 600, .burst = 5, .seed = seed});
    answer = [&](const std::string&, ms now) {
      return news_of(now < 10s ? gate_news::unsent : gate_news::fine);
    };
    demand("m", 20);
    go_on_until(20s);
    return sent["m"];
  };
  auto first = run(7);
  CAF_CHECK(run(7) == first);
  CAF_CHECK(run(8) != first);
}

CAF_TEST_FIXTURE_SCOPE_END()
