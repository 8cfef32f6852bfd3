#pragma once

#include "http/documents/json.hpp"

namespace adcraft::http {

/// Adds what `brief` (config/brief.schema.json) says of brands and briefs to
/// the schemas of `doc`: whole, as one may send it, and as a patch. Pure.
void add_brief_schemas(json& doc, const json& brief);

/// Adds to every operation of `doc` what all of its kind have: an
/// Idempotency-Key, and the problems that may be the answer. Pure.
void add_common_answers(json& doc);

} // namespace adcraft::http
