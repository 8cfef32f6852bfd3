#pragma once

#include "actors/model/call.hpp"
#include "actors/model/campaign.hpp"
#include "actors/model/error.hpp"
#include "actors/model/webhook.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adcraft {

/// Whose rows somebody may read. The default reads nothing.
struct scope {
  std::string owner;
  /// Operators: whoever owns them.
  bool everyone = false;
};

struct event_row {
  std::string campaign;
  int64_t seq = 0;
  std::string job;
  std::string call;
  std::string type;
  /// JSON object.
  std::string data;
  int64_t at = 0;
};

/// A brand with what its owner sees around it.
struct brand_row {
  std::string id;
  std::string owner;
  brand what;
  int64_t version = 1;
  int64_t created_at = 0;
  int64_t updated_at = 0;
};

/// One line of a list of campaigns.
struct campaign_line {
  std::string id;
  std::string owner;
  std::string brand;
  std::string brand_title;
  std::string title;
  campaign_status status = campaign_status::draft;
  std::string reason;
  budget money;
  /// Storage key of a still and of the first passed film; may be empty.
  std::string still;
  std::string film;
  int64_t created_at = 0;
  int64_t updated_at = 0;
};

/// Which campaigns, and where to go on. Lists are newest first.
struct campaign_query {
  scope who;
  std::string brand;                   // empty: any
  std::vector<campaign_status> states; // empty: any
  /// Part of the title of campaign or brand, whatever the case; empty: any.
  std::string text;
  /// `next` of the page before; empty: from the start.
  std::string cursor;
  size_t most = 50;
};

template <class Line>
struct page {
  std::vector<Line> lines;
  /// Empty: there is no more.
  std::string next;
};

/// An idempotency key and what became of its request.
struct key_row {
  std::string body_hash;
  /// The request had its effect.
  bool used = false;
  /// 0: the request has not been answered yet.
  int status = 0;
  std::string response;
  int64_t created_at = 0;
};

/// One boot of one process.
struct node_row {
  std::string incarnation;
  std::string host;
  int64_t started_at = 0;
  int64_t beat_until = 0;
  /// 0: it has not left.
  int64_t left_at = 0;
  bool is_draining = false;
  /// By the database's clock.
  bool is_alive = false;
  int64_t campaigns = 0;
};

/// What operators look at first.
struct house_tally {
  /// By status, in the order of `campaign_status`.
  std::vector<int64_t> campaigns;
  /// By state, in the order of `job_state`; of campaigns under way.
  std::vector<int64_t> jobs;
  /// Live calls by state, in the order of `call_state`.
  std::vector<int64_t> calls;
  /// Microseconds since the oldest pending campaign was accepted; 0: none.
  int64_t oldest_pending = 0;
  micros spent = 0;
  micros reserved = 0;
  int64_t unsent_hints = 0;
  int64_t waiting_deliveries = 0;
};

/// What people read: the same rows as the `store`, but never changed here, and
/// only those of a scope; whatever lies outside is `not_found`.
///
/// Calls block, never throw, and stay on the thread that opened the library. A
/// read sees every commit that was answered before it began. Adapter:
/// `io/sql/sql_library.hpp`; tested by `tests/contract/library.hpp`.
class library {
public:
  virtual ~library() = default;

  virtual caf::expected<campaign_view> campaign(const scope& who,
                                                const std::string& id)
    = 0;
  virtual caf::expected<page<campaign_line>> campaigns(const campaign_query& x)
    = 0;
  virtual caf::expected<brand_row> brand(const scope& who,
                                         const std::string& id)
    = 0;
  virtual caf::expected<page<brand_row>>
  brands(const scope& who, const std::string& cursor, size_t most) = 0;

  /// Events of a campaign with a number above `seq`, in order.
  virtual caf::expected<std::vector<event_row>>
  events(const std::string& campaign, int64_t seq, size_t most) = 0;

  /// Every call of a campaign, oldest first.
  virtual caf::expected<std::vector<call_row>>
  calls(const std::string& campaign) = 0;

  virtual caf::expected<std::optional<key_row>> key(const std::string& user,
                                                    const std::string& key)
    = 0;

  virtual caf::expected<std::vector<webhook_row>> webhooks(const scope& who)
    = 0;
  virtual caf::expected<std::vector<delivery_row>>
  deliveries(const scope& who, const std::string& webhook, size_t most) = 0;

  /// @returns the campaign a share link shows at `now`, or `not_found`.
  virtual caf::expected<std::string> shared(const std::string& token,
                                            int64_t now)
    = 0;

  virtual caf::expected<std::vector<node_row>> nodes() = 0;
  virtual caf::expected<house_tally> tally() = 0;

  /// What this hour's limit of a provider counts: bills, and promises whose
  /// bill has not come.
  virtual caf::expected<micros> spent_this_hour(const std::string& provider)
    = 0;
};

using library_ptr = std::unique_ptr<library>;

/// Opens a library on the calling thread.
using library_factory = std::function<caf::expected<library_ptr>()>;

} // namespace adcraft
