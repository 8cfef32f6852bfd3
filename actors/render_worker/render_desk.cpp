#include "actors/render_worker/render_desk.hpp"

#include <caf/actor_cast.hpp>

#include <algorithm>

namespace adcraft {

namespace {

using desk_self = render_desk_actor::stateful_pointer<render_desk_state>;

std::string next_recipe(render_desk_state& st) {
  for (auto* queue : {&st.wanted, &st.likely}) {
    if (queue->empty())
      continue;
    auto result = queue->front();
    queue->pop_front();
    return result;
  }
  return {};
}

/// Gives idle workers something to do.
void assign(desk_self self) {
  auto& st = self->state;
  for (auto& w : st.workers) {
    if (!w.handle || !w.recipe.empty())
      continue;
    w.recipe = next_recipe(st);
    if (w.recipe.empty())
      return;
    auto& e = st.entries[w.recipe];
    // Progress goes to the first who asked.
    auto client = e.clients.empty()
                    ? caf::strong_actor_ptr{}
                    : caf::actor_cast<caf::strong_actor_ptr>(e.clients.front());
    self->send(w.handle, atom::work_v, render_task{e.order, client, e.stop});
  }
}

bool is_running(const render_desk_state& st, const std::string& recipe) {
  return std::any_of(st.workers.begin(), st.workers.end(),
                     [&](const auto& w) { return w.recipe == recipe; });
}

void want(desk_self self, const render_order& order,
          const render_client_actor& client) {
  auto& st = self->state;
  auto [i, fresh] = st.entries.try_emplace(order.recipe);
  auto& e = i->second;
  if (fresh) {
    e.order = order;
    e.stop = std::make_shared<std::atomic<bool>>(false);
  }
  e.clients.push_back(client);
  auto likely = std::find(st.likely.begin(), st.likely.end(), order.recipe);
  if (likely != st.likely.end())
    st.likely.erase(likely);
  else if (!fresh)
    return; // wanted or running already
  st.wanted.push_back(order.recipe);
  assign(self);
}

void prefer(desk_self self, const render_order& order) {
  auto& st = self->state;
  auto [i, fresh] = st.entries.try_emplace(order.recipe);
  if (!fresh)
    return;
  i->second.order = order;
  i->second.stop = std::make_shared<std::atomic<bool>>(false);
  st.likely.push_back(order.recipe);
  assign(self);
}

void finish(desk_self self, const render_outcome& x) {
  auto& st = self->state;
  auto i = st.entries.find(x.recipe);
  if (i == st.entries.end())
    return;
  auto& e = i->second;
  if (x.error == ec::canceled && *e.stop && !e.clients.empty()) {
    // Somebody asked again while it was being stopped.
    e.stop = std::make_shared<std::atomic<bool>>(false);
    return st.wanted.push_back(x.recipe);
  }
  for (auto& client : e.clients)
    self->send(client, atom::rendered_v, x);
  st.entries.erase(i);
}

void stop(desk_self self, const std::string& recipe,
          const render_client_actor& client) {
  auto& st = self->state;
  auto i = st.entries.find(recipe);
  if (i == st.entries.end() || std::erase(i->second.clients, client) == 0)
    return;
  self->send(client, atom::rendered_v,
             render_outcome{recipe, {}, fail(ec::canceled, "stopped")});
  if (!i->second.clients.empty())
    return; // others want it still
  i->second.stop->store(true);
  if (is_running(st, recipe))
    return; // its worker will say so
  std::erase(st.wanted, recipe);
  st.entries.erase(i);
}

void open(desk_self self, uint64_t slot) {
  auto& w = self->state.workers[slot];
  w.handle = self->state.open(self, slot);
  self->monitor(w.handle);
}

void fallen(desk_self self, const caf::down_msg& x) {
  auto& st = self->state;
  for (size_t slot = 0; slot < st.workers.size(); ++slot) {
    auto& w = st.workers[slot];
    if (!w.handle || w.handle.address() != x.source)
      continue;
    auto recipe = std::exchange(w.recipe, {});
    w.handle = nullptr;
    finish(self, {recipe, {}, fail(ec::internal, "the render worker fell")});
    if (!w.falls.fell(self->clock().now()))
      return self->quit(fail(ec::internal, "render workers keep falling"));
    self->delayed_send(self, w.falls.pause(), atom::reopen_v, uint64_t{slot});
  }
}

} // namespace

render_desk_actor::behavior_type render_desk(desk_self self, size_t slots,
                                             worker_opener opener) {
  auto& st = self->state;
  st.open = std::move(opener);
  st.workers.resize(slots);
  for (uint64_t slot = 0; slot < slots; ++slot)
    open(self, slot);
  self->set_down_handler([self](caf::down_msg& x) { fallen(self, x); });
  // Workers read no mailbox while they draw.
  self->set_exit_handler([self](caf::exit_msg& x) {
    for (auto& [recipe, e] : self->state.entries)
      e.stop->store(true);
    self->quit(std::move(x.reason));
  });
  return {
    [self](atom::render, const render_order& x,
           const render_client_actor& client) { want(self, x, client); },
    [self](atom::prepare, const render_order& x) { prefer(self, x); },
    [self](atom::stop, const std::string& recipe,
           const render_client_actor& client) { stop(self, recipe, client); },
    [self](atom::idle, uint64_t slot, const render_outcome& x) {
      self->state.workers[slot].recipe.clear();
      finish(self, x);
      assign(self);
    },
    [self](atom::reopen, uint64_t slot) {
      open(self, slot);
      assign(self);
    },
  };
}

} // namespace adcraft
