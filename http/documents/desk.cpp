#include "http/documents/desk.hpp"

#include "http/documents/desk_state.hpp"

#include <caf/stateful_actor.hpp>

namespace adcraft::http {

namespace {

bool is_fresh(document_desk_ptr self, const shelved& x) {
  return !x.under_way
         || self->clock().now() - x.refreshed < self->state.parts.options.fresh;
}

caf::result<document> answer_to(document_desk_ptr self, const scope& who,
                                const std::string& id) {
  auto x = kept_document(self, id);
  // Most requests end here.
  if (x != nullptr && may_see(who, x->owner) && is_fresh(self, *x))
    return x->ready;
  auto promise = self->make_response_promise<document>();
  serve(self, id, {who, promise});
  return promise;
}

document_desk_actor::behavior_type desk(document_desk_ptr self,
                                        document_desk_parts parts) {
  auto& st = self->state;
  st.kept = shelf{parts.options.most, parts.options.most_bytes};
  st.parts = std::move(parts);
  return {
    [self](atom::read, const scope& who, const std::string& id) {
      return answer_to(self, who, id);
    },
    [self](atom::committed, const std::string& id) {
      auto& st = self->state;
      st.kept.drop(id);
      if (auto i = st.readings.find(id); i != st.readings.end())
        ++i->second.commits;
    },
  };
}

} // namespace

bool may_see(const scope& who, const std::string& owner) {
  return who.everyone || who.owner == owner;
}

caf::error no_campaign(const std::string& id) {
  return fail(ec::not_found, "there is no campaign " + id);
}

shelved* kept_document(document_desk_ptr self, const std::string& id) {
  auto x = self->state.kept.find(id);
  auto is_good
    = x != nullptr
      && self->clock().now() - x->made < self->state.parts.options.keep;
  return is_good ? x : nullptr;
}

void serve(document_desk_ptr self, const std::string& id, document_reader x) {
  auto found = kept_document(self, id);
  if (found == nullptr)
    read_for(self, id, std::move(x));
  else if (!may_see(x.who, found->owner))
    x.promise.deliver(no_campaign(id));
  else if (is_fresh(self, *found))
    x.promise.deliver(found->ready);
  else
    refresh_for(self, id, std::move(x));
}

document_desk_actor open_document_desk(caf::actor_system& sys,
                                       document_desk_parts parts) {
  return sys.spawn(desk, std::move(parts));
}

} // namespace adcraft::http
