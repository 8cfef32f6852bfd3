#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/error.hpp"
#include "actors/model/storyline.hpp"

#include <string>
#include <string_view>

/// The model as JSON: how it is kept in rows, sent in answers and read from
/// people. Pure; any thread; nothing throws.
///
/// Writing gives one line, keys in the order of the struct, the same bytes for
/// the same value. Reading is strict: unknown and duplicate keys, wrong types,
/// values out of range, nesting deeper than 32 and texts above 64 KiB are
/// `invalid_argument` with one sentence that names the path and what to do.
/// A missing key keeps the struct's default, except where a value makes no
/// sense without it. Texts are trimmed and their white space made single;
/// colours become lower case.
namespace adcraft {

std::string to_json(const brand& x);
std::string to_json(const brief& x);
std::string to_json(const storyline& x);

/// Needs a title. Pictures are storage keys; there may be fewer than two.
caf::expected<brand> brand_from_json(std::string_view text);

/// The seed is at most 2^53 - 1, so that every reader of JSON keeps it.
caf::expected<brief> brief_from_json(std::string_view text);

/// Needs scenes with role and frames. Whether the storyline can be filmed is
/// for `validate` to say.
caf::expected<storyline> storyline_from_json(std::string_view text);

/// @returns `base` with the fields of `patch`, a JSON object, replaced. What is
/// kept in storage, logo and pictures, is none of a brand's patch.
caf::expected<brand> brand_patched(const brand& base, std::string_view patch);
caf::expected<brief> brief_patched(const brief& base, std::string_view patch);

/// A storyline edited by people. `patch` may hold `title`, `palette`,
/// `music_prompt`, `music_take`, `order` (every scene's number, in the new
/// order) and `scenes`: objects that each name the `number` of a scene and
/// whatever of it changes. Scenes without a counterpart in `base` are new, need
/// role and frames, and stand last unless `order` says where. A locked scene
/// changes nothing but `locked`. A patch may take a scene's `footage` away; it
/// cannot name a file.
caf::expected<storyline> storyline_patched(const storyline& base,
                                           std::string_view patch);

/// What the house says in the guided brief.
struct chat_answer {
  std::string reply;
  /// What it understood: a patch for `brief_patched`.
  std::string patch = "{}";
};

/// Reads {"reply": text, "patch": {…}}.
caf::expected<chat_answer> chat_answer_from_json(std::string_view text);

} // namespace adcraft
