#include "http/routes/page_policy.hpp"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <string_view>

namespace adcraft::http {

namespace {

/// 'sha256-…' of what stands in the first element of this name; 'none' if
/// there is none.
std::string source_of(std::string_view html, const std::string& element) {
  auto open = "<" + element + ">";
  auto begin = html.find(open);
  auto end = html.find("</" + element + ">");
  if (begin == std::string_view::npos || end == std::string_view::npos)
    return "'none'";
  auto text = html.substr(begin + open.size(), end - begin - open.size());
  unsigned char hash[SHA256_DIGEST_LENGTH];
  ::SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(),
           hash);
  unsigned char base64[64];
  ::EVP_EncodeBlock(base64, hash, sizeof(hash));
  return std::string{"'sha256-"} + reinterpret_cast<char*>(base64) + "'";
}

} // namespace

std::string page_policy(const std::string& html, const std::string& more) {
  return "default-src 'none'; style-src " + source_of(html, "style")
         + "; script-src " + source_of(html, "script") + "; " + more
         + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

} // namespace adcraft::http
