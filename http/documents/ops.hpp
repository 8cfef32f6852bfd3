#pragma once

#include "actors/ports/library.hpp"
#include "http/documents/json.hpp"

#include <string>
#include <vector>

/// What operators and monitors look at. Pure.
namespace adcraft::http {

json tally_document(const house_tally& x);

json node_document(const node_row& x);

/// The tally in Prometheus' text format.
std::string metrics_text(const house_tally& x);

} // namespace adcraft::http
