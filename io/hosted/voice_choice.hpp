#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/catalog.hpp"

#include <string>

/// How a paid voice speaks. Pure.
namespace adcraft::hosted {

/// @returns the voice of `card` whose name goes best with the tone of the brand
///   and the emotion of the brief, the same for every scene of a film; the
///   first if none does, or nothing if it has none.
std::string voice_name_for(const model_card& card, const brand& b,
                           const brief& f);

/// Per cent of normal speed at which `text` is said in `seconds`, in steps of
/// 5: never slower than the pacing asks, never so fast that it sounds hurried.
int speed_for(const std::string& text, const std::string& language,
              const std::string& pacing, double seconds);

/// @returns `text` with each word that a brand pronounces its own way, in any
///   case and with or without 's, written as it sounds.
std::string as_pronounced(const std::string& text,
                          const std::map<std::string, std::string>& sounds);

} // namespace adcraft::hosted
