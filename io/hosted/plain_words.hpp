#pragma once

#include <string>
#include <string_view>

namespace adcraft::hosted {

/// @returns a vendor's words as a row may hold them: one line of UTF-8, at most
///   8 KiB with the lead of a `sentence`, without `key` and whatever else looks
///   like one, and without what follows the host in an URL, which may be
///   signed. Pure.
std::string plain_words(std::string_view text, std::string_view key);

/// "lead: words", or `lead` alone if there are none.
std::string sentence(const std::string& lead, const std::string& words);

/// `lead` for everybody, and the words on a line below for whoever runs it.
std::string remark(const std::string& lead, const std::string& words);

} // namespace adcraft::hosted
