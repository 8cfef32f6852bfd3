#pragma once

#include "actors/model/campaign.hpp"
#include "http/documents/tools.hpp"

#include <string>

/// A campaign's scenes, and where each stands. Pure.
namespace adcraft::http {

/// How far a scene is, from all of its newest jobs.
struct scene_standing {
  job_state state = job_state::planned;
  /// Of the job that the state is of; may be empty.
  std::string reason;
  /// Revisions that were made of its picture, clip and voices.
  size_t candidates = 0;
};

scene_standing standing_of(const campaign_view& x, uint32_t scene);

/// @returns what the newest revision that was made of this made, or null.
const asset_row* shown_asset(const campaign_view& x, job_kind kind,
                             uint32_t scene = 0, const std::string& shape = {},
                             const std::string& language = {});

/// The scenes as a campaign's document tells them: what is said and seen, and
/// how far each is.
json scenes_in_short(const campaign_view& x, const document_tools& tools);

/// The whole storyline, as one edits it.
json storyline_document(const campaign_view& x, const document_tools& tools);

/// Every revision of every job of a scene, what each made, and which is used.
json candidates_document(const campaign_view& x, uint32_t scene,
                         const document_tools& tools);

} // namespace adcraft::http
