#pragma once

#include "actors/messages.hpp"

#include <functional>
#include <map>

/// What a campaign has for its webhooks. Pure.
namespace adcraft {

struct announcement {
  /// An event, and a webhook that hears of it.
  struct target {
    event_row event;
    webhook_row hook;
  };

  std::string campaign;
  /// Rows of the outbox that ask for it.
  std::vector<std::string> rows;
  /// Number of the last event that was read.
  int64_t seq = 0;
  /// Those of them that webhooks hear of, and how many were asked about.
  std::vector<event_row> events;
  size_t asked = 0;
  std::vector<target> targets;
};

/// One announcement for each campaign that a row says has ended.
std::map<std::string, announcement> announcements_of(const outbox_list& x);

/// Takes in what was read of the campaign's events.
void add_events(announcement& x, const event_list& found);

/// Takes in who hears of an event, but for whoever was not there yet.
void add_targets(announcement& x, const event_row& event,
                 const webhook_list& found);

/// The deliveries that follow. @param film_url of the campaign; may be empty.
std::vector<delivery_row> deliveries_of(const announcement& x,
                                        const campaign_view& about,
                                        const std::string& film_url,
                                        int64_t now);

} // namespace adcraft
