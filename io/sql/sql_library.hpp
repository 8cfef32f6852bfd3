#pragma once

#include "actors/ports/library.hpp"
#include "io/sql/engine.hpp"

namespace adcraft::sql {

/// The library over any engine, on a connection of its own; see
/// `actors/ports/library.hpp` for what each function promises.
class sql_library : public library {
public:
  explicit sql_library(engine_ptr db);

  caf::expected<campaign_view> campaign(const scope& who,
                                        const std::string& id) override;
  caf::expected<page<campaign_line>>
  campaigns(const campaign_query& x) override;
  caf::expected<brand_row> brand(const scope& who,
                                 const std::string& id) override;
  caf::expected<page<brand_row>>
  brands(const scope& who, const std::string& cursor, size_t most) override;
  caf::expected<std::vector<event_row>>
  events(const std::string& campaign, int64_t seq, size_t most) override;
  caf::expected<std::vector<call_row>>
  calls(const std::string& campaign) override;
  caf::expected<std::optional<key_row>> key(const std::string& user,
                                            const std::string& key) override;
  caf::expected<std::vector<webhook_row>> webhooks(const scope& who) override;
  caf::expected<std::vector<delivery_row>>
  deliveries(const scope& who, const std::string& webhook,
             size_t most) override;
  caf::expected<std::string> shared(const std::string& token,
                                    int64_t now) override;
  caf::expected<std::vector<node_row>> nodes() override;
  caf::expected<house_tally> tally() override;
  caf::expected<micros> spent_this_hour(const std::string& provider) override;

private:
  engine_ptr db_;
};

/// Opens `url`, whose schema the store has brought up to date before, and
/// returns the library; `environment` if it has not.
caf::expected<library_ptr> open_library(const std::string& url);

} // namespace adcraft::sql
