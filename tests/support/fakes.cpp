#include "tests/support/fakes.hpp"

#include <caf/scoped_execution_unit.hpp>

namespace adcraft::test {

caf::error fake_rows::commit(const transition& x) {
  if (refuse)
    if (auto err = refuse(x))
      return err;
  if (x.epoch > 0 && x.epoch != view.campaign.epoch)
    return fail(ec::fenced, "another node owns it");
  auto before = *this;
  for (auto& c : x.changes)
    if (auto err = std::visit([this](auto& y) { return apply(y); }, c)) {
      *this = std::move(before);
      return err;
    }
  commits.push_back(x);
  return {};
}

store_actor::behavior_type fake_store(store_actor::pointer self,
                                      fake_rows_ptr x) {
  return {
    [self, x](atom::commit, const transition& t) {
      auto answer = self->make_response_promise<commit_receipt>();
      auto carry_out = [x, t, answer]() mutable {
        if (auto err = x->commit(t))
          answer.deliver(std::move(err));
        else
          answer.deliver(commit_receipt{});
      };
      if (x->is_slow) // then whoever calls it is no actor
        x->slow_commits.emplace_back([self, carry_out]() mutable {
          caf::scoped_execution_unit unit{&self->home_system()};
          self->context(&unit);
          carry_out();
        });
      else
        carry_out();
      return answer;
    },
    [x](atom::load, const std::string&) -> caf::result<campaign_view> {
      if (x->trouble_with_loading)
        return x->trouble_with_loading;
      return x->view;
    },
    [x](atom::newest, const std::string& job) { return x->newest(job); },
    [x](atom::made_from, const std::string& recipe) {
      return x->made_from(recipe);
    },
    [x](atom::claimable, const std::string&) { return id_list{x->claimable}; },
    [x](atom::unsent, uint64_t) { return outbox_list{x->outbox}; },
    [](atom::due, int64_t, uint64_t) { return due_list{}; },
    [](atom::webhooks, const std::string&, const std::string&) {
      return webhook_list{};
    },
    [x](atom::held, const std::string&, const id_list& names,
        const std::string& call) {
      id_list result;
      for (auto& id : names.ids)
        for (auto& [key, c] : x->calls)
          if (c.external_id == id && key != call)
            result.ids.push_back(id);
      return result;
    },
    [x](atom::inbox, const std::string& call) {
      auto i = x->reports.find(call);
      return i == x->reports.end() ? id_list{} : id_list{i->second};
    },
    [](atom::flush) {
      // nop
    },
  };
}

render_desk_actor::behavior_type fake_desk(render_desk_actor::pointer,
                                           std::shared_ptr<desk_log> log) {
  return {
    [log](atom::render, const render_order& x,
          const render_client_actor& client) {
      log->orders.emplace_back(x, client);
    },
    [log](atom::prepare, const render_order& x) { log->prepared.push_back(x); },
    [log](atom::stop, const std::string& recipe, const render_client_actor&) {
      log->stops.push_back(recipe);
    },
    [](atom::idle, uint64_t, const render_outcome&) {
      // nop
    },
    [](atom::reopen, uint64_t) {
      // nop
    },
  };
}

campaign_supervisor_actor::behavior_type
fake_supervisor(campaign_supervisor_actor::pointer,
                std::shared_ptr<supervisor_log> log) {
  return {
    [log](atom::report, const job_row& x) { log->reports.push_back(x); },
    [log](atom::progress, const std::string&, double done) {
      log->progress.push_back(done);
    },
    [log](atom::inspected, const inspection_outcome& x) {
      log->inspections.push_back(x);
    },
    [log](atom::control) { ++log->controls; },
    [](atom::look) {
      // nop
    },
  };
}

asset_actor::behavior_type fake_asset(asset_actor::pointer,
                                      std::shared_ptr<asset_log> log) {
  return {
    [log](atom::ended, const call_row& x) { log->ended.push_back(x); },
    [log](atom::cancel) { ++log->cancels; },
    [log](atom::progress, double done) { log->progress.push_back(done); },
    [log](atom::asleep, const call_row& x, uint64_t nudges) {
      log->asleep.push_back(x);
      log->nudges_heard.push_back(nudges);
    },
    [](atom::begin) {
      // nop
    },
    [](atom::tick, uint64_t) {
      // nop
    },
    [](atom::granted) {
      // nop
    },
    [](atom::nudge) {
      // nop
    },
  };
}

std::string outcome_text(const render_outcome& x) {
  return x.error ? to_string(static_cast<ec>(x.error.code())) : x.result.key;
}

render_client_actor::behavior_type
fake_client(render_client_actor::pointer,
            std::shared_ptr<std::vector<std::string>> heard) {
  return {
    [heard](atom::rendered, const render_outcome& x) {
      heard->push_back(x.recipe + ": " + outcome_text(x));
    },
    [](atom::progress, const std::string&, double) {
      // nop
    },
  };
}

library_actor::behavior_type fake_library(library_actor::pointer,
                                          fake_rows_ptr x) {
  auto nothing = [] { return fail(ec::not_found, "there is no such thing"); };
  return {
    [=](atom::read, const scope& who,
        const std::string& id) -> caf::result<campaign_view> {
      if ((who.owner != "local" && !who.everyone) || id != x->view.campaign.id)
        return nothing();
      return x->view;
    },
    [](atom::campaigns, const campaign_query&) { return campaign_page{}; },
    [=](atom::brand, const scope& who,
        const std::string& id) -> caf::result<brand_row> {
      if (who.owner != "local" || id != x->brand.id)
        return nothing();
      return x->brand;
    },
    [](atom::brands, const scope&, const std::string&, uint64_t) {
      return brand_page{};
    },
    [=](atom::events, const std::string&, int64_t after) {
      ++x->event_reads;
      event_list result;
      for (auto& e : x->events)
        if (e.seq > after)
          result.rows.push_back(e);
      return result;
    },
    [](atom::calls, const std::string&) { return call_list{}; },
    [](atom::key, const std::string&, const std::string&) {
      return key_lookup{};
    },
    [](atom::webhooks, const scope&) { return webhook_list{}; },
    [](atom::deliveries, const scope&, const std::string&, uint64_t) {
      return delivery_list{};
    },
    [=](atom::shared, const std::string&, int64_t) -> caf::result<std::string> {
      return nothing();
    },
    [=](atom::nodes) { return node_list{x->nodes}; },
    [](atom::tally) { return house_tally{}; },
    [](atom::spent, const std::string&) { return micros{0}; },
  };
}

} // namespace adcraft::test
