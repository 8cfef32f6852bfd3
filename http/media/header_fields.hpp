#pragma once

#include <string>
#include <string_view>

/// Values of headers such as `form-data; name="a"`. Pure.
namespace adcraft::http {

std::string lower_case(std::string_view x);

/// What stands before the first parameter.
std::string_view token_of(std::string_view value);

/// The value of a parameter, without quotes; empty if it is not there or not
/// well formed.
std::string parameter_of(std::string_view value, std::string_view name);

bool has_parameter(std::string_view value, std::string_view name);

/// `attachment` under a name that any browser understands (RFC 6266). What
/// could be a path, a header or a trick becomes a dash.
std::string attachment(std::string_view name);

} // namespace adcraft::http
