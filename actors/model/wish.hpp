#pragma once

#include "actors/model/campaign.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a person may want of a campaign, as data. `grant` (campaign_service)
/// decides what each makes of it. Patches are JSON objects: a key that is
/// there replaces the value, a missing one keeps it.
namespace adcraft::wish {

/// Accept it for generation. What edits made stale is made again; what a
/// campaign stumbled over is tried again. Nothing in one that runs or is done.
struct start {};
struct cancel {};
struct pause {};
struct resume {};

/// Take it out of every list. What was paid for is kept.
struct remove {};

/// Change the brief; `cap` changes what it may spend.
struct edit_brief {
  std::string patch;
  std::optional<micros> cap;
};

/// Change the storyline; see `storyline_patched` in `model/json.hpp`.
struct edit_storyline {
  std::string patch;
};

/// Have the storyline written, or written again; locked scenes stay.
struct write_storyline {};

/// Cut one scene in two that share its time.
struct split_scene {
  uint32_t scene = 0;
};

/// What of a scene is made anew.
enum class part : uint8_t { picture, clip, voice, music, film };

/// Make something again, differently. Scene 0 with `music` and `film`.
struct regenerate {
  uint32_t scene = 0;
  part what = part::picture;
  /// What a picture model is asked for instead; empty keeps it.
  std::string prompt;
};

/// A person decides about one job: approve, reject, retry, cancel or skip. If
/// it is not known whether a vendor took its order, `approve` pays once more
/// and `cancel` and `skip` let it go; with an `external_id`, the vendor's word
/// for what it made, that is ours and `retry` brings it home.
struct settle_job {
  std::string job;
  job_event_kind what = job_event_kind::retry;
  std::string external_id = {};
};

/// Use what an earlier revision of a job made. Costs nothing.
struct accept {
  std::string job;
};

/// Pictures for this campaign alone, in this order.
struct set_pictures {
  std::vector<brand_image> pictures;
};

/// A film of one's own as the clip of a scene, cut to its time.
struct use_footage {
  uint32_t scene = 0;
  /// Storage key and facts of the checked file.
  std::string key;
  std::string mime;
};

/// Say something in the guided brief.
struct say {
  std::string text;
};

using any
  = std::variant<start, cancel, pause, resume, remove, edit_brief,
                 edit_storyline, write_storyline, split_scene, regenerate,
                 settle_job, accept, set_pictures, use_footage, say>;

} // namespace adcraft::wish
