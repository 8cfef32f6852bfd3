#pragma once

#include "actors/model/campaign.hpp"
#include "http/documents/tools.hpp"

#include <string>

/// The finished files of a campaign. Pure.
namespace adcraft::http {

/// One line for every file the brief asks for, in its order.
json deliverables_document(const campaign_view& x, const document_tools& tools);

/// The URL of the first file that passed inspection, or null.
json final_video_url(const campaign_view& x, const document_tools& tools);

/// What an inspection found, in short; null before it.
json inspection_in_short(const std::string& report);

/// @returns the file a format has, once it passed inspection, or null.
const asset_row* passed_asset(const campaign_view& x, const format& f);

/// What a person's disk calls this file, such as "Lumen Spring 16x9.mp4".
std::string download_name(const campaign_view& x, const std::string& what,
                          const std::string& extension);

} // namespace adcraft::http
