#pragma once

#include "io/hosted/vendor_answer.hpp"

namespace adcraft::hosted {

/// What it takes to read an answer of OpenAI's.
struct openai_reading {
  const call_row& call;
  /// Null: nobody knows its price.
  const model_card* card = nullptr;
  /// The request's.
  nlohmann::json input;
  std::string_view key;
};

/// A status that says no, or that nothing can be told.
vendor_news openai_declined(const openai_reading& x, const http_answer& answer);

/// A chat completion; refusal and length before words.
/// @returns `answered`, `provider_failed`, or `contact_lost` for what is none.
vendor_news openai_words(const openai_reading& x,
                         const nlohmann::json& completion);

/// An answer that holds one picture in base64.
vendor_news openai_picture(const openai_reading& x, const http_answer& answer);

/// An answer that is sound, in memory or in a file.
vendor_news openai_voice(const openai_reading& x, const http_answer& answer);

} // namespace adcraft::hosted
