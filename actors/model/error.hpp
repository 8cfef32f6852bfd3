#pragma once

#include <caf/error.hpp>
#include <caf/expected.hpp>
#include <caf/make_message.hpp>
#include <caf/unit.hpp>

#include <cstdint>
#include <string>

namespace adcraft {

/// Why something did not happen. One list for the whole house: the front door
/// maps it to a status code, the rooms decide from it whether to retry.
enum class ec : uint8_t {
  none = 0,
  /// The caller sent something that can never succeed; name the field.
  invalid_argument,
  /// No such brand, campaign, scene or file.
  not_found,
  /// The row is not in the state (or of the epoch) that was expected.
  conflict,
  /// A provider asked us to slow down; trying later will help.
  rate_limited,
  /// A provider answered, and the answer is no.
  refused,
  /// The other side did not answer in time, or at all; trying later may help.
  unavailable,
  /// A spending cap leaves no room for this.
  over_budget,
  /// Somebody asked us to stop.
  canceled,
  /// Another incarnation owns the row; this one must stand down.
  fenced,
  /// A file that cannot be used: broken, oversized or of the wrong kind.
  poison,
  /// This machine lacks something: disk, a program, a permission.
  environment,
  /// Our own fault.
  internal,
  /// Not an error; the number of codes.
  count_,
};

/// @relates ec
const char* to_string(ec x) noexcept;

/// Whether the same request may succeed later without being changed.
/// @relates ec
bool is_transient(const caf::error& x) noexcept;

/// The sentence a person reads: what happened and what to do, without codes.
/// @relates ec
std::string render(const caf::error& x);

} // namespace adcraft

CAF_ERROR_CODE_ENUM(adcraft::ec, "adcraft")

namespace adcraft {

/// Makes an error that carries one sentence.
/// @relates ec
inline caf::error fail(ec code, std::string sentence) {
  return caf::make_error(code, std::move(sentence));
}

} // namespace adcraft
