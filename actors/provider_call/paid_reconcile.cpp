#include "actors/provider_call/paid_moves.hpp"

namespace adcraft::paid {

using ev = call_event_kind;

namespace {

auto begin_anew(self_ptr self) {
  return [self](caf::error& why) { self->quit(std::move(why)); };
}

bool is_unclear(const call_row& x) {
  return x.state == call_state::unknown
         || x.state == call_state::needs_decision;
}

std::chrono::microseconds age_of(const paid_call_state& st) {
  return std::chrono::microseconds{st.rooms->clock->now()
                                   - st.steps.row.submit_started_at};
}

void list_page(self_ptr self) {
  auto& st = self->state;
  ask(self, errand::list,
      st.rooms->seller->list(st.steps.row, st.listings.page));
}

void list_again(self_ptr self) {
  auto& st = self->state;
  st.listings.page.clear();
  st.listings.found.clear();
  st.listings.answers.clear();
  st.listings.is_blind = false;
  do_later(self, call_effect::reconcile, st.rooms->options.listing_pause);
}

/// Nobody can tell any more: a person decides.
void leave_open(self_ptr self) {
  auto& st = self->state;
  happen(self, ev::unresolvable,
         "it is not known whether " + st.steps.row.provider
           + " took this order: it may have been billed up to "
           + to_dollars(st.steps.row.price_reserved)
           + ". Look at its web page; then name what it made, pay once more, "
             "or cancel");
}

/// A complete listing does not hold the call.
void not_listed(self_ptr self) {
  auto& st = self->state;
  auto& o = st.rooms->options;
  auto is_clean = !st.listings.is_blind;
  auto is_late = age_of(st) >= o.ingest_lag;
  if (is_clean && is_late && ++st.listings.clean >= o.clean_listings)
    return happen(self, ev::not_found,
                  "the order never arrived at " + st.steps.row.provider,
                  failure::transient);
  if (age_of(st) >= o.resolve_within)
    return leave_open(self);
  list_again(self);
}

void remove(std::vector<std::string>& from, const id_list& taken) {
  std::erase_if(from, [&](const std::string& id) {
    return std::find(taken.ids.begin(), taken.ids.end(), id) != taken.ids.end();
  });
}

/// The oldest that is nobody else's is ours: listings begin with the newest.
void adopt_oldest(self_ptr self, const id_list& taken) {
  auto& found = self->state.listings.found;
  remove(found, taken);
  if (found.empty())
    return not_listed(self);
  happen(self, ev::found, found.back());
}

/// All pages were read.
void judge(self_ptr self) {
  auto& st = self->state;
  auto& x = st.listings;
  if (!x.answers.empty())
    return happen(self, std::move(x.answers.back().event));
  if (x.found.empty())
    return not_listed(self);
  auto& row = st.steps.row;
  self
    ->request(st.rooms->store, room_patience, atom::held_v, row.provider,
              id_list{x.found}, row.id)
    .then(
      [self](const id_list& taken) {
        if (is_unclear(self->state.steps.row))
          adopt_oldest(self, taken);
      },
      begin_anew(self));
}

void ask_around(self_ptr self) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (st.rooms->seller->can_list(row)) {
    st.listings.page.clear();
    st.listings.found.clear();
    return list_page(self);
  }
  self->send(fetch_room_of(st), atom::found_v, row.id, fetch_client_actor{self});
}

/// What the vendor reported by itself names the call beyond doubt: the address
/// it reported to holds a secret of this call alone. Unless its twin, which
/// asked for the very same, adopted it before there was a report: then that one
/// has what was paid for, and this one is as good as never arrived.
void hear_reports(self_ptr self, id_list reports) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (reports.ids.empty())
    return ask_around(self);
  self
    ->request(st.rooms->store, room_patience, atom::held_v, row.provider,
              reports, row.id)
    .then(
      [self, reports](const id_list& taken) mutable {
        if (!is_unclear(self->state.steps.row)
            || self->state.asked != errand::none)
          return;
        remove(reports.ids, taken);
        if (!reports.ids.empty())
          return happen(self, ev::found, reports.ids.front());
        ask_around(self);
      },
      begin_anew(self));
}

} // namespace

void reconcile(self_ptr self) {
  auto& st = self->state;
  ++st.generation;
  self->request(st.rooms->store, room_patience, atom::inbox_v, st.steps.row.id)
    .then(
      [self](const id_list& reports) {
        if (is_unclear(self->state.steps.row)
            && self->state.asked == errand::none)
          hear_reports(self, reports);
      },
      begin_anew(self));
}

void listed(self_ptr self, const http_answer& x) {
  auto& st = self->state;
  auto& row = st.steps.row;
  if (!is_unclear(row))
    return;
  auto page = st.rooms->seller->listed(row, x);
  if (!page) {
    if (age_of(st) >= st.rooms->options.resolve_within)
      return leave_open(self);
    st.listings.page.clear();
    return do_later(self, call_effect::reconcile, next_pause(self));
  }
  st.misses = 0;
  for (auto& match : page->matches)
    if (match.event.kind == ev::found)
      st.listings.found.push_back(match.event.text);
    else
      st.listings.answers.push_back(std::move(match));
  st.listings.is_blind = st.listings.is_blind || page->is_blind;
  st.listings.page = std::move(page->next);
  if (st.listings.page.empty())
    judge(self);
  else
    list_page(self);
}

} // namespace adcraft::paid
