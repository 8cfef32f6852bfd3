#pragma once

#include <memory>
#include <string>

namespace adcraft::media {

/// Measures text as libass will draw it in bold: with the same fonts, and with
/// its idea of a size. For one thread.
class caption_font {
public:
  explicit caption_font(const std::string& family);
  ~caption_font();

  /// The width of one line of valid UTF-8 at ASS font size 1.
  double width(const std::string& line) const;

private:
  struct pango;
  std::unique_ptr<pango> pango_;
};

} // namespace adcraft::media
