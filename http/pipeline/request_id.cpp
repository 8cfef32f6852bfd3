#include "http/pipeline/request_id.hpp"

#include <algorithm>
#include <random>

namespace adcraft::http {

namespace {

bool is_id_char(char x) {
  return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z')
         || (x >= '0' && x <= '9') || x == '-';
}

bool is_id(const std::string& x) {
  return !x.empty() && x.size() <= 64
         && std::all_of(x.begin(), x.end(), is_id_char);
}

/// It only has to differ from others, nobody has to guess it in vain.
std::string new_id() {
  thread_local std::mt19937_64 dice{std::random_device{}()};
  auto bits = dice();
  std::string result(16, '0');
  for (auto& c : result) {
    c = "0123456789abcdef"[bits & 15];
    bits >>= 4;
  }
  return result;
}

} // namespace

std::string request_id_of(const request& x) {
  auto given = x.header("X-Request-Id");
  return given != nullptr && is_id(*given) ? *given : new_id();
}

} // namespace adcraft::http
