#pragma once

#include "io/hosted/asked_job.hpp"

/// The sentences that orders of pictures, clips and music have in common. Pure.
namespace adcraft::hosted {

/// What a scene shows, in the words of its author; if there are none, the
/// product as its picture is described.
std::string subject_of(const asked_job& x);

/// How the scene is framed.
const char* framing_of(treatment x);

/// "Palette: deep blue #1e1b4b, …"
std::string palette_of(const brand_colors& x);

/// "Style: ink on paper. Mood: warm."
std::string manner_of(const brief& x);

/// @returns a prompt of `most` characters at most (0: of any length): what is
///   to be made, cut short where it must be, then the `rules`, which are not.
///   On the rung `softened` the former is made milder and `milder` is said,
///   too.
std::string prompt_of(const asked_job& x, const std::string& what,
                      const std::string& rules, const std::string& milder,
                      size_t most);

} // namespace adcraft::hosted
