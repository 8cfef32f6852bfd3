#pragma once

#include "actors/ports/library.hpp"
#include "actors/ports/store.hpp"

#include <deque>
#include <functional>
#include <map>

namespace adcraft::dst {

/// A campaign as its table holds it.
struct campaign_record {
  campaign_row row;
  adcraft::brief brief;
  adcraft::storyline storyline;
  std::vector<brand_image> pictures;
  std::vector<std::string> jobs; // in the order of planning
  std::vector<std::string> assets;
  bool is_removed = false;
};

struct ledger_row {
  std::string campaign;
  std::string call;
  move_money::kind what = move_money::reserve;
  micros amount = 0;
  std::string provider;
  int64_t at = 0;
};

/// Rules of the tables that a planted bug leaves out.
struct loosened {
  bool fence = false;
  bool unique_delivery = false;
};

/// What survives every crash: the tables, with exactly the checks that the SQL
/// store makes. Whoever changes a row leaves behind how to change it back.
class rows {
public:
  /// Writes all of a transition or nothing, as `store::commit` promises.
  caf::expected<commit_receipt> write(const transition& x, int64_t now);

  /// Forgets commits as a disk does that never had them, the last first.
  void forget(size_t commits);

  /// How many commits can still be forgotten.
  size_t remembered() const {
    return undo_.size();
  }

  // -- reads, as those of the store and the library ---------------------------

  caf::expected<campaign_view> view(const std::string& campaign) const;
  /// Whether a job has ended and a call of it is under way.
  bool collects(const job_row& x) const;
  std::optional<call_row> newest_call(const std::string& job) const;
  std::optional<asset_row> made_from(const std::string& recipe) const;
  std::vector<std::string> claimable(const std::string& incarnation,
                                     int64_t now) const;
  std::vector<outbox_row> unpublished(size_t most) const;
  std::vector<std::string> held_elsewhere(const std::string& provider,
                                          const std::vector<std::string>& ids,
                                          const std::string& call) const;
  std::vector<std::string> reported_for(const std::string& call) const;
  bool is_alive(const std::string& incarnation, int64_t now) const;

  // -- the tables -------------------------------------------------------------

  std::map<std::string, campaign_record> campaigns;
  std::map<std::string, brand_row> brands;
  std::map<std::string, job_row> jobs;
  std::map<std::string, call_row> calls;
  std::map<std::string, std::vector<std::string>> calls_of; // by job
  std::map<std::string, asset_row> assets;
  std::map<std::string, std::map<std::string, deliverable_row>> deliverables;
  std::map<std::string, ledger_row> ledger;
  std::map<std::string, node_row> nodes;
  std::vector<inbox_row> inbox;
  std::map<std::string, outbox_row> outbox; // what waits
  std::map<std::string, std::vector<event_row>> events;
  loosened without;

private:
  friend struct row_writer;

  using undo_step = std::function<void()>;

  caf::expected<commit_receipt> write_all(const transition& x, int64_t now);
  caf::expected<commit_receipt> take_events(const transition& x);
  void add_events(const transition& x, int64_t last, int64_t now);
  void back_to(std::vector<undo_step>& steps);

  uint64_t last_outbox_ = 0;
  std::vector<undo_step> steps_;
  std::deque<std::vector<undo_step>> undo_;
};

} // namespace adcraft::dst
