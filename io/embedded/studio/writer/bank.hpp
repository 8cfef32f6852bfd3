#pragma once

#include "actors/model/storyline.hpp"

#include <string>
#include <vector>

/// Lines that claim nothing, so that any brand may use them. Pure.
namespace adcraft::studio::writing {

/// An opening: a few big words, and what is said to them.
struct opening {
  const char* headline;
  const char* narration;
};

/// Openings for one of `known_emotions`.
std::vector<opening> openings_for(const std::string& emotion);

/// Short sentences that fill a pause in a scene of this role.
std::vector<std::string> asides_for(scene_role role,
                                    const std::string& emotion);

/// Headlines for a scene whose brand gave none.
std::vector<std::string> headlines_for(scene_role role);

/// The small line above a headline.
std::vector<std::string> kickers_for(scene_role role);

/// How a product enters. "{title}" and "{kind}" stand for themselves; `many`
/// asks for lines where the product is many.
std::vector<std::string> entrances(const std::string& emotion, bool with_kind,
                                   bool many);

/// The same in a few words, for the screen.
std::vector<std::string> greetings(const std::string& emotion);

/// How facts are led in: a sentence that goes before them, or none.
std::vector<std::string> proof_leads(const std::string& emotion);

/// How an idea is led in.
std::vector<std::string> benefit_leads(const std::string& emotion);

/// What goes before a call to action.
std::vector<std::string> action_leads(const std::string& emotion);

} // namespace adcraft::studio::writing
