#include "io/embedded/taken/output_mime.hpp"

#include "io/embedded/taken/taken_order.hpp"
#include "io/media/file_kind.hpp"

#include <fstream>

namespace adcraft::taken {

namespace {

/// Longer words are none that a model was asked for.
constexpr uint64_t longest_words = 1 << 20;

std::string beginning_of(const std::string& path, size_t most) {
  std::string result(most, '\0');
  std::ifstream in{path, std::ios::binary};
  in.read(result.data(), static_cast<std::streamsize>(most));
  result.resize(static_cast<size_t>(in.gcount()));
  return result;
}

std::string megabytes_of(uint64_t bytes) {
  return std::to_string(bytes / 1'000'000) + " MB";
}

} // namespace

caf::expected<std::string> output_mime(const std::string& path, uint64_t bytes,
                                       uint64_t most) {
  if (bytes == 0)
    return unusable("it is empty");
  if (bytes > most)
    return unusable("it has " + megabytes_of(bytes) + ", at most "
                    + megabytes_of(most) + " are taken");
  auto mime = media::media_mime(beginning_of(path, media::kind_bytes));
  if (mime.empty() && bytes <= longest_words)
    mime = media::words_mime(beginning_of(path, longest_words));
  if (mime.empty())
    return unusable("it is neither picture, film, sound nor words");
  return mime;
}

} // namespace adcraft::taken
