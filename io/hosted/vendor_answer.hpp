#pragma once

#include "actors/model/catalog.hpp"
#include "actors/ports/vendor.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

/// What the answers of all vendors have in common. Pure; any thread.
namespace adcraft::hosted {

/// @returns what `text` holds; null if it is no JSON or nests deeper than 64.
nlohmann::json parsed(std::string_view text);

/// @returns the text, object or whole number below `key`, or an empty one.
std::string text_at(const nlohmann::json& x, const char* key);
nlohmann::json object_at(const nlohmann::json& x, const char* key);
int64_t whole_at(const nlohmann::json& x, const char* key);

vendor_news news_of(call_event_kind kind, std::string text = {},
                    failure why = failure::none, micros amount = 0);

/// What it means for a submission to `vendor`, as people call it, that there is
/// no answer that can be read.
/// @returns a `remark`; nothing if there is an answer, or a status that says
///   that it was declined.
std::optional<vendor_news> unanswered(const http_answer& x,
                                      const std::string& vendor,
                                      std::string_view key);

/// Whether a status proves that a submission was declined: 4xx, but not 408
/// and 499, which are a proxy's and say nothing of what lies behind it.
bool is_declined(int status);

/// What a status of 4xx means for the call, if the body does not know better.
failure failure_of_status(int status);

/// What it means for a poll that there is nothing to read; nothing if there is.
/// The text is a `remark`.
std::optional<vendor_news> unpolled(const http_answer& x,
                                    const std::string& vendor,
                                    std::string_view key);

/// No vendor makes us wait for longer.
inline constexpr std::chrono::milliseconds longest_pause{600'000};

/// The wait that headers ask for, `longest_pause` at most; 0: none.
std::chrono::milliseconds pause_of(const http_answer& x);

/// "6m0s", "1.5s", "12ms"; 0 for what is none.
std::chrono::milliseconds duration_of(std::string_view text);

/// What `used` costs; what was promised if that cannot be told.
micros bill_of(const model_card* card, const call_row& x, const usage& used,
               const nlohmann::json& input);

} // namespace adcraft::hosted
