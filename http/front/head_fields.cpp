#include "http/front/head_fields.hpp"

#include "http/front/text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace adcraft::http {

namespace {

bool is_digits(std::string_view x) {
  return std::all_of(x.begin(), x.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether `x` is a name or address with or without a port.
bool is_authority(std::string_view x) {
  auto name = x.substr(0, x.find(':'));
  auto is_name_char = [](char c) {
    return is_token({&c, 1}) || c == '(' || c == ')' || c == ',' || c == ';'
           || c == '=';
  };
  if (!x.empty() && x[0] == '[') {
    auto end = x.find(']');
    if (end == std::string_view::npos)
      return false;
    name = x.substr(0, end + 1);
    auto inner = name.substr(1, name.size() - 2);
    if (inner.find_first_not_of("0123456789abcdefABCDEF:.")
        != std::string_view::npos)
      return false;
  } else if (!std::all_of(name.begin(), name.end(), is_name_char)) {
    return false;
  }
  auto port = x.substr(name.size());
  return port.empty() || (port[0] == ':' && is_digits(port.substr(1)));
}

refusal note_host(std::string_view value, message_facts& to) {
  if (to.has_host)
    return {400, "there are two Host headers"};
  to.has_host = true;
  if (!is_authority(value))
    return {400, "Host: give name or name:port"};
  return {};
}

refusal note_length(std::string_view value, message_facts& to) {
  if (to.has_length)
    return {400, "there are two Content-Length headers"};
  if (value.empty() || !is_digits(value))
    return {400, "Content-Length: give a number of bytes"};
  to.has_length = true;
  auto got
    = std::from_chars(value.data(), value.data() + value.size(), to.length);
  if (got.ec != std::errc{})
    to.length = std::numeric_limits<uint64_t>::max();
  return {};
}

refusal note_encoding(std::string_view value, message_facts& to) {
  if (to.chunked)
    return {400, "there are two Transfer-Encoding headers"};
  if (!same_text(value, "chunked"))
    return {501, "Transfer-Encoding: only chunked is understood"};
  to.chunked = true;
  return {};
}

refusal note_connection(std::string_view value, message_facts& to) {
  while (!value.empty()) {
    auto word = value.substr(0, value.find(','));
    value.remove_prefix(std::min(word.size() + 1, value.size()));
    to.says_close |= same_text(trimmed(word), "close");
    to.says_keep |= same_text(trimmed(word), "keep-alive");
  }
  return {};
}

refusal note_expect(std::string_view value, message_facts& to) {
  if (!same_text(value, "100-continue"))
    return {417, "Expect: only 100-continue is understood"};
  to.waits = true;
  return {};
}

using noter = refusal (*)(std::string_view, message_facts&);

constexpr std::pair<std::string_view, noter> noters[] = {
  {"host", note_host},
  {"content-length", note_length},
  {"transfer-encoding", note_encoding},
  {"connection", note_connection},
  {"expect", note_expect},
};

} // namespace

refusal note_field(std::string_view name, std::string_view value,
                   message_facts& to) {
  for (auto& [known, note] : noters)
    if (same_text(known, name))
      return note(value, to);
  return {};
}

refusal check_facts(const message_facts& x) {
  if (x.http11 && !x.has_host)
    return {400, "HTTP/1.1 wants a Host header"};
  if (x.chunked && x.has_length)
    return {400, "give Content-Length or Transfer-Encoding, not both"};
  if (x.chunked && !x.http11)
    return {400, "HTTP/1.0 knows no Transfer-Encoding"};
  return {};
}

} // namespace adcraft::http
