#include "io/embedded/durable.hpp"
#include "io/embedded/renders.hpp"
#include "io/embedded/taken/taken_chat.hpp"
#include "io/embedded/taken/taken_order.hpp"
#include "io/embedded/taken/taken_story.hpp"

#include "actors/model/json.hpp"

#include <filesystem>
#include <fstream>

namespace adcraft {

namespace {

/// As much as is read of JSON.
constexpr uint64_t longest_answer = 1 << 20;

caf::expected<std::string> answer_at(const std::string& key,
                                     const media::key_to_path& paths) {
  auto path = paths(key);
  if (!path)
    return std::move(path.error());
  std::error_code code;
  if (std::filesystem::file_size(*path, code) > longest_answer || code)
    return taken::unusable("its answer is too long");
  return read_file(*path);
}

/// Reads an order about `what` and has `make` make facts of answer and spec.
template <class Read, class Make>
caf::expected<std::string> facts_of(const std::string& spec, const char* what,
                                    const media::key_to_path& paths, Read read,
                                    Make make) {
  auto order = taken::taken_order_from(spec, what);
  if (!order)
    return std::move(order.error());
  auto asked = read(order->wanted);
  if (!asked)
    return std::move(asked.error());
  auto answer = answer_at(order->output, paths);
  if (!answer)
    return std::move(answer.error());
  return make(*answer, *asked);
}

caf::expected<std::string> story_facts(const std::string& answer,
                                       const studio::story_spec& asked) {
  auto story = taken::story_from_answer(answer, asked);
  if (!story)
    return std::move(story.error());
  return to_json(*story);
}

} // namespace

caf::expected<fresh_render> take_words(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out) {
  auto facts
    = taken::is_about(spec, "chat")
        ? facts_of(spec, "chat", paths, studio::chat_spec_from,
                   taken::chat_from_answer)
        : facts_of(spec, "story", paths, studio::story_spec_from, story_facts);
  if (!facts)
    return std::move(facts.error());
  std::ofstream file{out, std::ios::binary};
  if (!(file << *facts) || !file.flush())
    return fail(ec::environment, "cannot write " + out);
  return fresh_render{out, "json", *facts};
}

} // namespace adcraft
