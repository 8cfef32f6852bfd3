#pragma once

#include "io/media/inspect.hpp"
#include "io/media/work_dir.hpp"

#include <optional>

/// The rooms of the inspection; used by `inspect_film` alone. Each answers the
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

  /// Whether a rule was broken.
  bool broken(const std::string& rule) const;

  film_report report;

private:
  const film_expectation& wanted_;
};

/// Boxes, streams, counts, lengths: what the container says.
caf::error inspect_container(const std::string& path, film_notes& notes,
                             render_watch& watch);

/// Decodes everything once: black, freeze, silence, loudness, true peak.
/// @returns the decoded sound, mono; empty if it could not be decoded.
caf::expected<std::vector<float>> inspect_decoded(const std::string& path,
                                                  const work_dir& dir,
                                                  film_notes& notes,
                                                  render_watch& watch);

/// Whether the voices are where they should be, and the bed below them.
caf::error inspect_voices(const std::vector<float>& sound,
                          const key_to_path& paths, const work_dir& dir,
                          film_notes& notes, render_watch& watch);

/// `x` with few digits, for people.
std::string shown(double x, int digits);

} // namespace adcraft::media
