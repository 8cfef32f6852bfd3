#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace adcraft::http {

/// What somebody sent who says that a vendor did, as it came. Good for as long
/// as its request.
struct vendor_report {
  /// From the path, decoded.
  std::string_view call;
  std::string_view token;
  /// webhook-id, webhook-timestamp and webhook-signature; empty if missing.
  std::string_view id;
  std::string_view timestamp;
  std::string_view signature;
  /// Every byte, not looked at.
  std::string_view body;
};

/// What is to be believed of it.
struct report_verdict {
  bool is_genuine = false;
  /// The vendor's word for the call, and for how it stands. Empty if it does
  /// not say, and for a forgery.
  std::string external_id;
  std::string status;
};

/// Tells genuine reports from others, and takes as long for one as for the
/// other. Any thread.
using report_judge = std::function<report_verdict(const vendor_report&)>;

} // namespace adcraft::http
