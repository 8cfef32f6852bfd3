#pragma once

#include "actors/ports/clock.hpp"
#include "actors/ports/dispatch.hpp"
#include "actors/ports/landing.hpp"
#include "actors/ports/library.hpp"
#include "actors/ports/renderer.hpp"
#include "actors/ports/storage.hpp"
#include "actors/ports/store.hpp"
#include "tests/dst/network.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"

/// What a process of these worlds stands on. Once it is fenced, nothing that
/// it asks for happens.
namespace adcraft::dst {

struct world_clock : wall_clock {
  explicit world_clock(const world& in) : in_(in) {
    // nop
  }

  int64_t now() const override {
    return in_.now();
  }

private:
  const world& in_;
};

/// A store that may be down, leave in doubt, or end its process.
class world_store : public store {
public:
  world_store(world& in, process& of);

  std::vector<caf::expected<commit_receipt>>
  commit(const std::vector<transition>& xs) override;
  caf::expected<campaign_view> load(const std::string& campaign) override;
  caf::expected<std::optional<call_row>>
  newest_call(const std::string& job) override;
  caf::expected<std::optional<asset_row>>
  asset_made_from(const std::string& recipe) override;
  caf::expected<std::vector<std::string>>
  claimable(const std::string& incarnation) override;
  caf::expected<std::vector<outbox_row>> unpublished(size_t most) override;
  caf::expected<std::vector<due_delivery>> due_deliveries(int64_t,
                                                          size_t) override;
  caf::expected<std::vector<std::string>>
  held_elsewhere(const std::string& provider,
                 const std::vector<std::string>& external_ids,
                 const std::string& call) override;
  caf::expected<std::vector<std::string>>
  reported_for(const std::string& call) override;
  caf::expected<std::vector<webhook_row>>
  webhooks_for(const std::string& campaign, const std::string& type) override;

private:
  /// Whether a read fails now.
  bool is_down();
  bool crashes(int in_ten_thousand);
  std::vector<caf::expected<commit_receipt>>
  write(const std::vector<transition>& xs);

  world& in_;
  process& of_;
  dice by_;
};

/// Of what people read, as much as their wishes need.
class world_library : public library {
public:
  world_library(world& in, process& of) : in_(in), of_(of) {
    // nop
  }

  caf::expected<campaign_view> campaign(const scope& who,
                                        const std::string& id) override;
  caf::expected<page<campaign_line>> campaigns(const campaign_query&) override;
  caf::expected<brand_row> brand(const scope&, const std::string& id) override;
  caf::expected<page<brand_row>> brands(const scope&, const std::string&,
                                        size_t) override;
  caf::expected<std::vector<event_row>> events(const std::string&, int64_t,
                                               size_t) override;
  caf::expected<std::vector<call_row>> calls(const std::string&) override;
  caf::expected<std::optional<key_row>> key(const std::string&,
                                            const std::string&) override;
  caf::expected<std::vector<webhook_row>> webhooks(const scope&) override;
  caf::expected<std::vector<delivery_row>>
  deliveries(const scope&, const std::string&, size_t) override;
  caf::expected<std::string> shared(const std::string&, int64_t) override;
  caf::expected<std::vector<node_row>> nodes() override;
  caf::expected<house_tally> tally() override;
  caf::expected<micros> spent_this_hour(const std::string&) override;

private:
  world& in_;
  process& of_;
};

struct world_dispatch : dispatch {
  world_dispatch(world& in, process& of) : in_(in), of_(of) {
    // nop
  }

  caf::error publish(const std::string& topic, const std::string& key) override;

  void listen(const std::string& topic,
              std::function<void(const std::string&)> hear) override {
    of_.listen(topic, std::move(hear));
  }

private:
  world& in_;
  process& of_;
};

struct world_engine : http_engine {
  world_engine(world& in, process& of) : in_(in), of_(of) {
    // nop
  }

  void send(http_request what, http_callback done) override {
    if (!of_.is_fenced())
      in_.net->send(of_, std::move(what), std::move(done));
  }

  void close() override {
    // nop: a process ends without a word
  }

private:
  world& in_;
  process& of_;
};

struct world_files : storage {
  explicit world_files(world& in) : in_(in) {
    // nop
  }

  caf::expected<stored_file> put(const std::string& path,
                                 const std::string& extension) override;
  caf::expected<std::string> path_of(const std::string& key) const override;

private:
  world& in_;
};

struct world_landing : landing {
  world_landing(world& in, process& of);

  std::string place_for(const std::string& call) const override {
    return "/landing/" + call;
  }

  std::optional<std::string> landed(const std::string& call) const override;
  caf::expected<std::string> write(const std::string& call,
                                   const std::string& bytes) override;
  caf::error finish(const std::string& path) override;

  caf::error arrive(const std::string& path) override {
    return finish(path);
  }

  caf::expected<landed_file> take(const std::string& path) override;
  caf::expected<std::map<std::string, std::string>>
  addresses(const std::vector<std::string>& keys) override;

  bool has_room() const override;

private:
  std::map<std::string, std::string>& disk() const;

  world& in_;
  process& of_;
  mutable dice by_;
};

/// Draws at once.
struct world_renderer : renderer {
  world_renderer(world& in, process& of);

  caf::expected<render_result> render(const render_order& order,
                                      render_watch& watch) override;

private:
  world& in_;
  process& of_;
  dice by_;
};

} // namespace adcraft::dst
