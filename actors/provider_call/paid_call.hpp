#pragma once

#include "actors/ports/clock.hpp"
#include "actors/ports/vendor.hpp"
#include "actors/stepper.hpp"

#include <caf/actor_clock.hpp>

#include <functional>
#include <map>

namespace adcraft {

/// How long a PAID CALL waits for whom.
struct paid_call_options {
  /// A vendor may take so long to list what it has accepted.
  std::chrono::seconds ingest_lag{120};
  /// After it, so many complete listings without the call prove that it never
  /// arrived.
  int clean_listings = 3;
  /// Between two listings.
  std::chrono::milliseconds listing_pause{5'000};
  /// Vendors forget what they were asked; after so long only a person knows.
  std::chrono::seconds resolve_within{50 * 60};
  /// Between the decision to send an order and its leaving. Whoever takes the
  /// campaign over meanwhile looks for the order at the vendor: one that is
  /// late must not come after that look.
  std::chrono::seconds leaves_within{5};
  /// After so long the vendor stops the work.
  std::chrono::seconds cancel_after{15 * 60};
  /// A call that nothing is heard of any more is given up after so long.
  std::chrono::seconds silence{24 * 60 * 60};
  /// Whoever waits longer than this for the next poll waits as a row. A vendor
  /// that is done within some three seconds never gets there.
  std::chrono::milliseconds sleeps_from{1'500};
};

/// Rooms and helpers a PAID CALL talks to.
struct paid_call_rooms {
  store_actor store;
  provider_gate_actor gate;
  http_room_actor net;
  /// One or more. A call has always the same one.
  std::vector<fetch_room_actor> fetch;
  render_desk_actor desk;
  clock_ptr clock;
  vendor_ptr seller;
  /// Says what becomes of an output.
  provider_ptr provider;
  /// Where the vendor may report about a call; null or empty: nowhere.
  std::function<std::string(const std::string& call)> report_url;
  paid_call_options options;
  std::function<call_decision(const call_row&, const call_event&)> decide
    = [](const call_row& x, const call_event& e) {
        return adcraft::decide(x, e);
      };
};

/// All calls to a vendor share it.
using paid_call_rooms_ptr = std::shared_ptr<const paid_call_rooms>;

/// What a call is opened with.
struct call_opening {
  call_row row;
  job_kind kind = job_kind::storyline;
  /// Fencing epoch of the campaign's owner.
  int64_t epoch = 0;
  /// Whose campaign it is.
  std::string owner;
};

/// What a PAID CALL remembers between messages.
struct paid_call_state {
  static inline const char* name = "paid_call";

  /// What the exchange under way is about; `rest` is one with the gate.
  enum class errand : uint8_t { none, submit, poll, cancel, list, rest };

  /// What listings have said so far.
  struct search {
    std::string page;
    std::vector<std::string> found;
    std::vector<vendor_news> answers;
    bool is_blind = false;
    int clean = 0;
  };

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  int64_t epoch = 0;
  job_kind kind = job_kind::storyline;
  std::string owner;
  paid_call_rooms_ptr rooms;
  asset_actor parent;
  stepper<call_row, call_event, call_decision> steps;
  errand asked = errand::none;
  /// By this actor; a call that starts over asks once more.
  bool cancel_sent = false;
  uint64_t exchange = 0;
  /// Nudges of the parent that were heard.
  uint64_t nudges = 0;
  /// By anybody, while it was about to sleep.
  bool was_nudged = false;
  /// Of the timer, and what it is for.
  uint64_t generation = 0;
  call_effect next = call_effect::poll;
  /// Between slot and commit alone: it is large.
  outfit gear;
  /// By when the order has left, or does not leave.
  caf::actor_clock::time_point leaves_before;
  /// What bytes being written down are the answer of.
  call_event keeping;
  search listings;
  /// Tries at the effect under way that did not work out.
  int misses = 0;
};

/// Opens a PAID CALL for a committed row. It goes on from wherever the row
/// stands, reports its end to `parent`, and ends with it. It sends what costs
/// money once, after the commit that says so; whether an unclear request
/// arrived it asks the vendor (RELIABILITY.md 3.3). Between two polls that are
/// far apart it ends as well, and `parent` opens it again.
paid_call_actor::behavior_type
paid_call(paid_call_actor::stateful_pointer<paid_call_state> self,
          paid_call_rooms_ptr rooms, call_opening what, asset_actor parent);

} // namespace adcraft
