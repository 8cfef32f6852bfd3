#include "tests/dst/luck.hpp"

namespace adcraft::dst {

namespace {

/// Of each trouble most worlds know nothing.
struct drawer {
  dice& by;

  int up_to(int most) {
    return by.happens(400) ? static_cast<int>(by.between(1, most)) : 0;
  }

  int64_t every(int64_t least, int64_t most) {
    return by.happens(400) ? by.between(least, most) : 0;
  }
};

void draw_vendor(luck& x, drawer d) {
  x.error_after = d.up_to(200);
  x.error_before = d.up_to(200);
  x.throttled = d.up_to(250);
  x.declined = d.up_to(60);
  x.fails = d.up_to(200);
  x.refuses = d.up_to(150);
  x.hangs = d.up_to(60);
  x.forgets_to_stop = d.up_to(800);
  x.poll_trouble = d.up_to(300);
  x.listing_lag = d.every(1 * second, 90 * second);
  x.page = d.by.happens(500) ? static_cast<int>(d.by.between(1, 5)) : 50;
  x.bad_output = d.up_to(150);
  x.silent_voice = d.up_to(150);
  x.webhook_lost = d.up_to(1000);
  x.webhook_again = d.up_to(700);
  x.webhook_late = d.up_to(700);
  x.webhook_forged = d.up_to(500);
}

void draw_house(luck& x, drawer d) {
  x.store_down = d.up_to(60);
  x.store_in_doubt = d.up_to(60);
  x.read_trouble = d.up_to(40);
  x.hint_lost = d.up_to(400);
  x.render_trouble = d.up_to(120);
  x.spoiled_finish = d.up_to(150);
  x.disk_full = d.up_to(150);
  x.crash_before = d.up_to(120);
  x.crash_after = d.up_to(120);
  x.crash_every = d.every(3 * second, 120 * second);
  x.pause_every = d.every(10 * second, 120 * second);
  x.longest_pause
    = d.by.happens(300) ? 240 * second : d.by.between(1, 30) * second;
  x.leaves = d.up_to(600);
  x.hosts = d.by.happens(500) ? 2 : 1;
  if (d.by.happens(30)) {
    x.outage_at = d.by.between(3, 60) * second;
    x.outage_for = d.by.between(10, 75) * minute;
  }
  constexpr luck::turn turns[]
    = {luck::turn::by_chance, luck::turn::by_chance, luck::turn::by_chance,
       luck::turn::first, luck::turn::last};
  x.next_room = turns[d.by.below(5)];
  constexpr int64_t times[] = {50, 400, 400, 5'000};
  x.message_time = times[d.by.below(4)];
}

void draw_people(luck& x, drawer d) {
  x.campaigns = static_cast<int>(d.by.between(1, 2));
  x.cancels = d.up_to(900);
  x.pauses = d.up_to(900);
  x.decides = d.up_to(1000);
  x.meddles = d.up_to(60);
  x.tight_budget = d.up_to(500);
  x.approvals = d.up_to(500);
  x.storm = d.by.between(20 * second, 300 * second);
}

} // namespace

luck luck_of(uint64_t seed) {
  dice by{seed, 1};
  drawer d{by};
  luck x;
  x.unsent = d.up_to(200);
  x.lost_request = d.up_to(150);
  x.lost_answer = d.up_to(250);
  x.torn_answer = d.up_to(150);
  x.slow = d.up_to(150);
  draw_vendor(x, d);
  draw_house(x, d);
  draw_people(x, d);
  return x;
}

} // namespace adcraft::dst
