#include "http/front/head_parser.hpp"

#include "http/front/text.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

constexpr size_t longest_target = 8'000;
constexpr size_t most_headers = 100;
constexpr auto npos = std::string_view::npos;

constexpr std::string_view methods[]
  = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

/// Takes the front of `text` up to the next line end off.
std::string_view take_line(std::string_view& text) {
  auto result = text.substr(0, text.find("\r\n"));
  text.remove_prefix(std::min(result.size() + 2, text.size()));
  return result;
}

refusal check_method(std::string_view x) {
  if (!is_token(x))
    return {400, "the request line does not begin with a method"};
  if (std::find(std::begin(methods), std::end(methods), x) == std::end(methods))
    return {501, "no such method is known here"};
  return {};
}

refusal read_version(std::string_view x, message_facts& to) {
  if (x == "HTTP/1.1")
    return {};
  to.http11 = false;
  if (x == "HTTP/1.0")
    return {};
  if (x.substr(0, 5) == "HTTP/")
    return {505, "speak HTTP/1.1"};
  return {400, "the request line does not end with HTTP/1.1"};
}

/// "http://host/path" means "/path", and its host counts instead of Host.
refusal read_absolute(std::string_view x, request& to) {
  auto scheme = x.substr(0, x.find("//"));
  if (!same_text(scheme, "http:") && !same_text(scheme, "https:"))
    return {400, "the target is no path"};
  x.remove_prefix(scheme.size() + 2);
  auto host = x.substr(0, x.find_first_of("/?"));
  x.remove_prefix(host.size());
  message_facts facts;
  if (host.empty() || note_field("host", host, facts))
    return {400, "the target names no host"};
  to.headers.emplace_back("Host", host);
  to.target = (x.empty() || x[0] == '?') ? "/" + std::string{x} : x;
  return {};
}

refusal read_target(std::string_view x, request& to) {
  if (x.size() > longest_target)
    return {414, "the target is too long"};
  auto is_bad = [](char c) { return c <= ' ' || c >= 127 || c == '#'; };
  if (x.empty() || std::any_of(x.begin(), x.end(), is_bad))
    return {400, "the target holds what must be percent-encoded"};
  to.target = x;
  if (x[0] != '/' && !(x == "*" && to.method == "OPTIONS"))
    if (auto bad = read_absolute(x, to))
      return bad;
  to.path = to.target.substr(0, to.target.find('?'));
  return {};
}

refusal read_request_line(std::string_view x, request_head& to) {
  auto first = x.find(' ');
  auto last = x.rfind(' ');
  if (first == npos || last == first || x.find(' ', first + 1) != last)
    return {400, "the request line is not METHOD target HTTP/1.1"};
  to.asked.method = x.substr(0, first);
  if (auto bad = read_version(x.substr(last + 1), to.facts))
    return bad;
  if (auto bad = check_method(to.asked.method))
    return bad;
  return read_target(x.substr(first + 1, last - first - 1), to.asked);
}

refusal read_field(std::string_view x, request_head& to) {
  auto colon = x.find(':');
  // A space before the colon or a folded line: readers differ on those.
  if (colon == npos || !is_token(x.substr(0, colon)))
    return {400, "a header is not NAME: VALUE"};
  auto name = x.substr(0, colon);
  auto value = trimmed(x.substr(colon + 1));
  if (!is_field_value(value))
    return {400, "a header holds a control character"};
  if (to.asked.headers.size() == most_headers)
    return {431, "there are too many headers"};
  to.asked.headers.emplace_back(name, value);
  return note_field(name, value, to.facts);
}

} // namespace

request_head parse_head(std::string_view text) {
  request_head result;
  result.why = read_request_line(take_line(text), result);
  while (!text.empty() && !result.why)
    result.why = read_field(take_line(text), result);
  if (!result.why)
    result.why = check_facts(result.facts);
  auto& facts = result.facts;
  result.asked.keep_alive
    = !facts.says_close && (facts.http11 || facts.says_keep);
  return result;
}

} // namespace adcraft::http
