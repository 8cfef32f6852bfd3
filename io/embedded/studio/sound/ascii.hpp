#pragma once

#include <string>

namespace adcraft::studio {

/// Turns UTF-8 into the printable ASCII (and newlines) that says the same:
/// accents go, typographic quotes and dashes become plain ones (a long dash
/// is " - "), "€" is kept as the word symbol '~', "£" as '`', "½" as "1/2".
/// Whatever has no reading, such as emoji, is dropped; '~', '`' and control
/// characters of the text itself are dropped too. Broken UTF-8 is skipped.
/// Pure.
std::string to_ascii(const std::string& text);

} // namespace adcraft::studio
