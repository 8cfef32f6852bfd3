#pragma once

#include "tests/sim/replicate.hpp"

/// How OpenAI answers.
namespace adcraft::sim::openai {

answer chat(const visit& x);
answer chat_list(const visit& x);
answer chat_get(const visit& x);
answer speech(const visit& x);
answer image(const visit& x);
answer models(const visit& x);
answer model_page(const visit& x);

/// @param param what it is about, empty for nothing.
answer error(int status, const std::string& type, const std::string& code,
             const std::string& message, const std::string& param = {});

/// The model is not sold, or not any more.
answer no_model(const std::string& name);

/// @returns the model, nothing if it is not sold for this.
const model* sold(const visit& x, const std::string& kind);

/// @returns what is said to a request for chat that is not valid.
std::optional<answer> chat_trouble(const json& body);

/// @returns why a vendor would not take `schema` as strict, empty if it would.
std::string strict_trouble(const json& schema);

/// @returns what the model says: text, or JSON by the schema of the request.
std::string reply_to(const json& body);

/// About how many tokens a text is.
int64_t tokens_of(const std::string& text);

} // namespace adcraft::sim::openai
