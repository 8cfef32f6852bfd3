#include "http/pipeline/content_type.hpp"

#include "http/pipeline/problem.hpp"

namespace adcraft::http {

namespace {

/// In lower case, without blanks and quotes: what is left to compare.
std::string essence(std::string_view x) {
  std::string result;
  for (auto c : x)
    if (c != ' ' && c != '\t' && c != '"')
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
  return result;
}

} // namespace

bool is_json(std::string_view content_type) {
  auto x = essence(content_type);
  auto end = x.find(';');
  auto type = x.substr(0, end);
  if (type != "application/json"
      && !(type.starts_with("application/") && type.ends_with("+json")))
    return false;
  auto charset = x.find(";charset=");
  return charset == std::string::npos
         || (x + ';').compare(charset, 15, ";charset=utf-8;") == 0;
}

std::optional<response> refuse_other_than_json(const request& x) {
  if (x.body.empty())
    return std::nullopt;
  auto type = x.header("Content-Type");
  if (type != nullptr && is_json(*type))
    return std::nullopt;
  return problem(415, "unsupported-media-type",
                 "Send JSON with the header Content-Type: application/json.");
}

} // namespace adcraft::http
