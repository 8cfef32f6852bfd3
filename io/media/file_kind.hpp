#pragma once

#include <string>
#include <string_view>

/// What a file is by its bytes, whatever its name says. Pure; any thread.
namespace adcraft::media {

/// How many first bytes `media_mime` wants to see.
constexpr size_t kind_bytes = 64;

/// @returns the mime type of a picture, film or sound of the kinds that models
///   make, by its first bytes; nothing for what is none.
std::string media_mime(const std::string& first_bytes);

/// @returns "application/json" or "text/plain" if the whole text `x` is words:
///   UTF-8 without NUL that is no page of HTML; else nothing.
std::string words_mime(std::string_view x);

/// @returns FFmpeg's name of the container of a sound, or nothing if `mime` is
///   none.
const char* sound_container(const std::string& mime);

} // namespace adcraft::media
