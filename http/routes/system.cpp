#include "http/routes/system.hpp"

#include "http/documents/ops.hpp"
#include "http/openapi/openapi.hpp"
#include "http/routes/help.hpp"

#include <filesystem>

namespace adcraft::http {

namespace {

constexpr uintmax_t least_space = uintmax_t{1} << 30;
constexpr std::chrono::seconds check_time{2};

/// "ok", or what is wrong with the disk.
std::string look_at_disk(const std::string& data) {
  std::error_code code;
  auto space = std::filesystem::space(data, code);
  if (code)
    return "the disk cannot be read";
  return space.available >= least_space ? "ok" : "less than 1 GiB is free";
}

} // namespace

task<answer> healthz(call&) {
  response result;
  result.mime = "text/plain; charset=utf-8";
  result.body = "ok\n";
  co_return result;
}

task<answer> readyz(call& c) {
  json checks;
  // A recipe that nobody has: one look into an index on each side.
  auto writing
    = ask_within<asset_lookup>(c.self, check_time, c.rooms->store,
                               atom::made_from_v, std::string{"readyz"});
  auto store = co_await writing;
  checks["store"] = store ? "ok" : "does not answer";
  auto reading
    = ask_within<key_lookup>(c.self, check_time, c.rooms->library, atom::key_v,
                             std::string{"readyz"}, std::string{"readyz"});
  auto library = co_await reading;
  checks["library"] = library ? "ok" : "does not answer";
  checks["disk"] = look_at_disk(c.rooms->data);
  checks["providers"] = c.rooms->provider ? "ok" : "none is set up";
  auto ready = true;
  for (auto& x : checks)
    ready = ready && x == "ok";
  json doc{{"ready", ready}, {"checks", std::move(checks)}};
  co_return json_answer(ready ? 200 : 503, doc);
}

task<answer> get_metrics(call& c) {
  auto counting = ask<house_tally>(c.self, c.rooms->library, atom::tally_v);
  auto tally = co_await counting;
  response result;
  result.mime = "text/plain; version=0.0.4; charset=utf-8";
  if (c.rooms->metrics)
    result.body = c.rooms->metrics();
  if (tally)
    result.body += metrics_text(*tally);
  co_return result;
}

task<answer> get_openapi(call&) {
  auto result = json_response(200, openapi_text());
  result.headers.emplace_back("ETag", openapi_etag());
  result.headers.emplace_back("Cache-Control", "public, max-age=300");
  co_return result;
}

task<answer> get_docs(call&) {
  co_return docs_page();
}

task<answer> get_me(call& c) {
  json doc{{"user", c.who.user},
           {"email", text_or_null(c.who.email)},
           {"operator", c.who.is_operator},
           {"local", !c.rooms->links->is_signing()}};
  co_return json_answer(200, doc);
}

} // namespace adcraft::http
