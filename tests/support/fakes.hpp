#pragma once

#include "actors/ports/clock.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/fixture.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// Neighbours of the room under test: they record, and answer from memory.
namespace adcraft::test {

/// Stands still until a test moves it.
struct manual_clock : wall_clock {
  int64_t at = 1'000'000'000;

  int64_t now() const override {
    return at;
  }
};

/// What a store room would know of one campaign.
struct fake_rows {
  campaign_view view;
  std::map<std::string, call_row> calls;
  std::vector<asset_row> library;
  std::vector<outbox_row> outbox;
  /// What a provider reported by itself, by call.
  std::map<std::string, std::vector<std::string>> reports;
  std::vector<std::string> claimable;
  std::vector<node_row> nodes;
  std::vector<event_row> events;
  int event_reads = 0;
  brand_row brand;
  std::vector<transition> commits;
  /// Says why a transition fails; it is then not recorded.
  std::function<caf::error(const transition&)> refuse;
  caf::error trouble_with_loading;
  /// Commits take their time: each is carried out when it is called.
  bool is_slow = false;
  std::vector<std::function<void()>> slow_commits;

  caf::error apply(const change_job& x) {
    for (auto& j : view.jobs)
      if (j.id == x.row.id && j.state == x.from) {
        j = x.row;
        return {};
      }
    return fail(ec::conflict, "job " + x.row.id + " is not where it should be");
  }

  caf::error apply(const put_call& x) {
    for (auto& [id, c] : calls)
      if (c.job == x.row.job && !is_terminal(c.state))
        return fail(ec::conflict, "there is a live call");
    calls[x.row.id] = x.row;
    return {};
  }

  caf::error apply(const change_call& x) {
    auto i = calls.find(x.row.id);
    if (i == calls.end() || i->second.state != x.from)
      return fail(ec::conflict, "call " + x.row.id + " is elsewhere");
    i->second = x.row;
    return {};
  }

  caf::error apply(const change_campaign& x) {
    if (view.campaign.status != x.from)
      return fail(ec::conflict, "the campaign is elsewhere");
    view.campaign = x.row;
    return {};
  }

  caf::error apply(const claim_campaign& x) {
    if (x.row.epoch != view.campaign.epoch + 1)
      return fail(ec::conflict, "somebody else was first");
    view.campaign = x.row;
    if (x.row.status == campaign_status::pending)
      view.campaign.status = campaign_status::generating;
    return {};
  }

  caf::error apply(const put_job& x) {
    view.jobs.push_back(x.row);
    return {};
  }

  caf::error apply(const put_storyline& x) {
    view.storyline = x.what;
    view.campaign.storyline_asset = x.asset;
    view.campaign.version += 1;
    return {};
  }

  caf::error apply(const put_brief& x) {
    if (x.from_version != view.campaign.version)
      return fail(ec::conflict, "it was edited");
    view.brief = x.what;
    view.campaign.money.cap = x.cap;
    view.campaign.version += 1;
    return {};
  }

  caf::error apply(const put_chat& x) {
    view.chat.push_back(x.what);
    return {};
  }

  caf::error apply(const change_wish& x) {
    for (auto& j : view.jobs)
      if (j.id == x.job && j.wish == x.from) {
        j.wish = x.to;
        return {};
      }
    return fail(ec::conflict, "job " + x.job + " has another wish");
  }

  caf::error apply(const put_asset& x) {
    view.assets.push_back(x.row);
    return {};
  }

  caf::error apply(const put_deliverable& x) {
    std::erase_if(view.deliverables,
                  [&](auto& d) { return d.format == x.row.format; });
    view.deliverables.push_back(x.row);
    return {};
  }

  caf::error apply(const move_money& x) {
    auto moved = x.what == move_money::reserve
                   ? reserve(view.campaign.money, x.promised)
                   : settle(view.campaign.money, x.promised, x.actual);
    if (!moved)
      return std::move(moved.error());
    view.campaign.money = *moved;
    return {};
  }

  caf::error apply(const published& x) {
    std::erase_if(outbox, [&](auto& o) { return o.id == x.outbox_id; });
    return {};
  }

  template <class Change>
  caf::error apply(const Change&) {
    return {};
  }

  caf::error commit(const transition& x);

  call_lookup newest(const std::string& job) const {
    call_lookup result;
    for (auto& [id, c] : calls)
      if (c.job == job && (!result.call || c.ordinal > result.call->ordinal))
        result.call = c;
    return result;
  }

  asset_lookup made_from(const std::string& recipe) const {
    for (auto& a : library)
      if (a.recipe == recipe)
        return {a};
    return {};
  }
};

using fake_rows_ptr = std::shared_ptr<fake_rows>;

store_actor::behavior_type fake_store(store_actor::pointer, fake_rows_ptr x);

/// A LIBRARY over the same rows; whoever is not "local" sees nothing.
library_actor::behavior_type fake_library(library_actor::pointer,
                                          fake_rows_ptr x);

/// What a render desk was asked for.
struct desk_log {
  std::vector<std::pair<render_order, render_client_actor>> orders;
  std::vector<render_order> prepared;
  std::vector<std::string> stops;
};

render_desk_actor::behavior_type fake_desk(render_desk_actor::pointer,
                                           std::shared_ptr<desk_log> log);

/// What a supervisor was told.
struct supervisor_log {
  std::vector<job_row> reports;
  std::vector<inspection_outcome> inspections;
  std::vector<double> progress;
  int controls = 0;
};

campaign_supervisor_actor::behavior_type
fake_supervisor(campaign_supervisor_actor::pointer,
                std::shared_ptr<supervisor_log> log);

/// What an asset was told.
struct asset_log {
  std::vector<call_row> ended;
  std::vector<double> progress;
  std::vector<call_row> asleep;
  std::vector<uint64_t> nudges_heard;
  int cancels = 0;
};

asset_actor::behavior_type fake_asset(asset_actor::pointer,
                                      std::shared_ptr<asset_log> log);

std::string outcome_text(const render_outcome& x);

/// Hears of renders: "recipe: key" or "recipe: error".
render_client_actor::behavior_type
fake_client(render_client_actor::pointer,
            std::shared_ptr<std::vector<std::string>> heard);

/// A provider whose every request costs `cost`. What it is asked for depends on
/// the scene of the job and on whatever `says` says.
struct fake_provider : provider {
  micros cost = 0;
  std::function<std::string(const campaign_view&, const job_row&)> says;
  caf::error trouble;
  std::string finding;
  std::vector<render_order> early;
  std::vector<rung> ways = {rung::asked};
  std::string seller = "studio";

  micros price(const campaign_view&, const job_row&) const override {
    return cost;
  }

  caf::expected<provider_request> encode(const campaign_view& x,
                                         const job_row& job) const override {
    if (trouble)
      return trouble;
    provider_request result;
    result.provider = seller;
    result.model = "m";
    result.recipe = says ? says(x, job) : "recipe-of-" + job.id;
    result.price = cost;
    result.request = "{}";
    return result;
  }

  std::vector<rung> ladder(const campaign_view&,
                           const job_row&) const override {
    return ways;
  }

  caf::expected<render_order> finish(const std::string& request,
                                     const std::string& output) const override {
    return render_order{render_kind::taken_still, "finish-" + output, request};
  }

  std::vector<render_order> prepare(const campaign_view&,
                                    const job_row&) const override {
    return early;
  }

  caf::expected<render_order> inspection(const campaign_view&,
                                         const job_row& job) const override {
    if (trouble)
      return trouble;
    return render_order{render_kind::inspection, "inspect-" + job.asset, "{}"};
  }

  caf::expected<render_order>
  project_export(const campaign_view& x,
                 const std::string& shape) const override {
    if (trouble)
      return trouble;
    return render_order{render_kind::project_export,
                        "export-" + x.campaign.id + shape, "{}"};
  }

  caf::expected<std::string> captions(const campaign_view&, const job_row& job,
                                      bool vtt) const override {
    if (trouble)
      return trouble;
    return (vtt ? "vtt of " : "srt of ") + job.id;
  }

  std::string verdict(const std::string&) const override {
    return finding;
  }
};

/// A deterministic house that ends every actor it opened.
struct room_fixture : fixture::house {
  ~room_fixture() override {
    close();
  }

  /// Ends every actor opened so far, by force.
  void close() {
    consume_messages();
    for (auto& x : open_)
      caf::anon_send_exit(x, caf::exit_reason::kill);
    consume_messages();
    open_.clear();
  }

  template <class Handle>
  Handle keep(Handle x) {
    open_.push_back(caf::actor_cast<caf::actor>(x));
    return x;
  }

  template <class... Ts>
  auto open(Ts&&... xs) {
    return keep(sys.spawn(std::forward<Ts>(xs)...));
  }

  store_actor open_store(const fake_rows_ptr& x) {
    return open(fake_store, x);
  }

  library_actor open_library(const fake_rows_ptr& x) {
    return open(fake_library, x);
  }

  /// Watches an actor, so that `end_of` knows how it ended.
  template <class Handle>
  void watch(const Handle& x) {
    self->monitor(x);
  }

  /// How the watched actor ended; none if it lives.
  std::optional<caf::error> end_of_watched() {
    consume_messages();
    std::optional<caf::error> result;
    self->receive([&](caf::down_msg& x) { result = std::move(x.reason); },
                  caf::after(std::chrono::seconds{0}) >>
                    [] {
                      // nop: it lives
                    });
    return result;
  }

  template <class Handle, class... Ts>
  void tell(const Handle& to, Ts&&... xs) {
    caf::anon_send(to, std::forward<Ts>(xs)...);
    consume_messages();
  }

  /// Asks and waits for the answer.
  template <class T, class Handle, class... Ts>
  caf::expected<T> ask(const Handle& to, const Ts&... xs) {
    auto pending = self->request(to, std::chrono::seconds{10}, xs...);
    consume_messages();
    caf::expected<T> result{fail(ec::internal, "no answer")};
    pending.receive([&](const T& x) { result = x; },
                    [&](caf::error& x) { result = std::move(x); });
    return result;
  }

private:
  std::vector<caf::actor> open_;
};

} // namespace adcraft::test
