#include "actors/render_worker/render_worker.hpp"

#include <caf/actor_cast.hpp>

#include <chrono>

namespace adcraft {

namespace {

using worker_self = render_worker_actor::stateful_pointer<render_worker_state>;
using steady = std::chrono::steady_clock;

/// Passes progress on to the client, a few times a second.
class told_watch : public render_watch {
public:
  told_watch(worker_self self, const render_task& task)
    : self_(self), task_(task),
      client_(caf::actor_cast<render_client_actor>(task.client)) {
    // nop
  }

  void progress(double done) override {
    auto now = steady::now();
    if (!client_ || now - told_ < std::chrono::milliseconds{150})
      return;
    told_ = now;
    self_->send(client_, atom::progress_v, task_.order.recipe, done);
  }

  bool stop_requested() const override {
    return task_.stop->load(std::memory_order_relaxed);
  }

private:
  worker_self self_;
  const render_task& task_;
  render_client_actor client_;
  steady::time_point told_;
};

render_outcome draw(worker_self self, renderer& tools,
                    const render_task& task) {
  render_outcome result;
  result.recipe = task.order.recipe;
  told_watch watch{self, task};
  try {
    auto made = tools.render(task.order, watch);
    if (made)
      result.result = std::move(*made);
    else
      result.error = std::move(made.error());
  } catch (const std::exception& e) { // a renderer never throws: our fault
    result.error
      = fail(ec::internal, std::string{"a render fell: "} + e.what());
  }
  return result;
}

} // namespace

render_worker_actor::behavior_type render_worker(worker_self self,
                                                 uint64_t slot,
                                                 render_desk_actor desk,
                                                 renderer_ptr tools) {
  return {
    [=](atom::work, const render_task& task) {
      self->send(desk, atom::idle_v, slot, draw(self, *tools, task));
    },
  };
}

} // namespace adcraft
