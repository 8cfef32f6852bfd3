#pragma once

#include "actors/interfaces.hpp"
#include "http/documents/links.hpp"

#include <memory>
#include <string>

namespace adcraft::http {

/// A rendered JSON document.
struct document {
  std::shared_ptr<const std::string> body;
  /// With its quotes, such as "\"7-5f3a…\"": the version, then a hash.
  std::string etag;
};

/// The DOCUMENT DESK renders the document of a campaign once and serves it
/// until the campaign changes. A commit that was answered before is in it.
using document_desk_actor = caf::typed_actor<
  // The campaign's document; `not_found` outside of the scope.
  caf::replies_to<atom::read, scope, std::string>::with<document>,
  // Something of a campaign was committed.
  caf::reacts_to<atom::committed, std::string>>::extend_with<listener_actor>;

/// What the DOCUMENT DESK remembers between messages; see desk.cpp.
struct document_desk_state;

} // namespace adcraft::http

CAF_ALLOW_UNSAFE_MESSAGE_TYPE(adcraft::http::document)

CAF_BEGIN_TYPE_ID_BLOCK(adcraft_http,
                        caf::id_block::adcraft_handles_last_type_id + 1)

  CAF_ADD_TYPE_ID(adcraft_http, (adcraft::http::document))

CAF_END_TYPE_ID_BLOCK(adcraft_http)
