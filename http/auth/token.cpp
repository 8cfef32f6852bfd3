#include "http/auth/token.hpp"

#include "http/auth/encoding.hpp"

namespace adcraft::http {

namespace {

constexpr size_t most = 8 << 10;

caf::error bad(const char* why) {
  return fail(ec::invalid_argument, why);
}

/// A part that is JSON.
caf::expected<json_document> object_of(std::string_view part) {
  std::string text;
  if (!read_base64url(part, text))
    return bad("The token is not well formed.");
  auto result = parse_json(text, "token");
  if (!result)
    return bad("The token is not well formed.");
  return result;
}

caf::error read_header(const nlohmann::json& x, token& to) {
  auto alg = x.find("alg");
  if (alg == x.end() || !alg->is_string() || x.contains("crit"))
    return bad("The token's header is not one of ours.");
  to.alg = alg->get<std::string>();
  auto kid = x.find("kid");
  if (kid == x.end())
    return {};
  if (!kid->is_string() || kid->get_ref<const std::string&>().size() > 200)
    return bad("The token's header is not one of ours.");
  to.kid = kid->get<std::string>();
  return {};
}

} // namespace

caf::expected<token> read_token(std::string_view text) {
  if (text.size() > most)
    return bad("The token is larger than 8 KiB.");
  auto first = text.find('.');
  auto last = text.rfind('.');
  if (first == last || text.find('.', first + 1) != last)
    return bad("The token does not have three parts.");
  token result;
  auto header = object_of(text.substr(0, first));
  if (!header)
    return std::move(header.error());
  if (auto err = read_header(header->root, result))
    return err;
  auto claims = object_of(text.substr(first + 1, last - first - 1));
  if (!claims)
    return std::move(claims.error());
  result.claims = std::move(*claims);
  result.text = text.substr(0, last);
  if (!read_base64url(text.substr(last + 1), result.signature))
    return bad("The token is not well formed.");
  return result;
}

} // namespace adcraft::http
