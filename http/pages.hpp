#pragma once

#include "http/media.hpp"
#include "http/server.hpp"

namespace adcraft::http {

/// The page of all campaigns with their finished films. Asks the store.
answer index_page(const front_door_rooms& rooms);

/// `text` as it may stand in HTML, between tags or in quotes. Pure.
std::string escaped(const std::string& text);

} // namespace adcraft::http
