#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace adcraft::http {

/// Takes a chunked body out of its wrapping, however it was cut on its way.
/// Extensions and trailers are read over.
class chunk_reader {
public:
  enum class state : uint8_t {
    more,     ///< so far, so good
    done,     ///< the body is whole; what is left of `in` is not its own
    bad,      ///< not well formed
    too_long, ///< longer than `limit`
  };

  /// Takes what it can off the front of `in` and appends the data to `body`.
  state read(std::string_view& in, std::string& body, uint64_t limit);

private:
  enum class place : uint8_t { size, data, data_end, trailer };

  /// Gathers a line in `line_`. @returns `done` once it is whole.
  state read_line(std::string_view& in);

  state on_line(uint64_t room);

  state on_size(uint64_t room);

  size_t longest_line() const noexcept;

  place at_ = place::size;
  uint64_t left_ = 0;
  size_t trailers_ = 0;
  std::string line_;
};

} // namespace adcraft::http
