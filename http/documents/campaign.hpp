#pragma once

#include "actors/model/campaign.hpp"
#include "actors/ports/library.hpp"
#include "http/documents/tools.hpp"

#include <string>

/// The document of a campaign, and lines of lists of them. Pure.
namespace adcraft::http {

/// What moves between two commits.
struct live_progress {
  int percent = 0;
  /// Seconds left; negative: nobody knows.
  int64_t eta = -1;
  bool operator==(const live_progress&) const = default;
};

/// A campaign's document, whole but for what moves.
struct campaign_text {
  std::string before;
  std::string after;
  /// As the rows tell it.
  live_progress live;
};

campaign_text campaign_document(const campaign_view& x,
                                const document_tools& tools);

/// The document with what moves in its place.
std::string joined(const campaign_text& x, const live_progress& live);

/// The document as the rows tell it.
inline std::string whole_document(const campaign_view& x,
                                  const document_tools& tools) {
  auto text = campaign_document(x, tools);
  return joined(text, text.live);
}

/// 0 to 100; 100 means completed and nothing else does.
int percent_of(campaign_status status, double progress);

/// "\"7-5f3a…\"": the version, then a hash of what is answered.
std::string etag_of(int64_t version, const std::string& body);

json line_document(const campaign_line& x, const document_tools& tools);

/// Pictures with the ids by which they are changed.
json pictures_document(const std::vector<brand_image>& xs,
                       const document_tools& tools);

/// What a picture is called in paths: the beginning of its content's hash.
std::string picture_id(const std::string& key);

} // namespace adcraft::http
