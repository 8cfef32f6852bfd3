#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/job.hpp"
#include "actors/model/money.hpp"
#include "actors/model/storyline.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// Where a campaign stands.
enum class campaign_status : uint8_t {
  draft,
  pending, ///< accepted, waits for a node
  generating,
  completed, ///< every deliverable passed inspection
  failed,
  canceled,
  needs_attention, ///< a person must decide; `reason` says what
  count_,
};

const char* to_string(campaign_status x) noexcept;
campaign_status campaign_status_from(const std::string& text) noexcept;

/// One brief on its way to finished ads.
struct campaign_row {
  std::string id;
  std::string owner;
  std::string brand;
  campaign_status status = campaign_status::draft;
  budget money;
  /// Microseconds since 1970; 0 where it has not happened.
  int64_t cancel_requested_at = 0;
  int64_t pause_requested_at = 0;
  int64_t created_at = 0;
  int64_t updated_at = 0;
  /// Fencing token: raised by each claim; a write under an older one fails.
  int64_t epoch = 0;
  /// Incarnation that owns it, or empty.
  std::string node;
  /// Times its process died under it; reset when a supervisor ends well.
  int crash_count = 0;
  /// Why it failed or waits, in words a person can act on.
  std::string reason;
  /// Raised by each edit of brief, storyline or pictures.
  int64_t version = 1;
  /// Number of its last event.
  int64_t seq = 0;
  /// Asset the storyline was taken from; empty if a person wrote it.
  std::string storyline_asset;
};

/// One thing said in the guided brief.
struct chat_line {
  /// From 1.
  int64_t ordinal = 0;
  /// Said by the person, else by the house.
  bool by_person = true;
  std::string text;
  bool operator==(const chat_line&) const = default;
};

/// A stored media file a job produced.
struct asset_row {
  std::string id;
  std::string campaign;
  std::string job;
  job_kind kind = job_kind::storyline;
  /// Storage key.
  std::string key;
  std::string mime;
  uint64_t bytes = 0;
  std::string sha256;
  /// What it was made from: an identical order finds it again.
  std::string recipe;
  /// JSON: what later steps need to know of it.
  std::string facts;
  int64_t created_at = 0;
  bool operator==(const asset_row&) const = default;
};

/// Where a finished file stands.
enum class deliverable_state : uint8_t { planned, composed, passed, refused };

const char* to_string(deliverable_state x) noexcept;
deliverable_state deliverable_state_from(const std::string& text) noexcept;

/// One finished file of a campaign.
struct deliverable_row {
  std::string campaign;
  /// `key_of(format)`.
  std::string format;
  deliverable_state state = deliverable_state::planned;
  /// Asset of the composition.
  std::string asset;
  /// JSON of the inspection; empty before it.
  std::string report;
  /// The rule that broke, in one sentence; empty if none did.
  std::string reason;
  bool operator==(const deliverable_row&) const = default;
};

/// Everything about one campaign, read in one go.
struct campaign_view {
  campaign_row campaign;
  adcraft::brand brand;
  adcraft::brief brief;
  /// Without scenes until it is written.
  adcraft::storyline storyline;
  /// Pictures of this campaign alone; a scene counts on from the brand's.
  std::vector<brand_image> pictures;
  std::vector<chat_line> chat;
  std::vector<job_row> jobs;
  std::vector<asset_row> assets;
  std::vector<deliverable_row> deliverables;
};

/// @returns the picture a scene means by `index`: one of the brand's, then one
///   of the campaign's; null if there is none.
const brand_image* picture_of(const campaign_view& x, size_t index);

/// @returns the asset a job made, or null.
const asset_row* asset_of(const campaign_view& x, const job_row& job);

/// @returns the scene in whose still the clip of scene `number` comes to rest:
///   in production the one that is played next, if it is given way to softly.
///   Else null.
const scene* flows_into(const campaign_view& x, uint32_t number);

/// @returns the newest revision of the job of this kind, or null.
const job_row* job_of(const campaign_view& x, job_kind kind, uint32_t scene = 0,
                      const std::string& shape = {},
                      const std::string& language = {});

/// Every file the brief asks for.
std::vector<format> formats_of(const brief& x);

/// The format a composition job makes.
format format_of(const job_row& x, const brief& b);

} // namespace adcraft
