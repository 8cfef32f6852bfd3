#include "actors/model/plan.hpp"
#include "actors/model/timeline.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// A played scene with the stretch of film its clip must cover.
struct filmed {
  scene what;
  scene_slot where;
};

const filmed* find(const std::vector<filmed>& xs, uint32_t number) {
  auto i = std::find_if(xs.begin(), xs.end(), [number](const filmed& x) {
    return x.what.number == number;
  });
  return i == xs.end() ? nullptr : &*i;
}

std::vector<filmed> film(const storyline& x) {
  std::vector<filmed> result;
  auto slots = lay_out(x).slots;
  for (auto& s : played(x))
    result.push_back({s, slots[result.size()]});
  return result;
}

/// Whether both scenes look the same, wherever they stand in the film.
bool same_picture(const filmed& x, const filmed& y) {
  auto picture_of = [](scene s) {
    s.number = 0;
    s.narration.clear();
    s.voice_take = 1;
    s.into_next = transition_kind::cut;
    s.into_next_frames = 0;
    s.locked = false;
    return s;
  };
  return picture_of(x.what) == picture_of(y.what)
         && x.where.head == y.where.head && x.where.tail == y.where.tail;
}

/// Whether the bed would be composed differently: it follows the energy.
bool same_music(const std::vector<filmed>& xs, const std::vector<filmed>& ys) {
  return std::equal(xs.begin(), xs.end(), ys.begin(), ys.end(),
                    [](const filmed& x, const filmed& y) {
                      return x.where.from == y.where.from
                             && x.where.frames == y.where.frames
                             && x.what.energy == y.what.energy;
                    });
}

/// A lock is for people; nothing of it is seen or heard.
storyline unlocked(storyline x) {
  for (auto& s : x.scenes)
    s.locked = false;
  return x;
}

bool same_voice(const scene& x, const scene& y) {
  return x.narration == y.narration && x.voice_take == y.voice_take;
}

/// Compares two storylines job by job.
class comparison {
public:
  comparison(const storyline& before, const storyline& after)
    : same_palette_(before.palette == after.palette),
      same_prompt_(before.music_prompt == after.music_prompt
                   && before.music_take == after.music_take),
      before_(film(before)), after_(film(after)),
      same_film_(unlocked(before) == unlocked(after)) {
    // nop
  }

  bool is_stale(const job_row& job) const {
    auto was = find(before_, job.scene);
    auto is = find(after_, job.scene);
    switch (job.kind) {
      case job_kind::reference_image:
      case job_kind::scene_video:
        return is && (!was || !same_palette_ || !same_picture(*was, *is));
      case job_kind::voiceover:
        return is && (!was || !same_voice(was->what, is->what));
      case job_kind::music:
        return !same_prompt_ || !same_music(before_, after_);
      case job_kind::composition:
        return !same_film_;
      default:
        return false;
    }
  }

private:
  bool same_palette_;
  bool same_prompt_;
  std::vector<filmed> before_;
  std::vector<filmed> after_;
  bool same_film_;
};

} // namespace

std::vector<std::string> stale_jobs(const campaign_view& x,
                                    const storyline& edited) {
  comparison both{x.storyline, edited};
  std::vector<std::string> result;
  for (auto& j : x.jobs)
    if (job_of(x, j.kind, j.scene, j.shape, j.language) == &j
        && both.is_stale(j))
      result.push_back(j.id);
  return result;
}

} // namespace adcraft
