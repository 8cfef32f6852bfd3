#pragma once

#include "actors/model/catalog.hpp"
#include "actors/ports/vendor.hpp"

#include <string>

namespace adcraft {

struct openai_options {
  std::string key;
  /// Where it listens; a simulator or a proxy in its place gets the key.
  std::string base = "https://api.openai.com/v1";
  /// Whose account is billed; empty: the key's own.
  std::string organization;
  std::string project;
  /// Everything comes with the answer, so that it may take its time.
  std::chrono::milliseconds timeout{180'000};
};

/// OpenAI: words by chat completions, voices and pictures; all of them come
/// with the answer.
///
/// A request is {"model", "input"}, where the row of the model says which of
/// the three it is:
/// - text: `messages` as in chat completions (files in `image_url.url`),
///   `schema_name` and `schema` for an answer that is JSON (strict), and what
///   else chat completions take, such as `max_completion_tokens`. It is stored
///   at OpenAI with the call's id, so that a lost answer can be found again;
/// - speech, image: what `/audio/speech` and `/images/generations` take. A lost
///   answer of these is lost: `can_list` says so.
///
/// Output: {"text": …} for words; bytes of voices and pictures are handed over.
class openai_vendor : public vendor {
public:
  /// @param models the rows that name each model's price.
  openai_vendor(openai_options options, catalog models);

  const char* name() const noexcept override {
    return "openai";
  }

  /// Of words alone; they are stored.
  bool can_list(const call_row& x) const override;

  std::vector<std::string> files(const call_row& x) const override;

  caf::expected<http_request> submit(const call_row& x,
                                     const submission& with) const override;

  /// A refusal and an answer that is cut off are `provider_failed`, with their
  /// bill.
  vendor_news submitted(const call_row& x,
                        const http_answer& answer) const override;

  /// Reads the stored completion that `external_id` names.
  http_request poll(const call_row& x) const override;
  vendor_news polled(const call_row& x,
                     const http_answer& answer) const override;

  /// Nothing: by the time there is an id it is done.
  std::optional<http_request> cancel(const call_row& x) const override;

  /// `found` with the id of each stored completion of the call.
  http_request list(const call_row& x, const std::string& next) const override;
  caf::expected<listing_page> listed(const call_row& x,
                                     const http_answer& answer) const override;

  /// Outputs came with the answer; there is none to bring.
  http_request fetch(const call_row& x) const override;

private:
  /// Says who pays.
  http_request accounted(http_request x) const;

  /// Reads stored completions; `where` goes on with their address.
  http_request read_from(const std::string& where) const;

  const model_card* card_of(const call_row& x) const;

  openai_options options_;
  catalog models_;
};

} // namespace adcraft
