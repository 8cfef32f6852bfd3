#pragma once

#include "actors/model/json_reader.hpp"
#include "http/documents/tools.hpp"
#include "http/pipeline/call.hpp"
#include "http/pipeline/problem.hpp"

#include <optional>
#include <string>

/// What routes have in common.
namespace adcraft::http {

document_tools tools_of(const call& c);

/// What this person owns; what operators see beside that is left out.
inline scope own(const call& c) {
  return {c.who.user, false};
}

/// The id of something new: with an Idempotency-Key always the same, so that
/// a repeated request writes the same row; else one that nobody guesses.
/// @param part tells several new things of one request apart.
std::string new_id(const call& c, const std::string& prefix,
                   const std::string& part = {});

/// Characters that nobody guesses, fit for URLs.
std::string random_text(size_t bytes);

/// @param version of what `x` tells; 0: it has no ETag. Beside the version the
///   ETag names the very bytes, as URLs in them change.
response json_answer(int status, const json& x, int64_t version = 0);

response no_content();

/// The body as a JSON object; an empty body is an empty one.
caf::expected<json_document> body_of(const call& c);

/// The version that If-Match names; 0: none is named, or any will do. The
/// ETags of this house begin with it.
/// @returns `conflict` for an If-Match that can match nothing.
caf::expected<int64_t> wanted_version(const call& c);

/// The answer to an If-Match that does not match: 412.
response edited_meanwhile();

/// Whether `?dry_run=true` asks what would happen.
bool is_dry_run(const call& c);

/// Whether a browser asks, to show the answer to somebody.
bool wants_page(const call& c);

/// How many lines of a list are asked for, 1 to 100.
caf::expected<uint64_t> wanted_lines(const call& c);

/// The number of the scene in the path.
caf::expected<uint32_t> scene_in_path(const call& c, uint32_t least = 1);

/// A JSON merge patch (RFC 7386) made fit for the model, which knows no null:
/// whatever is null gets its default.
nlohmann::json without_nulls(nlohmann::json patch,
                             const nlohmann::json& defaults);

} // namespace adcraft::http
