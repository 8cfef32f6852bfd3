#pragma once

#include "http/documents/desk.hpp"
#include "http/documents/shelf.hpp"

#include <map>
#include <string>
#include <vector>

/// The parts of the DOCUMENT DESK; nobody else's business.
namespace adcraft::http {

/// Somebody who waits for a document.
struct document_reader {
  scope who;
  caf::typed_response_promise<document> promise;
  /// Commits that the reading had heard of when they asked.
  uint64_t after = 0;
};

/// A campaign that is being read from the library.
struct document_reading {
  uint64_t commits = 0;
  std::vector<document_reader> readers;
};

/// What the DOCUMENT DESK remembers between messages.
struct document_desk_state {
  static inline const char* name = "document_desk";
  document_desk_parts parts;
  shelf kept{0, 0};
  std::map<std::string, document_reading> readings;
  // Readers of campaigns whose progress is asked for.
  std::map<std::string, std::vector<document_reader>> refreshing;
};

using document_desk_ptr
  = document_desk_actor::stateful_pointer<document_desk_state>;

bool may_see(const scope& who, const std::string& owner);

caf::error no_campaign(const std::string& id);

/// @returns the document, unless it is too old.
shelved* kept_document(document_desk_ptr self, const std::string& id);

/// Answers now, or once the campaign is read, or its progress known.
void serve(document_desk_ptr self, const std::string& id, document_reader x);

/// Lets somebody wait for the next reading of a campaign.
void read_for(document_desk_ptr self, const std::string& id, document_reader x);

/// Lets somebody wait for the progress of a campaign under way.
void refresh_for(document_desk_ptr self, const std::string& id,
                 document_reader x);

} // namespace adcraft::http
