#include "http/documents/desk_state.hpp"

#include <caf/stateful_actor.hpp>

namespace adcraft::http {

namespace {

constexpr std::chrono::seconds library_time{4};

shelved shelved_of(document_desk_ptr self, const campaign_view& x) {
  auto& parts = self->state.parts;
  shelved result;
  result.owner = x.campaign.owner;
  result.version = x.campaign.version;
  result.under_way = x.campaign.status == campaign_status::pending
                     || x.campaign.status == campaign_status::generating;
  document_tools tools{parts.links, parts.provider,
                       parts.clock->now() / 1'000'000};
  result.text = campaign_document(x, tools);
  result.made = self->clock().now();
  result.refreshed = result.made - parts.options.fresh;
  result.render(result.text.live);
  return result;
}

/// Serves those whose commits the reading has seen; the others need another.
void finish_reading(document_desk_ptr self, const std::string& id,
                    uint64_t seen, const caf::expected<campaign_view>& x) {
  auto& st = self->state;
  auto done = std::move(st.readings.extract(id).mapped());
  if (x && seen == done.commits)
    st.kept.put(id, shelved_of(self, *x));
  for (auto& r : done.readers)
    if (seen < r.after || kept_document(self, id) != nullptr)
      serve(self, id, std::move(r));
    else if (!x)
      r.promise.deliver(caf::error{x.error()});
    else if (!may_see(r.who, x->campaign.owner))
      r.promise.deliver(no_campaign(id));
    else // changed meanwhile, but not before they asked
      r.promise.deliver(shelved_of(self, *x).ready);
}

void read(document_desk_ptr self, const std::string& id) {
  auto& st = self->state;
  auto seen = st.readings[id].commits;
  scope all;
  all.everyone = true;
  self->request(st.parts.library, library_time, atom::read_v, all, id)
    .then(
      [=](const campaign_view& x) { finish_reading(self, id, seen, x); },
      [=](caf::error& why) { finish_reading(self, id, seen, std::move(why)); });
}

} // namespace

void read_for(document_desk_ptr self, const std::string& id,
              document_reader x) {
  auto [i, first] = self->state.readings.try_emplace(id);
  x.after = i->second.commits;
  i->second.readers.push_back(std::move(x));
  if (first)
    read(self, id);
}

} // namespace adcraft::http
