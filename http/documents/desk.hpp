#pragma once

#include "actors/ports/clock.hpp"
#include "http/documents/links.hpp"
#include "http/documents/messages.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace adcraft::http {

/// The DOCUMENT DESK renders the document of a campaign once and serves it
/// until the campaign changes. A commit that was answered before is in it.
using document_desk_actor = caf::typed_actor<
  // The campaign's document; `not_found` outside of the scope.
  caf::replies_to<atom::read, scope, std::string>::with<document>,
  // Something of a campaign was committed.
  caf::reacts_to<atom::committed, std::string>>;

struct document_desk_options {
  /// Documents kept, and their bytes.
  size_t most = 10'000;
  size_t most_bytes = size_t{64} << 20;
  /// How long one is kept: its URLs expire.
  std::chrono::milliseconds keep = std::chrono::minutes{10};
  /// How old the progress of a campaign under way may be.
  std::chrono::milliseconds fresh{200};
};

/// What the DOCUMENT DESK works with.
struct document_desk_parts {
  library_actor library;
  progress_hub_actor hub;
  std::shared_ptr<const media_links> links;
  provider_ptr provider;
  clock_ptr clock;
  document_desk_options options = {};
};

/// Opens a DOCUMENT DESK; it does not block.
document_desk_actor open_document_desk(caf::actor_system& sys,
                                       document_desk_parts parts);

} // namespace adcraft::http
