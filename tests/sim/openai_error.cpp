#include "tests/sim/openai.hpp"

namespace adcraft::sim::openai {

answer error(int status, const std::string& type, const std::string& code,
             const std::string& message, const std::string& param) {
  auto or_null
    = [](const std::string& x) { return x.empty() ? json{} : json(x); };
  return json_answer(status, {{"error",
                               {{"message", message},
                                {"type", type},
                                {"param", or_null(param)},
                                {"code", or_null(code)}}}});
}

answer no_model(const std::string& name) {
  return error(404, "invalid_request_error", "model_not_found",
               "The model `" + name
                 + "` does not exist or you do not have access to it.",
               "model");
}

const model* sold(const visit& x, const std::string& kind) {
  auto name = x.body.value("model", std::string{});
  auto m = find_model("openai", name);
  if (m == nullptr || m->kind != kind || is_retired(*m, x.house.clock.now()))
    return nullptr;
  return m;
}

int64_t tokens_of(const std::string& text) {
  return static_cast<int64_t>(text.size() / 4 + 1);
}

answer models(const visit& x) {
  auto data = json::array();
  for (auto m : models_of("openai"))
    if (!is_retired(*m, x.house.clock.now()))
      data.push_back(
        {{"id", m->name},
         {"object", "model"},
         {"created", 1767225600},
         {"owned_by", "openai"},
         {"shutdown_date", m->shutdown.empty() ? json{} : json(m->shutdown)}});
  return json_answer(200, {{"object", "list"}, {"data", data}});
}

answer model_page(const visit& x) {
  auto all = json::parse(*models(x).body);
  for (auto& m : all["data"])
    if (m["id"] == x.asks.words[0])
      return json_answer(200, m);
  return no_model(x.asks.words[0]);
}

} // namespace adcraft::sim::openai
