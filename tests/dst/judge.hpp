#pragma once

#include "tests/dst/atelier.hpp"
#include "tests/dst/network.hpp"
#include "tests/dst/rows.hpp"
#include "tests/dst/voice_house.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace adcraft::dst {

class process;
class world;

/// Knows what must always hold (DESIGN.md 7, RELIABILITY.md 4), and compares
/// the house's rows with the vendors' books. It believes nobody: who owns a
/// campaign and what was paid it writes down by itself.
class judge {
public:
  explicit judge(world& in) : in_(in) {
    // nop
  }

  // -- what happens -----------------------------------------------------------

  /// A transition is about to be written.
  void before(const transition& x);
  void committed(const process& by, const transition& x);

  /// An owner has read a campaign: it knows of its flags from now on.
  void seen(const process& by, const campaign_view& x);

  void sent(const process& by, const http_request& x, errand why);
  void hinted(const std::string& topic, const std::string& key);

  /// A vendor took an order.
  void accepted(const prediction& x);
  void spoke(const spoken_line& x);

  /// A process has ended: what it knew is forgotten.
  void ended(const process& x);

  // -- what is left -----------------------------------------------------------

  /// Everything has come to rest: compares all that is left.
  void at_rest();

private:
  struct owner {
    int number = 0;
    int64_t epoch = 0;
  };

  /// When a process, by its own waking time, came to know something.
  struct knowledge {
    int number = 0;
    int64_t at = 0;
  };

  void check(const process& by, const change_call& x);
  void check(const process& by, const change_job& x);
  void check(const change_campaign& x);
  void check_money(const std::string& campaign);
  void check_inbox();
  void note_wish(const transition& x);
  void sent_order(const process& by, const http_request& x, errand why);
  void sent_poll(const process& by, const http_request& x);
  void took(const std::string& call, const std::string& order);
  bool knows_for_long(const process& by, const knowledge& x) const;
  const call_row* call_of(const http_request& x, errand why) const;

  void rest_of_campaign(const campaign_record& x);
  void rest_of_call(const call_row& x);
  void rest_of_prediction(const prediction& x);
  void rest_of_voices();
  void rest_of_bills();

  void fail(const std::string& what);

  world& in_;
  std::map<uint32_t, std::string> calls_;    // by the number in their requests
  std::map<std::string, owner> owners_;      // by campaign
  std::map<std::string, knowledge> cancels_; // of campaigns, as seen
  std::map<std::string, knowledge> job_cancels_;           // as committed
  std::map<std::string, std::vector<std::string>> orders_; // calls, by job
  std::map<std::string, int> took_;                        // orders, by call
  std::map<std::string, int> asked_again_;                 // by people, of jobs
  std::set<std::string> undecided_;   // calls that waited for a person
  std::map<std::string, int> nudged_; // reports about calls, by call
  std::map<std::string, int> polled_; // calls, by who asked last
  std::map<std::string, call_row> old_calls_;
  std::map<std::string, job_row> old_jobs_;
};

} // namespace adcraft::dst
