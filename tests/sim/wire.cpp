#include "tests/sim/wire.hpp"

#include <cctype>
#include <cstdlib>

namespace adcraft::sim {

namespace {

const std::string none;

const std::string& found(const std::map<std::string, std::string>& xs,
                         const std::string& name) {
  auto i = xs.find(name);
  return i == xs.end() ? none : i->second;
}

} // namespace

const std::string& request::header(const std::string& name) const {
  return found(headers, name);
}

const std::string& request::asked(const std::string& name) const {
  return found(query, name);
}

std::string request::base() const {
  return "http://" + header("host");
}

answer json_answer(int status, const json& body) {
  answer result;
  result.status = status;
  // A text that is no UTF-8 came from whoever asked.
  result.body = std::make_shared<std::string>(
    body.dump(-1, ' ', false, json::error_handler_t::replace));
  return result;
}

answer bytes_answer(bytes body, const std::string& type) {
  answer result;
  result.type = type;
  result.body = std::move(body);
  return result;
}

std::string url_encoded(const std::string& x) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string result;
  for (unsigned char c : x) {
    if (std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '~') {
      result += static_cast<char>(c);
      continue;
    }
    result += '%';
    result += digits[c >> 4];
    result += digits[c & 15];
  }
  return result;
}

std::string url_decoded(const std::string& x, bool plus_is_space) {
  std::string result;
  for (size_t i = 0; i < x.size(); ++i) {
    auto is_hex = x[i] == '%' && i + 2 < x.size() && std::isxdigit(x[i + 1])
                  && std::isxdigit(x[i + 2]);
    if (is_hex) {
      result += static_cast<char>(
        std::strtol(x.substr(i + 1, 2).c_str(), nullptr, 16));
      i += 2;
    } else {
      result += x[i] == '+' && plus_is_space ? ' ' : x[i];
    }
  }
  return result;
}

std::map<std::string, std::string> query_of(const std::string& text) {
  std::map<std::string, std::string> result;
  size_t at = 0;
  while (at < text.size()) {
    auto end = std::min(text.find('&', at), text.size());
    auto part = text.substr(at, end - at);
    auto equals = std::min(part.find('='), part.size());
    auto value = equals < part.size() ? part.substr(equals + 1) : std::string{};
    if (!part.empty())
      result[url_decoded(part.substr(0, equals), true)]
        = url_decoded(value, true);
    at = end + 1;
  }
  return result;
}

} // namespace adcraft::sim
