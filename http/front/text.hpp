#pragma once

#include <string_view>

/// What the grammar of HTTP is made of. Pure, any thread.
namespace adcraft::http {

/// Whether `x` may be a method or the name of a header.
bool is_token(std::string_view x) noexcept;

/// Whether `x` may be the value of a header: no control characters but tabs.
bool is_field_value(std::string_view x) noexcept;

/// Whether `x` is well-formed UTF-8.
bool is_utf8(std::string_view x) noexcept;

/// Whether both are the same but for the case of ASCII letters.
bool same_text(std::string_view x, std::string_view y) noexcept;

/// `x` without spaces and tabs around it.
std::string_view trimmed(std::string_view x) noexcept;

} // namespace adcraft::http
