#pragma once

#include "actors/interfaces.hpp"
#include "http/documents/json.hpp"

#include <string>
#include <vector>

/// Events as listeners get them. Pure.
namespace adcraft::http {

/// What is kept, such as {"seq":7,"type":"job.done",…}.
json event_document(const event_row& x);

/// What is not kept: how far a campaign and those of its jobs are that moved.
json progress_document(const std::vector<campaign_news>& moved);

/// One message of a stream (HTML standard, server-sent events).
/// @param id empty: none, so that a listener comes back after the last kept.
std::string stream_message(const std::string& id, const std::string& event,
                           const json& data);

} // namespace adcraft::http
