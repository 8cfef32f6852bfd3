#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

/// What one line of the guided brief comes to. Pure.
namespace adcraft::studio::writing {

/// What a brief is asked for, one after the other.
enum class aspect : uint8_t { audience, style, emotion, pacing, ideas, none };

inline constexpr aspect all_aspects[]
  = {aspect::audience, aspect::style, aspect::emotion, aspect::pacing,
     aspect::ideas};

struct reading {
  adcraft::brief brief;
  /// Aspects that need not be asked for any more.
  std::set<aspect> answered;
  /// What was understood, in pieces of one sentence.
  std::vector<std::string> heard;
  /// What could not be taken and why, in sentences.
  std::vector<std::string> notes;
  /// The person wants it made.
  bool go = false;
  /// The person asks what is meant.
  bool lost = false;
};

/// Reads `line`, said when `asked` was the question, over the brief as it is.
reading read_line(const std::string& line, aspect asked, const brand& b,
                  const brief& now);

} // namespace adcraft::studio::writing
