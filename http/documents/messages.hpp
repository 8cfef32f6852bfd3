#pragma once

#include "actors/interfaces.hpp"
#include "http/front/reply.hpp"

#include <cstdint>
#include <memory>
#include <string>

/// What the rooms of the front door say to each other.
namespace adcraft::http {

/// A rendered JSON document.
struct document {
  std::shared_ptr<const std::string> body;
  /// With its quotes, such as "\"7-5f3a…\"": the version, then a hash.
  std::string etag;
};

/// Somebody who wants to follow a campaign; what they may see is checked.
struct stream_request {
  std::string campaign;
  /// The last event they have; 0: none.
  int64_t after = 0;
  reply_ptr out;
};

} // namespace adcraft::http

CAF_ALLOW_UNSAFE_MESSAGE_TYPE(adcraft::http::document)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(adcraft::http::stream_request)

CAF_BEGIN_TYPE_ID_BLOCK(adcraft_http,
                        caf::id_block::adcraft_handles_last_type_id + 1)

  CAF_ADD_TYPE_ID(adcraft_http, (adcraft::http::document))
  CAF_ADD_TYPE_ID(adcraft_http, (adcraft::http::stream_request))

CAF_END_TYPE_ID_BLOCK(adcraft_http)
