#pragma once

#include "actors/model/failure.hpp"
#include "actors/model/format.hpp"
#include "actors/model/ladder.hpp"
#include "actors/model/render.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// What a generation job makes.
enum class job_kind : uint8_t {
  storyline,
  chat_reply,
  reference_image,
  scene_video,
  voiceover,
  music,
  composition,
  count_,
};

/// Where a job stands. The last five wait for nobody but a person.
enum class job_state : uint8_t {
  planned,
  waiting_approval,
  running,
  backoff,
  done,
  failed,
  canceled,
  skipped,
  needs_attention,
  count_,
};

const char* to_string(job_kind x) noexcept;
const char* to_string(job_state x) noexcept;
job_kind job_kind_from(const std::string& text) noexcept;
job_state job_state_from(const std::string& text) noexcept;

/// Whether a job in this state does nothing more by itself.
bool is_settled(job_state x) noexcept;

/// @returns the kind of render that carries out a job of this kind.
render_kind render_kind_of(job_kind x) noexcept;

/// One thing to be produced. Its id is made of what identifies it.
struct job_row {
  std::string id;
  std::string campaign;
  job_kind kind = job_kind::storyline;
  /// Scene number, or 0 where the job is for the whole film.
  uint32_t scene = 0;
  /// "16:9" …, or empty where the shape does not matter.
  std::string shape;
  /// Language where words are heard or burned in, else empty.
  std::string language;
  std::string hook;
  /// Counts how often a person asked for this anew.
  int revision = 1;
  job_state state = job_state::planned;
  /// The way it is made now.
  rung way = rung::asked;
  /// Calls that ended without a result on this rung.
  int attempts = 0;
  /// Ordinal of the last call whose end the job has taken in, ever; 0: none.
  int calls_ended = 0;
  /// A person wants this stopped; a live call is seen to its end first.
  bool cancel_requested = false;
  /// Id of the asset that was made or found.
  std::string asset;
  /// Why it waits or failed, in words a person can act on.
  std::string reason;
  failure why = failure::none;
  /// Microseconds since 1970; when `backoff` is over.
  int64_t not_before = 0;
  /// A person's decision that its supervisor has not carried out yet, as the
  /// text of a job_event_kind; else empty.
  std::string wish;
  /// It has ended, and yet a call of it is under way whose result must be
  /// collected. Only a campaign that is read says so; nobody writes it.
  bool collects = false;
  bool operator==(const job_row&) const = default;
};

/// @returns the id that (campaign, kind, scene, shape, language, hook,
///   revision) determine.
std::string job_id_of(const job_row& x);

/// What may happen to a job.
enum class job_event_kind : uint8_t {
  begin,         ///< everything it needs is there
  recovered,     ///< its actor starts over from the row
  made,          ///< a call was verified, or an identical asset was found
  call_failed,   ///< its call ended without a result
  call_canceled, ///< its call ended because somebody asked
  undecided,     ///< its call waits for a person
  retry_due,     ///< the pause is over
  approve,       ///< a person accepts what was made
  reject,        ///< a person wants another one
  cancel,        ///< a person stops it
  retry,         ///< a person wants it tried again
  skip,          ///< a person goes on without it
  do_without,    ///< nobody here can make it, and the film can do without
  gave_up,       ///< its actor fell too often
  count_,
};

const char* to_string(job_event_kind x) noexcept;

struct job_event {
  job_event_kind kind = job_event_kind::recovered;
  /// With `made`: the asset. With failures: the sentence.
  std::string text;
  failure why = failure::none;
  /// With the end of a call: its ordinal; 0 if there was no call.
  int call = 0;
  /// With `made`: a person must look at it first.
  bool approval_required = false;
  /// Microseconds since 1970.
  int64_t now = 0;
};

/// What the room does once the row is committed.
enum class job_effect : uint8_t {
  open_call,   ///< find the live call, or write a new intent and start it
  cancel_call, ///< ask the live call to stop
  arm_timer,   ///< wait until `not_before`
  report,      ///< tell the supervisor
  count_,
};

const char* to_string(job_effect x) noexcept;

struct job_decision {
  job_row row;
  std::vector<job_effect> effects;
  /// False: the event means nothing in this state; write nothing.
  bool changed = false;
};

/// The state machine of a generation job. Pure.
job_decision decide(const job_row& row, const job_event& event,
                    const retry_policy& policy = {});

} // namespace adcraft
