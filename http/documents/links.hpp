#pragma once

#include <cstdint>
#include <string>

namespace adcraft::http {

/// Makes and checks the URLs of media. Where people are asked who they are, a
/// URL is signed and expires; else it is the plain path. Any thread.
class media_links {
public:
  /// @param secret empty: nothing is signed.
  /// @param base such as "https://ads.example"; empty: URLs are paths.
  media_links(std::string secret, std::string base);

  /// @param name what a browser should call the download; empty: shown in the
  ///   page.
  /// @param now seconds since 1970; the URL is good for 1 to 2 hours from then
  ///   and the same within one hour, so that documents stay the same.
  std::string url_of(const std::string& key, int64_t now,
                     const std::string& name = {}) const;

  /// Whether a request for `key` with these query values may be answered.
  bool is_good(const std::string& key, const std::string& name,
               const std::string& expires, const std::string& signature,
               int64_t now) const;

  /// Whether URLs are signed: people are asked who they are.
  bool is_signing() const noexcept {
    return !secret_.empty();
  }

  /// "/share/…" as people pass it on: with the base before it.
  std::string absolute(const std::string& path) const;

private:
  std::string secret_;
  std::string base_;
};

} // namespace adcraft::http
