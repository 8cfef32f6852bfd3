#pragma once

#include "actors/ports/store.hpp"
#include "io/sql/engine.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

/// The store over any engine. One SQL text; see `actors/ports/store.hpp` for
/// what each function promises.
class sql_store : public store {
public:
  explicit sql_store(engine_ptr db);

  using receipts = std::vector<caf::expected<commit_receipt>>;

  receipts commit(const std::vector<transition>& xs) override;
  caf::expected<campaign_view> load(const std::string& campaign) override;
  caf::expected<std::optional<call_row>>
  newest_call(const std::string& job) override;
  caf::expected<std::optional<asset_row>>
  asset_made_from(const std::string& recipe) override;
  caf::expected<std::vector<std::string>>
  claimable(const std::string& incarnation) override;
  caf::expected<std::vector<outbox_row>> unpublished(size_t most) override;
  caf::expected<std::vector<due_delivery>> due_deliveries(int64_t now,
                                                          size_t most) override;
  caf::expected<std::vector<std::string>>
  held_elsewhere(const std::string& provider,
                 const std::vector<std::string>& external_ids,
                 const std::string& call) override;
  caf::expected<std::vector<std::string>>
  reported_for(const std::string& call) override;
  caf::expected<std::vector<webhook_row>>
  webhooks_for(const std::string& campaign, const std::string& type) override;

private:
  caf::error begin(const std::vector<transition>& xs);
  receipts write_together(const std::vector<transition>& xs);
  receipts write_apart(const std::vector<transition>& xs);
  caf::expected<commit_receipt> write_marked(const transition& x);

  engine_ptr db_;
  writer writer_;
};

/// Opens `url`, brings its schema up to date and returns the store.
caf::expected<store_ptr> open_store(const std::string& url);

} // namespace adcraft::sql
