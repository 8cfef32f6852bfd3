#include "http/documents/actions.hpp"

#include "actors/model/plan.hpp"

namespace adcraft::http {

namespace {

std::string what_helps(failure x) {
  switch (x) {
    case failure::refused:
      return "change the scene's prompt or picture, then retry it";
    case failure::invalid:
      return "change what the sentence names, then retry it";
    case failure::unauthorized:
      return "have the provider's key set right, then retry it";
    case failure::no_credit:
      return "top up the account at the provider, then retry it";
    case failure::over_budget:
      return "raise what the campaign may spend (cap_micros), then retry it";
    case failure::poison:
      return "retry it; if the output stays broken, change its prompt";
    case failure::environment:
      return "free disk space or install what is missing, then retry it";
    case failure::canceled:
      return "retry it if it is wanted after all";
    case failure::internal:
      return "retry it; if it fails again, report the sentence";
    default:
      return "retry it, or skip it to go on without";
  }
}

std::string while_planned(const campaign_view& view, const job_row& x) {
  auto& c = view.campaign;
  if (c.pause_requested_at != 0)
    return "resume the campaign: it is paused";
  switch (c.status) {
    case campaign_status::pending:
    case campaign_status::generating:
      return has_inputs(view, x) ? "nothing: its turn comes by itself"
                                 : "nothing: it waits for what it is made of";
    case campaign_status::draft:
      // Storylines are written while the campaign is a draft.
      if (x.kind == job_kind::storyline || x.kind == job_kind::chat_reply)
        return "nothing: its turn comes by itself";
      return "start the campaign";
    case campaign_status::completed:
      return "start the campaign again: this was edited since";
    default:
      return "retry the campaign";
  }
}

} // namespace

std::string next_step(const campaign_view& view, const job_row& x) {
  switch (x.state) {
    case job_state::planned:
      return while_planned(view, x);
    case job_state::waiting_approval:
      return "look at it, then approve or reject it";
    case job_state::running:
      return x.cancel_requested ? "nothing: it is being stopped"
                                : "nothing: it is being made";
    case job_state::backoff:
      return "nothing: it is tried again after a pause";
    case job_state::done:
      return {};
    case job_state::skipped:
      return "retry it if it is wanted after all";
    case job_state::needs_attention:
      if (x.why == failure::none || x.why == failure::transient)
        return "decide: retry it to ask the provider again, adopt it if you "
               "find it there, approve it to pay once more, or skip it";
      return what_helps(x.why);
    default:
      return what_helps(x.why);
  }
}

} // namespace adcraft::http
