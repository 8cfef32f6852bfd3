#include "actors/campaign_service/granter.hpp"
#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// A word job of the campaign that has not come to its end.
bool is_being_written(const campaign_view& x, job_kind kind) {
  return std::any_of(x.jobs.begin(), x.jobs.end(), [&](const job_row& j) {
    return j.kind == kind && !is_settled(j.state);
  });
}

} // namespace

granter::result granter::operator()(const wish::write_storyline&) {
  if (auto err = closed())
    return err;
  if (is_being_written(before_, job_kind::storyline))
    return fail(ec::conflict, "the storyline is being written: wait for it");
  if (before_.brand.images.size() + before_.pictures.size() < 2)
    return fail(ec::invalid_argument,
                "brand.images: add at least 2 pictures of the product first");
  if (!has_room(before_.storyline, before_.brief.seconds))
    return fail(ec::conflict,
                "the locked scenes leave no room for others: unlock one first");
  job_row first;
  first.campaign = before_.campaign.id;
  first.kind = job_kind::storyline;
  first.id = job_id_of(first);
  auto written = job_of(before_, job_kind::storyline);
  add_job(written == nullptr ? first : next_revision(before_, *written));
  if (before_.campaign.status != campaign_status::draft)
    move_to(campaign_status::draft);
  hint();
  return done();
}

granter::result granter::operator()(const wish::say& x) {
  auto& c = before_.campaign;
  if (c.status != campaign_status::draft)
    return fail(ec::conflict, "the brief is settled: edit it instead");
  if (is_being_written(before_, job_kind::chat_reply))
    return fail(ec::conflict, "the last answer is on its way: wait for it");
  chat_line line;
  line.ordinal = static_cast<int64_t>(before_.chat.size()) + 1;
  line.text = x.text;
  out_.what.changes.push_back(put_chat{c.id, line});
  out_.after.chat.push_back(line);
  job_row reply;
  reply.campaign = c.id;
  reply.kind = job_kind::chat_reply;
  reply.scene = static_cast<uint32_t>(line.ordinal);
  reply.id = job_id_of(reply);
  add_job(reply);
  hint();
  return done();
}

} // namespace adcraft
