#include "io/embedded/studio/writer/chat_orders.hpp"

#include "io/embedded/studio/writer/chat_words.hpp"
#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::studio::writing {

bool is_whole(const std::string& line, const char* sentences) {
  auto plain = join_words(bare_words(line), 0, std::string::npos);
  return !plain.empty()
         && ("|" + std::string{sentences} + "|").find("|" + plain + "|")
              != std::string::npos;
}

bool wants_it_made(const std::string& line, bool content) {
  return is_whole(line,
                  "go|go ahead|start|let's go|make it|make the film|"
                  "do it|write it|that's all|that is all")
         || (content
             && is_whole(line,
                         "yes|ok|okay|ok go|yes go|yes please|good|"
                         "looks good|great|perfect|fine|that's it|"
                         "that is it|all good|done|sure"));
}

bool is_lost(const std::string& line) {
  return bare_words(line).empty()
         || is_whole(line,
                     "hi|hello|hey|hi there|hello there|good morning|"
                     "help|what|what do you mean|how|examples|example|"
                     "an example");
}

bool passes(const std::string& line) {
  return is_whole(line,
                  "skip|skip it|skip this|whatever|no idea|"
                  "i don't know|don't know|you choose|you decide|"
                  "up to you|any|anything|next|no|none|no preference|"
                  "keep it|as it is");
}

} // namespace adcraft::studio::writing
