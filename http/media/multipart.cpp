#include "http/media/multipart.hpp"

#include "http/front/text.hpp"
#include "http/media/header_fields.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

constexpr size_t most_headers = 4096;

caf::error wrong(const std::string& why) {
  return fail(ec::invalid_argument, "form: " + why);
}

bool may_bound(char c) {
  return std::isalnum(static_cast<unsigned char>(c))
         || std::string_view{"'()+_,-./:=? "}.find(c) != std::string_view::npos;
}

/// The text between the parts; empty if it is none.
std::string boundary_of(std::string_view content_type) {
  auto x = parameter_of(content_type, "boundary");
  auto good = !x.empty() && x.size() <= 70 && x.back() != ' '
              && std::all_of(x.begin(), x.end(), may_bound);
  return good ? x : std::string{};
}

/// Reads one header of a part. @returns false for one that is no header.
bool read_header(std::string_view line, form_part& to, bool& is_form_data) {
  auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0)
    return false;
  auto name = lower_case(line.substr(0, colon));
  auto value = trimmed(line.substr(colon + 1));
  if (name == "content-type")
    to.mime = lower_case(token_of(value));
  if (name != "content-disposition")
    return true;
  is_form_data = lower_case(token_of(value)) == "form-data";
  to.name = parameter_of(value, "name");
  to.is_file
    = has_parameter(value, "filename") || has_parameter(value, "filename*");
  return true;
}

/// Reads what stands between two boundaries.
caf::expected<form_part> read_part(std::string_view x) {
  form_part result;
  auto is_form_data = false;
  auto end = x.find("\r\n\r\n");
  if (end == std::string_view::npos || end > most_headers)
    return wrong("a part has no headers, or too many");
  for (auto head = x.substr(0, end + 2); !head.empty();) {
    auto line = head.find("\r\n");
    if (!read_header(head.substr(0, line), result, is_form_data))
      return wrong("a header of a part has no name");
    head.remove_prefix(line + 2);
  }
  if (!is_form_data || result.name.empty())
    return wrong("each part needs Content-Disposition: form-data with a name");
  result.bytes = x.substr(end + 4);
  return result;
}

} // namespace

bool is_form(std::string_view content_type) {
  return lower_case(token_of(content_type)) == "multipart/form-data";
}

caf::expected<std::vector<form_part>>
parse_form(std::string_view content_type, std::string_view body, size_t most) {
  auto boundary = boundary_of(content_type);
  if (boundary.empty())
    return wrong("Content-Type names no boundary");
  auto first = "--" + boundary + "\r\n";
  auto next = "\r\n--" + boundary;
  if (body.substr(0, first.size()) != first)
    return wrong("the body does not begin with its boundary");
  body.remove_prefix(first.size());
  std::vector<form_part> result;
  for (;;) {
    auto end = body.find(next);
    if (end == std::string_view::npos)
      return wrong("the last part has no end");
    if (result.size() == most)
      return wrong("send at most " + std::to_string(most) + " parts");
    auto part = read_part(body.substr(0, end));
    if (!part)
      return std::move(part.error());
    result.push_back(std::move(*part));
    body.remove_prefix(end + next.size());
    if (body.substr(0, 2) == "--")
      return result;
    if (body.substr(0, 2) != "\r\n")
      return wrong("a boundary is followed by something else than a line end");
    body.remove_prefix(2);
  }
}

} // namespace adcraft::http
