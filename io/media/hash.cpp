#include "io/media/hash.hpp"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>

namespace adcraft::media {

namespace {

/// A running SHA-256.
class digest {
public:
  digest() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
  }

  void add(const char* bytes, size_t size) {
    EVP_DigestUpdate(context_.get(), bytes, size);
  }

  std::string hex() {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(context_.get(), bytes, &size);
    std::string result;
    for (unsigned int i = 0; i < size; ++i) {
      result += "0123456789abcdef"[bytes[i] >> 4];
      result += "0123456789abcdef"[bytes[i] & 15];
    }
    return result;
  }

private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

} // namespace

std::string sha256_of(std::string_view text) {
  digest result;
  result.add(text.data(), text.size());
  return result.hex();
}

caf::expected<std::string> sha256_of_file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in)
    return fail(ec::not_found, "cannot read " + path);
  digest result;
  std::array<char, 64 << 10> chunk;
  while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()))
         || in.gcount() > 0)
    result.add(chunk.data(), static_cast<size_t>(in.gcount()));
  if (in.bad())
    return fail(ec::environment, "cannot read " + path + " to its end");
  return result.hex();
}

} // namespace adcraft::media
