#pragma once

#include "http/pipeline/call.hpp"
#include "http/routes/picture_list.hpp"

/// What people do with the pictures of a brand and of a campaign alike.
namespace adcraft::http {

/// Pictures as they were at a version of their owner.
struct picture_page {
  int64_t version = 0;
  picture_list pictures;
};

/// A brand or a campaign, named by the request's `id`.
struct picture_owner {
  task<caf::expected<picture_page>> (*read)(call& c);
  /// Puts the pictures in the place of those of `x.version`.
  /// @returns how they are now; `conflict` if somebody was faster.
  task<caf::expected<picture_page>> (*write)(call& c, picture_page x);
  size_t most;
};

/// @param who lives as long as the program, here and below.
task<answer> list_pictures(call& c, const picture_owner& who);
task<answer> add_pictures(call& c, const picture_owner& who);
task<answer> edit_picture(call& c, const picture_owner& who);
task<answer> remove_picture(call& c, const picture_owner& who);

} // namespace adcraft::http
