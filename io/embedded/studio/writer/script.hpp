#pragma once

#include "actors/model/brief.hpp"
#include "io/embedded/studio/writer/material.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include "actors/model/storyline.hpp"

#include <string>
#include <vector>

namespace adcraft::studio::writing {

/// A scene before it is timed: what it shows, and what might be said in it.
struct draft {
  scene_role role = scene_role::product;
  std::string kicker;
  std::string headline;
  std::string subline;
  /// Narrations of different length; one of them is taken.
  std::vector<std::string> options;
  /// Sentences worth adding while there is time.
  std::vector<std::string> extras;
  /// Sentences that may go before it all, and mere asides behind it.
  std::vector<std::string> leads;
  std::vector<std::string> asides;
  /// What is said in the end, and the least that could be.
  std::string narration;
  std::string shortest;
};

/// Decides what each scene of a film is about. Pure.
std::vector<draft> draft_scenes(const material& m, const brief& f,
                                const std::vector<std::string>& banned,
                                dice luck);

/// The roles of a film, in order.
std::vector<scene_role> roles_for(int seconds, size_t ideas, size_t facts);

} // namespace adcraft::studio::writing
