#include "actors/model/fault_point.hpp"

#include <iterator>

namespace adcraft {

namespace {

constexpr const char* site_names[] = {
  "commit_brand",     "commit_campaign",    "commit_claim",  "commit_job",
  "commit_call_open", "commit_submitting",  "commit_call",   "commit_result",
  "commit_storyline", "commit_deliverable", "commit_ended",  "commit_node",
  "commit_delivery",  "commit_inbox",       "paid_send",     "paid_answer",
  "land_output",      "rename_media",       "rename_record", "rename_delivery",
  "child_spawn",      "child_feed",         "socket_write",
};

static_assert(std::size(site_names) == static_cast<size_t>(fault_site::count_));

} // namespace

const char* to_string(fault_site x) noexcept {
  return site_names[static_cast<size_t>(x)];
}

} // namespace adcraft
