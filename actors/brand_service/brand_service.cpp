#include "actors/brand_service/brand_service.hpp"

#include "actors/model/json.hpp"

namespace adcraft {

namespace {

using brand_service_self
  = brand_service_actor::stateful_pointer<brand_service_state>;

constexpr size_t most_images = 10;

/// Commits what a wish made of a brand; answers with the brand.
caf::result<brand_row> commit(brand_service_self self, const brand_wish& x,
                              change what, brand_row after,
                              caf::typed_response_promise<brand_row> promise) {
  transition t;
  t.site = fault_site::commit_brand;
  t.changes.push_back(std::move(what));
  if (!x.key.key.empty())
    t.changes.push_back(use_key{x.key.user, x.key.key});
  self->request(self->state.store, room_patience, atom::commit_v, std::move(t))
    .then(
      [=, after = std::move(after)](const commit_receipt&) mutable {
        ++self->state.granted;
        promise.deliver(std::move(after));
      },
      [=](caf::error& why) mutable { promise.deliver(std::move(why)); });
  return promise;
}

caf::result<brand_row> create(brand_service_self self, const brand_wish& x) {
  auto what = brand_from_json(x.patch);
  if (!what)
    return std::move(what.error());
  brand_row after;
  after.id = x.brand;
  after.owner = x.who.owner;
  after.what = std::move(*what);
  put_brand row{after.id, after.owner, after.what};
  return commit(self, x, std::move(row), std::move(after),
                self->make_response_promise<brand_row>());
}

caf::result<brand_row> edit(brand_service_self self, const brand_wish& x) {
  auto promise = self->make_response_promise<brand_row>();
  self
    ->request(self->state.library, room_patience, atom::brand_v, x.who, x.brand)
    .then(
      [=](const brand_row& before) mutable {
        auto after = grant(before, x);
        if (!after) {
          promise.deliver(std::move(after.error()));
          return;
        }
        auto row = x.what == brand_wish::remove
                     ? change{remove_brand{before.id, before.owner}}
                     : change{edit_brand{before.id, before.owner,
                                         before.version, after->what}};
        commit(self, x, std::move(row), std::move(*after), promise);
      },
      [=](caf::error& why) mutable { promise.deliver(std::move(why)); });
  return promise;
}

} // namespace

caf::expected<brand_row> grant(const brand_row& x, const brand_wish& wish) {
  if (wish.from_version != 0 && wish.from_version != x.version)
    return fail(ec::conflict,
                "somebody else has edited this brand meanwhile: "
                "load it again, then repeat your change");
  auto result = x;
  result.version += 1;
  switch (wish.what) {
    case brand_wish::edit: {
      auto edited = brand_patched(x.what, wish.patch);
      if (!edited)
        return std::move(edited.error());
      result.what = std::move(*edited);
      return result;
    }
    case brand_wish::set_images:
      if (wish.images.size() > most_images)
        return fail(ec::invalid_argument, "images: a brand has at most 10");
      result.what.images = wish.images;
      return result;
    case brand_wish::set_logo:
      result.what.logo = wish.logo;
      return result;
    default:
      return x;
  }
}

brand_service_actor::behavior_type brand_service(brand_service_self self,
                                                 store_actor store,
                                                 library_actor library) {
  self->state.store = std::move(store);
  self->state.library = std::move(library);
  return {
    [self](atom::wish, const brand_wish& x) {
      return x.what == brand_wish::create ? create(self, x) : edit(self, x);
    },
  };
}

} // namespace adcraft
