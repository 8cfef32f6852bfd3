#include "http/documents/campaign.hpp"

namespace adcraft::http {

json line_document(const campaign_line& x, const document_tools& tools) {
  json result{{"id", x.id},
              {"title", x.title.empty() ? x.brand_title : x.title},
              {"status", to_string(x.status)},
              {"reason", text_or_null(x.reason)},
              {"brand", {{"id", x.brand}, {"title", x.brand_title}}}};
  put_money(result, "cap", x.money.cap);
  put_money(result, "spent", x.money.spent);
  result["still_url"] = tools.url_of(x.still);
  result["final_video_url"] = tools.url_of(x.film);
  result["created_at"] = time_of(x.created_at);
  result["updated_at"] = time_of(x.updated_at);
  return result;
}

std::string picture_id(const std::string& key) {
  constexpr size_t digits = 16;
  auto slash = key.find('/');
  return key.substr(slash == std::string::npos ? 0 : slash + 1, digits);
}

json pictures_document(const std::vector<brand_image>& xs,
                       const document_tools& tools) {
  auto result = json::array();
  for (auto& x : xs)
    result.push_back({{"id", picture_id(x.key)},
                      {"position", result.size() + 1},
                      {"primary", result.empty()},
                      {"caption", x.caption},
                      {"width", x.width},
                      {"height", x.height},
                      {"url", tools.url_of(x.key)}});
  return result;
}

} // namespace adcraft::http
