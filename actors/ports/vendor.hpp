#pragma once

#include "actors/model/call.hpp"
#include "actors/ports/http_engine.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adcraft {

/// What goes out with a paid request besides what its row says.
struct submission {
  /// Where the vendor may report, with the call's id and token in it; empty:
  /// nowhere, polling alone tells.
  std::string webhook;
  /// After so long the vendor itself stops the work.
  std::chrono::seconds cancel_after{900};
  /// Address, or data URL, of every storage key the request names.
  std::map<std::string, std::string> files;
  /// Where bytes go that come in the answer, such as a voice; empty: to memory
  /// and from there to `vendor_news::bytes`.
  std::string file;
};

/// What a vendor said, as the event it is for the call; `now` is the room's.
struct vendor_news {
  call_event event;
  /// Nothing more may be sent to this account before; 0: it does not say.
  std::chrono::milliseconds retry_after{0};
  /// Whether the whole account is meant, such as by an empty one or by a key
  /// that is not accepted; else this call or its model.
  bool whole_account = false;
  /// The output itself, where it came in the answer and not to a file: write
  /// it down before the event, whose text then becomes {"file": path}.
  std::string bytes;
};

/// What a listing says of one call.
struct listing_page {
  /// `found` with the vendor's id, or `answered` with the output. Where nothing
  /// tells calls apart it may be another call's: whoever reads this leaves out
  /// ids that other rows hold before it counts or cancels.
  std::vector<vendor_news> matches;
  /// Names the next page; empty: this was the last.
  std::string next;
  /// It holds what may be the call and cannot be told any more, because the
  /// vendor has deleted what was asked: then no match is no proof.
  bool is_blind = false;
};

/// The language of a vendor who is paid: pure, any thread, no clock, no I/O.
/// What it writes is sent by the HTTP engine and what came back is read here;
/// keys are sent to the vendor's own hosts alone, and are in no text it gives.
///
/// The rows hold: `request`, JSON with "model" and "input", where a file is
/// {"$file": storage key}; `output`, JSON: {"url": …} at the vendor,
/// {"text": …} for words, {"file": path} for bytes that came in the answer.
///
/// Adapters: `io/hosted/openai_vendor.hpp`, `io/hosted/replicate_vendor.hpp`.
class vendor {
public:
  virtual ~vendor() = default;

  /// As in `call_row::provider`.
  virtual const char* name() const noexcept = 0;

  /// Whether a request that may or may not have arrived can be found by
  /// `list`. One that cannot waits for a person.
  virtual bool can_list(const call_row& x) const = 0;

  /// Storage keys that the request of `x` names.
  virtual std::vector<std::string> files(const call_row& x) const = 0;

  /// The one request that can cost money: fresh, never followed elsewhere.
  /// @returns `invalid_argument` if the row cannot be asked for.
  virtual caf::expected<http_request> submit(const call_row& x,
                                             const submission& with) const = 0;

  /// @returns `not_sent`, `accepted`, `answered`, `rejected`, `contact_lost`,
  ///   or what the vendor already knows of the end (`provider_failed`, …).
  virtual vendor_news submitted(const call_row& x,
                                const http_answer& answer) const = 0;

  /// Asks how far an accepted call is.
  virtual http_request poll(const call_row& x) const = 0;

  /// @returns `progressed`, `poll_failed`, `provider_succeeded`,
  ///   `provider_failed`, `provider_canceled`, `overdue` or `output_gone`.
  virtual vendor_news polled(const call_row& x,
                             const http_answer& answer) const = 0;

  /// Asks the vendor to stop; nothing if it cannot be stopped. The answer is
  /// one to `polled`.
  virtual std::optional<http_request> cancel(const call_row& x) const = 0;

  /// Lists what was submitted around `submit_started_at`; `next` is empty or
  /// a page's.
  virtual http_request list(const call_row& x,
                            const std::string& next) const = 0;

  /// @returns `unavailable` if the answer is no listing.
  virtual caf::expected<listing_page>
  listed(const call_row& x, const http_answer& answer) const = 0;

  /// Brings the output at {"url": …} home.
  virtual http_request fetch(const call_row& x) const = 0;
};

using vendor_ptr = std::shared_ptr<const vendor>;

} // namespace adcraft
