#include "http/documents/desk_state.hpp"

#include <caf/stateful_actor.hpp>

#include <algorithm>
#include <cmath>

namespace adcraft::http {

namespace {

constexpr std::chrono::seconds hub_time{1};

/// Rows count what is settled; news know of what is half made as well.
live_progress both(const live_progress& rows, const campaign_news& news) {
  auto result = rows;
  if (news.campaign.empty())
    return result;
  result.percent = std::max(
    result.percent, percent_of(campaign_status::generating, news.progress));
  result.eta = news.eta < 0 ? -1 : std::llround(news.eta);
  return result;
}

void finish_progress(document_desk_ptr self, const std::string& id,
                     const campaign_news& news) {
  if (auto x = kept_document(self, id)) {
    x->render(both(x->text.live, news));
    x->refreshed = self->clock().now();
  }
  auto readers = std::move(self->state.refreshing.extract(id).mapped());
  for (auto& r : readers)
    serve(self, id, std::move(r));
}

} // namespace

void refresh_for(document_desk_ptr self, const std::string& id,
                 document_reader x) {
  auto& st = self->state;
  auto [i, first] = st.refreshing.try_emplace(id);
  i->second.push_back(std::move(x));
  if (!first)
    return;
  self->request(st.parts.hub, hub_time, atom::read_v, id)
    .then([=](const campaign_news& x) { finish_progress(self, id, x); },
          // Progress by the rows is better than none.
          [=](caf::error&) { finish_progress(self, id, {}); });
}

} // namespace adcraft::http
