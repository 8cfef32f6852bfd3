#pragma once

#include <cstdint>
#include <string>

namespace adcraft::net {

/// Takes the body of an answer, up to a limit, into memory or into a file that
/// is gone again unless it is `keep`ed.
class body_sink {
public:
  enum class trouble : uint8_t { none, too_large, no_room };

  /// @param file its path; empty: everything stays in memory.
  body_sink(std::string file, uint64_t most);
  ~body_sink();

  body_sink(const body_sink&) = delete;
  body_sink& operator=(const body_sink&) = delete;

  /// Begins anew: another answer follows. @param to_file whether its body is
  /// what the file is for.
  void begin(bool to_file);

  /// @returns false if the bytes were not taken; see `why`.
  bool write(const char* bytes, size_t size);

  /// The whole body is here: closes the file, which then stays.
  /// @returns false if its last bytes could not be written.
  bool keep();

  /// Takes the file away again, unless it was kept.
  void discard() noexcept;

  trouble why() const noexcept {
    return why_;
  }

  uint64_t bytes() const noexcept {
    return bytes_;
  }

  /// Path of the file, or empty if the body is in memory.
  std::string file() const {
    return to_file_ ? file_ : std::string{};
  }

  /// Moves the body out.
  std::string take() {
    return std::move(body_);
  }

private:
  bool open();
  bool write_all(const char* bytes, size_t size);

  std::string file_;
  uint64_t most_;
  uint64_t bytes_ = 0;
  std::string body_;
  trouble why_ = trouble::none;
  bool to_file_ = false;
  int fd_ = -1;
};

} // namespace adcraft::net
