#include "http/routes/help.hpp"

#include "http/auth/encoding.hpp"
#include "http/documents/campaign.hpp"
#include "http/documents/escape.hpp"

#include <openssl/rand.h>

#include <charconv>

namespace adcraft::http {

namespace {

std::string random_bytes(size_t count) {
  std::string result(count, '\0');
  // OpenSSL seeds itself; without randomness the process has no business here.
  if (::RAND_bytes(reinterpret_cast<unsigned char*>(result.data()),
                   static_cast<int>(count))
      != 1)
    throw std::runtime_error("there is no randomness");
  return result;
}

/// Reads a whole number, all of `text`.
std::optional<int64_t> whole_in(std::string_view text) {
  int64_t result = 0;
  auto end = text.data() + text.size();
  auto [stop, code] = std::from_chars(text.data(), end, result);
  return code == std::errc{} && stop == end ? std::optional{result}
                                            : std::nullopt;
}

} // namespace

document_tools tools_of(const call& c) {
  return {c.rooms->links, c.rooms->provider, c.rooms->clock->now() / 1'000'000};
}

std::string new_id(const call& c, const std::string& prefix,
                   const std::string& part) {
  constexpr size_t bytes = 10;
  if (c.key.key.empty())
    return prefix + "_" + hex_of(random_bytes(bytes));
  auto what = c.key.user + "\n" + c.key.key + "\n" + prefix + "\n" + part;
  return prefix + "_" + hex_of(sha256(what).substr(0, bytes));
}

std::string random_text(size_t bytes) {
  return base64url(random_bytes(bytes));
}

response json_answer(int status, const json& x, int64_t version) {
  auto result = json_response(status, dumped(x));
  if (version > 0)
    result.headers.emplace_back("ETag", etag_of(version, result.body));
  return result;
}

bool wants_page(const call& c) {
  auto accept = c.asked.header("Accept");
  return accept != nullptr && accept->find("text/html") != std::string::npos;
}

response no_content() {
  response result;
  result.status = 204;
  return result;
}

caf::expected<json_document> body_of(const call& c) {
  return parse_json(c.asked.body.empty() ? "{}" : c.asked.body, "body");
}

caf::expected<int64_t> wanted_version(const call& c) {
  auto header = c.asked.header("If-Match");
  if (header == nullptr || *header == "*")
    return 0;
  std::string_view text{*header};
  auto is_quoted = text.size() > 2 && text.front() == '"' && text.back() == '"';
  auto inside = is_quoted ? text.substr(1, text.size() - 2) : text;
  auto version = whole_in(inside.substr(0, inside.find('-')));
  if (!is_quoted || !version || *version < 1)
    return fail(ec::conflict, "If-Match: give the ETag of what you have read");
  return *version;
}

response edited_meanwhile() {
  return problem(412, "precondition-failed",
                 "Somebody else has edited this meanwhile: load it again, then "
                 "repeat your change.");
}

bool is_dry_run(const call& c) {
  return c.asked.asked("dry_run") == "true";
}

caf::expected<uint64_t> wanted_lines(const call& c) {
  auto& text = c.asked.asked("limit");
  if (text.empty())
    return uint64_t{50};
  auto x = whole_in(text);
  if (!x || *x < 1 || *x > 100)
    return fail(ec::invalid_argument, "limit: give a number from 1 to 100");
  return static_cast<uint64_t>(*x);
}

caf::expected<uint32_t> scene_in_path(const call& c, uint32_t least) {
  auto x = whole_in(c.asked.param("scene"));
  if (!x || *x < least || *x > 99)
    return fail(ec::not_found,
                "there is no scene " + c.asked.param("scene").substr(0, 20));
  return static_cast<uint32_t>(*x);
}

nlohmann::json without_nulls(nlohmann::json patch,
                             const nlohmann::json& defaults) {
  for (auto& [key, value] : patch.items()) {
    auto usual = defaults.find(key);
    if (usual == defaults.end())
      continue; // whoever reads it complains
    if (value.is_null())
      value = *usual;
    else if (value.is_object() && usual->is_object())
      value = without_nulls(std::move(value), *usual);
  }
  return patch;
}

} // namespace adcraft::http
