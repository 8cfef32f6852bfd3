#pragma once

#include <cstdint>

namespace adcraft {

/// Every place at which a crash must be survivable: each commit, rename,
/// spawn and socket write. `tests/chaos/kill_table` kills at each of them.
enum class fault_site : uint8_t {
  commit_brand,       ///< brand and brief become rows
  commit_campaign,    ///< campaign accepted for generation, jobs planned
  commit_claim,       ///< a node takes a campaign
  commit_job,         ///< a job moves on
  commit_call_open,   ///< money reserved, intent written
  commit_submitting,  ///< the last commit before the outside world acts
  commit_call,        ///< any later step of a call
  commit_result,      ///< asset recorded, call verified, job done
  commit_storyline,   ///< storyline written into the campaign
  commit_deliverable, ///< a deliverable passed or failed inspection
  commit_ended,       ///< the campaign ends
  commit_node,        ///< lease of this process
  commit_delivery,    ///< a webhook's delivery is written, taken or settled
  commit_inbox,       ///< what a vendor reports by itself is written down
  paid_send,          ///< a request that costs money goes out
  paid_answer,        ///< its answer is read
  land_output,        ///< a vendor's output has landed on the disk
  rename_media,       ///< a finished file enters storage
  rename_record,      ///< a recipe's record is published
  rename_delivery,    ///< the ad gets the name a person asked for
  child_spawn,        ///< a program is started
  child_feed,         ///< frames go down a pipe to a program
  socket_write,       ///< an answer goes to a client
  // Not a site; the number of sites.
  count_,
};

/// @relates fault_site
const char* to_string(fault_site x) noexcept;

/// Just before the thing happens, or just after it took effect.
enum class moment : uint8_t { before, after };

/// Does nothing in the product. In the test binary it kills the process when
/// the armed site is reached for the armed time. Any thread.
void fault_point(fault_site site, moment when);

} // namespace adcraft
