#include "http/routes/jobs.hpp"

#include "http/documents/jobs.hpp"
#include "http/routes/help.hpp"
#include "http/routes/wishes.hpp"

#include "actors/model/json_reader.hpp"

namespace adcraft::http {

namespace {

/// A campaign with the calls that were made for it.
struct full_campaign {
  campaign_view view;
  call_list calls;
};

task<caf::expected<full_campaign>> read_fully(call& c, std::string campaign) {
  auto reading = read_campaign(c, campaign);
  auto view = co_await reading;
  if (!view)
    co_return view.error();
  auto listing
    = ask<call_list>(c.self, c.rooms->library, atom::calls_v, campaign);
  auto calls = co_await listing;
  if (!calls)
    co_return calls.error();
  co_return full_campaign{std::move(*view), std::move(*calls)};
}

/// The id of a job begins with that of its campaign.
std::string campaign_of(const std::string& job) {
  return job.substr(0, job.find('.'));
}

caf::error no_job(const std::string& id) {
  return fail(ec::not_found, "there is no job " + id.substr(0, 200));
}

answer job_answer(const call& c, int status, const full_campaign& x,
                  const std::string& id) {
  for (auto& j : x.view.jobs)
    if (j.id == id)
      return json_answer(status,
                         job_document(x.view, j, x.calls.rows, tools_of(c)));
  return no_job(id);
}

/// The job as a wish left it; its calls are those of before.
task<answer> wish_about_job(call& c, wish::any what, bool start) {
  auto id = c.asked.param("id");
  auto wanting = want(c, campaign_of(id), std::move(what));
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  if (is_dry_run(c))
    co_return campaign_answer(c, 200, *x.receipt);
  if (start) {
    auto starting = start_again(c, *x.receipt);
    if (auto err = co_await starting)
      co_return err;
  }
  auto reading = read_fully(c, campaign_of(id));
  auto now = co_await reading;
  if (!now)
    co_return now.error();
  co_return job_answer(c, 200, *now, id);
}

caf::expected<std::string> read_external_id(const call& c) {
  auto body = body_of(c);
  if (!body)
    return std::move(body.error());
  json_reader in{body->root, ""};
  in.require("external_id", "name what the provider made, as it names it");
  auto result = in.text("external_id", {}, {1, 200});
  if (auto err = in.done())
    return err;
  return result;
}

task<answer> settle(call& c, job_event_kind what) {
  return wish_about_job(c, wish::settle_job{c.asked.param("id"), what}, false);
}

} // namespace

task<answer> list_jobs(call& c) {
  auto reading = read_fully(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return json_answer(200,
                        jobs_document(x->view, x->calls.rows, tools_of(c)));
}

task<answer> get_job(call& c) {
  auto id = c.asked.param("id");
  auto reading = read_fully(c, campaign_of(id));
  auto x = co_await reading;
  if (!x)
    co_return x.error() == ec::not_found ? no_job(id) : x.error();
  co_return job_answer(c, 200, *x, id);
}

task<answer> approve_job(call& c) {
  return settle(c, job_event_kind::approve);
}

task<answer> reject_job(call& c) {
  return settle(c, job_event_kind::reject);
}

task<answer> retry_job(call& c) {
  return settle(c, job_event_kind::retry);
}

task<answer> cancel_job(call& c) {
  return settle(c, job_event_kind::cancel);
}

task<answer> skip_job(call& c) {
  return settle(c, job_event_kind::skip);
}

task<answer> adopt_job(call& c) {
  auto name = read_external_id(c);
  if (!name)
    co_return name.error();
  wish::settle_job what{c.asked.param("id"), job_event_kind::retry,
                        std::move(*name)};
  auto settling = wish_about_job(c, std::move(what), false);
  co_return co_await settling;
}

task<answer> accept_job(call& c) {
  // The film is put together anew from what was made before, for nothing.
  return wish_about_job(c, wish::accept{c.asked.param("id")}, true);
}

} // namespace adcraft::http
