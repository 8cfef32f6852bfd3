#include "http/documents/actions.hpp"
#include "http/documents/scenes.hpp"

#include "actors/model/plan.hpp"

namespace adcraft::http {

json candidates_document(const campaign_view& x, uint32_t scene,
                         const document_tools& tools) {
  auto items = json::array();
  for (auto& j : x.jobs) {
    auto asset = asset_of(x, j);
    if (j.scene != scene || asset == nullptr || j.kind == job_kind::chat_reply)
      continue;
    items.push_back({{"job", j.id},
                     {"kind", to_string(j.kind)},
                     {"format", text_or_null(j.shape)},
                     {"language", text_or_null(j.language)},
                     {"revision", j.revision},
                     {"used", is_newest(x, j)},
                     {"state", to_string(j.state)},
                     {"url", tools.url_of(asset->key)},
                     {"mime", asset->mime},
                     {"created_at", time_of(asset->created_at)},
                     {"actions", actions_of(x, j)}});
  }
  return page_document(std::move(items));
}

} // namespace adcraft::http
