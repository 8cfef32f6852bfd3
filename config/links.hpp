#pragma once

#include "config/settings.hpp"
#include "http/documents/links.hpp"

#include <caf/expected.hpp>

#include <memory>

namespace adcraft {

/// The URLs of media, for documents and for webhooks: plain where nobody is
/// asked who they are, else signed with ADCRAFT_MEDIA_SECRET or with a secret
/// that is made once and kept beside the data.
/// @returns `environment` if that secret cannot be kept.
caf::expected<std::shared_ptr<const http::media_links>>
open_links(const settings& x);

} // namespace adcraft
