#pragma once

#include "http/routes/help.hpp"

#include <string>

namespace adcraft::http {

/// A campaign that somebody asks for: `brand_id`, `brief`, `cap_micros`.
struct draft_request {
  std::string brand;
  adcraft::brief brief;
  micros cap = 0;
};

/// Reads a body, or a row of a batch. `brand` is meant where none is named.
/// Pure.
caf::expected<draft_request> read_draft(const nlohmann::json& x,
                                        const std::string& brand = {});

/// The most that a campaign may be allowed to spend: a million dollars.
constexpr micros most_cap = 1'000'000'000'000;

/// The draft for the campaign service. A brief without a title gets that of
/// its brand, as everywhere.
new_draft draft_for(const call& c, const draft_request& x,
                    const adcraft::brand& of, const std::string& id);

} // namespace adcraft::http
