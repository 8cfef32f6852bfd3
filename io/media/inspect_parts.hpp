#pragma once

#include "io/media/inspect.hpp"
#include "io/media/stillness.hpp"
#include "io/media/work_dir.hpp"

#include <string>
#include <vector>

/// The rooms of the inspection; used by `inspect` alone. Each answers the
/// findings of its rules and fills in its figures.
namespace adcraft::media {

/// A report in the making.
class film_notes {
public:
  explicit film_notes(const film_expectation& wanted) : wanted_(wanted) {
    // nop
  }

  const film_expectation& wanted() const noexcept {
    return wanted_;
  }

  void find(std::string rule, std::string measured, std::string wanted,
            std::string sentence);

  /// Whether nothing is meant to be heard.
  bool silent_film() const {
    return wanted_.voices.empty() && wanted_.music.empty();
  }

  /// Whether a rule was broken.
  bool broken(const std::string& rule) const;

  film_report report;

private:
  const film_expectation& wanted_;
};

/// What there is to decode.
struct film_streams {
  bool picture = false;
  bool sound = false;
};

/// Boxes, streams, counts, lengths: what the container says.
/// @returns what there is to decode; `canceled` or `environment`.
caf::expected<film_streams> inspect_container(const std::string& path,
                                              film_notes& notes,
                                              render_watch& watch);

/// Decodes everything once: black, freeze, silence, loudness, true peak.
/// @returns the decoded sound, mono; empty if it could not be decoded.
caf::expected<std::vector<float>>
inspect_decoded(const std::string& path, const work_dir& dir,
                film_streams streams, film_notes& notes, render_watch& watch);

/// The filters that look for silence, as `picture_detectors` does for black.
std::string sound_detectors();

/// Reads what the detectors wrote and compares it with the plan.
void judge_stillness(const work_dir& dir, film_notes& notes);

/// Whether the voices are where they should be, and the bed below them.
caf::error inspect_voices(const std::vector<float>& sound,
                          const key_to_path& paths, const work_dir& dir,
                          film_notes& notes, render_watch& watch);

/// `x` with few digits, for people.
std::string shown(double x, int digits);

} // namespace adcraft::media
