#include "http/routes/brands.hpp"

#include "http/documents/campaign.hpp"
#include "http/routes/brand_help.hpp"
#include "http/routes/draft.hpp"
#include "http/routes/next_event.hpp"
#include "http/routes/wishes.hpp"

#include "actors/model/json.hpp"

namespace adcraft::http {

namespace {

/// Less than a handler has: whoever waits longer listens to events.
constexpr std::chrono::milliseconds reply_time{3500};

struct message {
  std::string text;
  std::string campaign;
};

caf::expected<message> read_message(const nlohmann::json& x) {
  json_reader in{x, ""};
  message result;
  in.require("message", "say something");
  result.text = in.text("message", {}, {1, 2000});
  result.campaign = in.text("campaign_id", {}, {0, 100});
  if (auto err = in.done())
    return err;
  return result;
}

/// The first message makes the draft that it is about.
task<caf::expected<std::string>> draft_for_chat(call& c, std::string brand) {
  auto reading = read_brand(c, brand);
  auto of = co_await reading;
  if (!of)
    co_return of.error();
  draft_request nothing_yet;
  nothing_yet.brand = brand;
  auto draft = draft_for(c, nothing_yet, of->what, new_id(c, "ca", "chat"));
  auto drafting
    = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::draft_v, draft);
  auto made = co_await drafting;
  if (!made)
    co_return made.error();
  co_return draft.id;
}

/// The reply job of the last thing that was said.
const job_row* reply_job(const campaign_view& x) {
  const job_row* result = nullptr;
  for (auto& j : x.jobs)
    if (j.kind == job_kind::chat_reply
        && (result == nullptr || j.scene > result->scene))
      result = &j;
  return result;
}

/// Whether there is nothing more to wait for.
bool is_answered(const campaign_view& x) {
  auto job = reply_job(x);
  auto has_reply = !x.chat.empty() && !x.chat.back().by_person;
  auto has_failed
    = job != nullptr && is_settled(job->state) && job->state != job_state::done;
  return has_reply || has_failed;
}

/// Once it knows enough the house asks nothing more.
bool is_done(const campaign_view& x) {
  if (x.chat.empty() || x.chat.back().by_person)
    return false;
  auto& said = x.chat.back().text;
  return said.find('?') == std::string::npos
         && said.find("\uff1f") == std::string::npos;
}

answer chat_answer(const campaign_view& x) {
  auto answered = is_answered(x);
  auto has_reply = !x.chat.empty() && !x.chat.back().by_person;
  auto job = reply_job(x);
  auto failed = answered && !has_reply && job != nullptr;
  json doc{{"campaign_id", x.campaign.id},
           {"version", x.campaign.version},
           {"reply", has_reply ? json(x.chat.back().text) : json(nullptr)},
           {"reason", failed ? text_or_null(job->reason) : json(nullptr)},
           {"done", is_done(x)},
           {"brief", json::parse(to_json(x.brief), nullptr, false)}};
  auto result = json_answer(answered ? 200 : 202, doc);
  result.headers.emplace_back("Location", "/api/campaigns/" + x.campaign.id);
  return result;
}

/// Waits until the reply is there, or for as long as there is time.
task<caf::expected<campaign_view>> await_reply(call& c, campaign_view x) {
  auto until = c.self->clock().now() + reply_time;
  auto watch = open_watch(c.self->home_system(), c.rooms->hub, x.campaign.id,
                          x.campaign.seq, c.self->address());
  while (!is_answered(x)) {
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
      until - c.self->clock().now());
    if (left.count() <= 0)
      break;
    auto hearing = ask_within<commit_receipt>(c.self, left, watch,
                                              atom::heard_v, x.campaign.seq);
    if (auto heard = co_await hearing; !heard)
      break;
    auto reading = read_campaign(c, x.campaign.id);
    auto now = co_await reading;
    if (!now)
      co_return now;
    x = std::move(*now);
  }
  co_return x;
}

} // namespace

task<answer> chat(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto what = read_message(body->root);
  if (!what)
    co_return what.error();
  if (what->campaign.empty()) {
    auto drafting = draft_for_chat(c, c.asked.param("id"));
    auto id = co_await drafting;
    if (!id)
      co_return id.error();
    what->campaign = *id;
  }
  auto wanting = want(c, what->campaign, wish::say{what->text});
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  auto waiting = await_reply(c, x.receipt->after);
  auto now = co_await waiting;
  if (!now)
    co_return now.error();
  co_return chat_answer(*now);
}

} // namespace adcraft::http
