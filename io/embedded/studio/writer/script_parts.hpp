#pragma once

#include "io/embedded/studio/writer/script.hpp"

namespace adcraft::studio::writing {

/// What the brand itself gives to each scene; headlines and kickers may be
/// missing, and banned words may still be in options. Pure.
std::vector<draft> parts_of(const material& m, const brief& f,
                            const std::vector<std::string>& banned, dice luck);

/// The scene that introduces the product.
draft product_part(const material& m, const std::string& emotion, dice luck);

/// A later look at the product.
draft second_look(const material& m, dice luck);

/// A scene that offers `facts`, told or shown.
draft proof_part(const std::vector<point>& facts, const std::string& emotion,
                 dice luck);

/// The end.
draft action_part(const material& m, const std::string& emotion, dice luck);

} // namespace adcraft::studio::writing
