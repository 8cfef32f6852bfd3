#pragma once

#include "actors/ports/store.hpp"
#include "io/sql/event_writer.hpp"

#include <deque>

namespace adcraft::sql {

/// Writes the changes of one transition through an engine that has a
/// transaction open. Each writer returns nothing, or why its row is not where
/// it should be.
class writer {
public:
  explicit writer(engine& db);

  /// Carries out all of `x`: fence, changes, outbox. Its events wait for
  /// `write_events`.
  caf::expected<commit_receipt> write(const transition& x);

  /// Writes the events of all that was written and not followed by this yet.
  caf::error write_events();

  /// What was written is rolled back: its events are none.
  void drop_events();

private:
  friend struct change_visitor;

  caf::error apply(const put_brand& x);
  caf::error apply(const edit_brand& x);
  caf::error apply(const remove_brand& x);
  caf::error apply(const put_campaign& x);
  caf::error apply(const change_campaign& x);
  caf::error apply(const claim_campaign& x);
  caf::error apply(const pin_brand& x);
  caf::error apply(const put_brief& x);
  caf::error apply(const put_storyline& x);
  caf::error apply(const put_pictures& x);
  caf::error apply(const put_chat& x);
  caf::error apply(const remove_campaign& x);
  caf::error apply(const put_job& x);
  caf::error apply(const change_job& x);
  caf::error apply(const change_wish& x);
  caf::error apply(const put_call& x);
  caf::error apply(const change_call& x);
  caf::error apply(const put_asset& x);
  caf::error apply(const put_deliverable& x);
  caf::error apply(const move_money& x);
  caf::error apply(const beat_node& x);
  caf::error apply(const drain_node& x);
  caf::error apply(const published& x);
  caf::error apply(const put_share& x);
  caf::error apply(const put_webhook& x);
  caf::error apply(const remove_webhook& x);
  caf::error apply(const put_delivery& x);
  caf::error apply(const change_delivery& x);
  caf::error apply(const claim_key& x);
  caf::error apply(const use_key& x);
  caf::error apply(const answer_key& x);
  caf::error apply(const drop_key& x);
  caf::error apply(const put_inbox& x);

  caf::error promise(const move_money& x);

  /// Turns a promise into a bill of `actual`, which may be nothing.
  caf::error close(const move_money& x, micros actual);

  /// People are known to us once something is theirs.
  caf::error put_owner(const std::string& id);

  /// Inserts pictures `of` a brand or campaign, numbered from 0.
  caf::error put_images(const char* statement, const std::string& of,
                        const std::vector<brand_image>& what);

  /// Bumps the campaign's event counter; with an epoch this is the fence.
  caf::expected<int64_t> next_events(const transition& x);
  caf::error write_outbox(const transition& x);

  /// Runs a statement that may touch any number of rows.
  caf::error run(const char* statement, const std::vector<value>& xs);

  /// Runs a statement that must touch a row.
  caf::error must(const char* statement, const std::vector<value>& xs,
                  const std::string& otherwise);

  /// What `sql::timed` makes of `statement`, remembered.
  const std::string& timed(const char* statement);

  engine& db_;
  event_writer events_;
  /// The transition at hand is a supervisor's.
  bool fenced_ = false;
  std::deque<std::pair<const char*, std::string>> timed_;
};

} // namespace adcraft::sql
