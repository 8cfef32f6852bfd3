#include "tests/sim/order.hpp"
#include "tests/sim/replicate.hpp"

#include <cstdlib>

namespace adcraft::sim::replicate {

namespace {

constexpr size_t most_upload = 100'000'000;

/// The small part of a schema that customers read.
json schema_of(const model& m) {
  json uri{{"type", "string"}, {"format", "uri"}};
  json output = m.lists ? json{{"type", "array"}, {"items", uri}} : uri;
  output["title"] = "Output";
  return {
    {"openapi", "3.0.2"},
    {"info", {{"title", "Cog"}, {"version", "0.1.0"}}},
    {"paths", json::object()},
    {"components", {{"schemas", {{"Input", m.input}, {"Output", output}}}}}};
}

} // namespace

answer account(const visit&) {
  return json_answer(200, {{"type", "organization"},
                           {"username", "acme"},
                           {"name", "Acme"},
                           {"github_url", "https://github.com/acme"}});
}

answer webhook_secret(const visit& x) {
  return json_answer(200, {{"key", x.house.with.secret}});
}

answer model_page(const visit& x) {
  auto& words = x.asks.words;
  auto m = find_model("replicate", words[0] + "/" + words[1]);
  if (m == nullptr || is_retired(*m, x.house.clock.now()))
    return not_found();
  auto version = m->official ? std::string{"hidden"} : m->version;
  return json_answer(200, {{"url", "https://replicate.com/" + m->name},
                           {"owner", words[0]},
                           {"name", words[1]},
                           {"description", "Simulated: makes " + m->kind},
                           {"visibility", "public"},
                           {"is_official", m->official},
                           {"run_count", x.house.all.size()},
                           {"github_url", nullptr},
                           {"paper_url", nullptr},
                           {"license_url", nullptr},
                           {"cover_image_url", nullptr},
                           {"default_example", nullptr},
                           {"latest_version",
                            {{"id", version},
                             {"created_at", "2026-01-01T00:00:00.000000Z"},
                             {"cog_version", "0.16.0"},
                             {"openapi_schema", schema_of(*m)}}}});
}

answer upload_file(const visit& x) {
  auto found = upload_of(x.asks.header("content-type"), x.asks.body);
  if (!found)
    return problem(400, "Bad request", "Missing content");
  if (found->content.size() >= most_upload)
    return problem(413, "", "Files must be less than 100MB in size");
  found->id = x.house.fresh("", 26);
  found->created = x.house.clock.now();
  x.house.files.add(*found);
  return json_answer(201, view(*found, x.asks.base()));
}

answer get_file(const visit& x) {
  auto found = x.house.files.find(x.asks.words[0]);
  return found ? json_answer(200, view(*found, x.asks.base())) : not_found();
}

answer delete_file(const visit& x) {
  if (!x.house.files.remove(x.asks.words[0]))
    return not_found();
  auto result = json_answer(204, {});
  result.body = std::make_shared<std::string>();
  return result;
}

answer output_file(const visit& x) {
  auto found = x.house.all.find(x.asks.words[0]);
  auto now = x.house.clock.now();
  if (!found || x.bad.has("output_404") || now < found->ready
      || ending_of(*found).status != "succeeded"
      || is_removed(*found, x.house.by, now))
    return not_found();
  auto wanted = order_of(*found);
  // "out-1.png" is another picture than "out-0.png".
  auto dash = x.asks.words[1].find('-');
  if (dash != std::string::npos)
    wanted.tint += std::atoi(x.asks.words[1].c_str() + dash + 1);
  return delivered(x.house.makes, wanted, x.bad);
}

} // namespace adcraft::sim::replicate
