#pragma once

#include "io/hosted/prediction.hpp"

namespace adcraft::hosted {

/// What it takes to read an answer of Replicate's.
struct replicate_reading {
  const call_row& call;
  /// Null: nobody knows its price.
  const model_card* card = nullptr;
  /// The request's.
  nlohmann::json input;
  std::string_view key;
};

/// A status that says no, or that nothing can be told.
vendor_news replicate_declined(const replicate_reading& x,
                               const http_answer& answer);

/// The wait that an answer asks for, in its headers or its body; 0: none.
std::chrono::milliseconds replicate_pause(const http_answer& answer);

/// What a prediction says of its call.
vendor_news news_from(const replicate_reading& x, const prediction& made);

} // namespace adcraft::hosted
