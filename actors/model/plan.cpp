#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

namespace {

bool is_done(const job_row* x) {
  return x != nullptr && x->state == job_state::done;
}

/// A job nobody waits for any more.
bool is_made_or_waived(const job_row* x) {
  return is_done(x) || (x != nullptr && x->state == job_state::skipped);
}

job_row a_job(const campaign_view& x, job_kind kind, uint32_t scene = 0,
              std::string shape = {}, std::string language = {}) {
  job_row result;
  result.campaign = x.campaign.id;
  result.kind = kind;
  result.scene = scene;
  result.shape = std::move(shape);
  result.language = std::move(language);
  result.id = job_id_of(result);
  return result;
}

/// Still on its way: planned, at work, or waiting for a person's approval.
bool is_coming(const job_row* x) {
  return x != nullptr && !is_settled(x->state);
}

/// The clip of a scene begins with its still and, in production, may end with
/// the next one's. A still that will not come holds nobody up.
bool clip_has_inputs(const campaign_view& x, const job_row& job) {
  auto still = [&](uint32_t scene) {
    return job_of(x, job_kind::reference_image, scene, job.shape);
  };
  auto next = flows_into(x, job.scene);
  return is_done(still(job.scene))
         && (next == nullptr || !is_coming(still(next->number)));
}

std::vector<job_row> wanted_jobs(const campaign_view& x) {
  std::vector<job_row> result;
  auto scenes = played(x.storyline);
  if (scenes.empty())
    return {a_job(x, job_kind::storyline)};
  for (auto& s : scenes) {
    for (auto shape : x.brief.ratios) {
      auto text = to_string(shape);
      result.push_back(a_job(x, job_kind::reference_image, s.number, text));
      result.push_back(a_job(x, job_kind::scene_video, s.number, text));
    }
    for (auto& language : x.brief.languages)
      if (!s.narration.empty())
        result.push_back(a_job(x, job_kind::voiceover, s.number, {}, language));
  }
  result.push_back(a_job(x, job_kind::music));
  for (auto& f : formats_of(x.brief))
    result.push_back(
      a_job(x, job_kind::composition, 0, to_string(f.shape), f.language));
  return result;
}

bool composition_has_inputs(const campaign_view& x, const job_row& job) {
  for (auto& s : played(x.storyline)) {
    if (!is_done(job_of(x, job_kind::scene_video, s.number, job.shape)))
      return false;
    auto voice = job_of(x, job_kind::voiceover, s.number, {}, job.language);
    if (voice != nullptr && !is_made_or_waived(voice))
      return false;
  }
  auto music = job_of(x, job_kind::music);
  return is_made_or_waived(music)
         || (music != nullptr && music->state == job_state::failed);
}

/// What was said of the newest film of a format, if that was looked at; an
/// older verdict stays only until then.
const deliverable_row* verdict_on(const campaign_view& x, const format& f) {
  auto film
    = job_of(x, job_kind::composition, 0, to_string(f.shape), f.language);
  for (auto& d : x.deliverables)
    if (film != nullptr && d.format == key_of(f) && d.asset == film->asset)
      return &d;
  return nullptr;
}

/// Cost in time, roughly, as shares of a film.
double weight_of(job_kind x) {
  switch (x) {
    case job_kind::scene_video:
      return 6;
    case job_kind::composition:
      return 10;
    case job_kind::music:
      return 2;
    default:
      return 1;
  }
}

} // namespace

std::vector<job_row> missing_jobs(const campaign_view& x) {
  auto result = wanted_jobs(x);
  std::erase_if(result, [&](const job_row& j) {
    return job_of(x, j.kind, j.scene, j.shape, j.language) != nullptr;
  });
  return result;
}

bool is_newest(const campaign_view& x, const job_row& job) {
  return job_of(x, job.kind, job.scene, job.shape, job.language) == &job;
}

bool is_wanted(const campaign_view& x, const job_row& job) {
  auto words
    = job.kind == job_kind::storyline || job.kind == job_kind::chat_reply;
  if (words || x.campaign.status == campaign_status::draft)
    return words && is_newest(x, job);
  return is_in_film(x, job);
}

bool is_in_film(const campaign_view& x, const job_row& job) {
  if (job.kind == job_kind::storyline || job.kind == job_kind::chat_reply)
    return false;
  auto is_played = job.scene == 0;
  for (auto& s : x.storyline.scenes)
    is_played = is_played || (s.number == job.scene && !s.disabled);
  auto& shapes = x.brief.ratios;
  auto& tongues = x.brief.languages;
  auto has_shape = job.shape.empty()
                   || std::any_of(shapes.begin(), shapes.end(), [&](auto r) {
                        return to_string(r) == job.shape;
                      });
  auto has_tongue = job.language.empty()
                    || std::find(tongues.begin(), tongues.end(), job.language)
                         != tongues.end();
  return is_played && has_shape && has_tongue && is_newest(x, job);
}

job_row next_revision(const campaign_view& x, const job_row& job) {
  auto newest = job_of(x, job.kind, job.scene, job.shape, job.language);
  auto result = a_job(x, job.kind, job.scene, job.shape, job.language);
  result.hook = job.hook;
  result.revision = (newest == nullptr ? job : *newest).revision + 1;
  result.id = job_id_of(result);
  return result;
}

bool has_inputs(const campaign_view& x, const job_row& job) {
  switch (job.kind) {
    case job_kind::storyline:
    case job_kind::chat_reply:
      return true;
    case job_kind::scene_video:
      return clip_has_inputs(x, job);
    case job_kind::composition:
      return composition_has_inputs(x, job);
    default:
      return !x.storyline.scenes.empty();
  }
}

std::vector<std::string> due_jobs(const campaign_view& x) {
  std::vector<std::string> result;
  if (x.campaign.cancel_requested_at != 0 || x.campaign.pause_requested_at != 0)
    return result;
  for (auto& j : x.jobs)
    if (j.state == job_state::planned && is_wanted(x, j) && has_inputs(x, j))
      result.push_back(j.id);
  return result;
}

outcome conclude(const campaign_view& x) {
  // What is no longer wanted counts only while it runs.
  auto state_is = [&](job_state s) {
    return [&x, s](const job_row& j) {
      auto runs = s == job_state::running || s == job_state::backoff;
      return j.state == s && (runs || is_wanted(x, j));
    };
  };
  auto any = [&](auto predicate) {
    return std::find_if(x.jobs.begin(), x.jobs.end(), predicate);
  };
  auto nobody = x.jobs.end();
  if (any(state_is(job_state::running)) != nobody
      || any(state_is(job_state::backoff)) != nobody || !due_jobs(x).empty())
    return {};
  if (x.campaign.cancel_requested_at != 0)
    return {campaign_status::canceled, {}};
  if (x.campaign.status == campaign_status::draft) {
    auto stuck = any([&](const job_row& j) {
      return is_wanted(x, j) && is_settled(j.state)
             && j.state != job_state::done;
    });
    return {campaign_status::draft, stuck == nobody ? "" : stuck->reason};
  }
  if (x.campaign.pause_requested_at != 0)
    return {campaign_status::needs_attention, "paused: resume it to go on"};
  for (auto s : {job_state::needs_attention, job_state::waiting_approval,
                 job_state::canceled})
    if (auto i = any(state_is(s)); i != nobody)
      return {campaign_status::needs_attention,
              i->reason.empty() ? i->id + " waits for approval" : i->reason};
  auto failed = any([&](const job_row& j) {
    return j.kind != job_kind::music && state_is(job_state::failed)(j);
  });
  if (failed != nobody)
    return {campaign_status::failed, failed->reason};
  size_t passed = 0;
  auto formats = formats_of(x.brief);
  for (auto& f : formats) {
    auto verdict = verdict_on(x, f);
    if (verdict && verdict->state == deliverable_state::refused)
      return {campaign_status::needs_attention, verdict->reason};
    passed += verdict && verdict->state == deliverable_state::passed ? 1 : 0;
  }
  if (passed == formats.size())
    return {campaign_status::completed, {}};
  if (any(state_is(job_state::skipped)) != nobody)
    return {campaign_status::needs_attention,
            "a skipped scene leaves the film incomplete: retry it, or disable "
            "the scene"};
  return {};
}

bool needs_supervisor(const campaign_view& x) {
  auto& c = x.campaign;
  if (c.status == campaign_status::pending
      || c.status == campaign_status::generating)
    return true;
  auto is_open = [&](const job_row& j) {
    return j.state == job_state::running || j.state == job_state::backoff
           || !j.wish.empty() || j.collects;
  };
  return std::any_of(x.jobs.begin(), x.jobs.end(), is_open)
         || (c.status == campaign_status::draft && !due_jobs(x).empty());
}

double progress_of(const campaign_view& x,
                   const std::vector<std::pair<std::string, double>>& running) {
  auto all = 0.0;
  auto done = 0.0;
  for (auto& j : x.jobs) {
    if (!is_wanted(x, j))
      continue;
    auto weight = weight_of(j.kind);
    all += weight;
    if (is_settled(j.state))
      done += weight;
    for (auto& [id, share] : running)
      if (id == j.id && !is_settled(j.state))
        done += weight * std::clamp(share, 0.0, 1.0);
  }
  // Before the storyline is written nobody knows how much there is to do.
  return x.storyline.scenes.empty() || all == 0 ? 0.0 : done / all;
}

} // namespace adcraft
