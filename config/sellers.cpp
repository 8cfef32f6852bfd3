#include "config/sellers.hpp"

#include "actors/model/json_catalog.hpp"
#include "config/models_json.hpp"
#include "io/hosted/openai_vendor.hpp"
#include "io/hosted/replicate_vendor.hpp"

#include <fstream>
#include <sstream>

namespace adcraft {

namespace {

caf::expected<catalog> models_of(const settings& x) {
  if (x.models_file.empty())
    return catalog_from_json(models_json);
  std::ifstream in{x.models_file};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in)
    return fail(ec::invalid_argument,
                "--models-file: cannot read " + x.models_file);
  return catalog_from_json(text.str());
}

/// "speech=gpt-4o-mini-tts": the model a person wants for something.
caf::error choose(const std::string& text, seller_parts& to) {
  auto at = text.find('=');
  auto name = text.substr(0, at);
  auto id = at == std::string::npos ? std::string{} : text.substr(at + 1);
  for (auto& row : to.models.rows())
    if (row.id == id && name == to_string(row.what)) {
      to.casting.chosen[row.what] = id;
      return {};
    }
  return fail(ec::invalid_argument,
              "--model: write it as CAPABILITY=ID with a model of that "
              "capability in the model list, such as "
              "speech=minimax/speech-2.8-hd; this is "
                + text);
}

/// Rows whose vendor has a key, and those alone, are asked.
void hire(seller_parts& to, vendor_ptr x) {
  to.casting.vendors.push_back(x->name());
  to.all[x->name()] = std::move(x);
}

} // namespace

caf::expected<seller_parts> open_sellers(const settings& x) {
  seller_parts result;
  auto models = models_of(x);
  if (!models)
    return std::move(models.error());
  result.models = std::move(*models);
  auto hooks = hook_keys_of(x);
  if (!hooks)
    return std::move(hooks.error());
  result.hooks = std::move(*hooks);
  result.casting.drafts = x.paid_drafts;
  for (auto& text : x.chosen_models)
    if (auto err = choose(text, result))
      return err;
  if (!x.openai_key.empty()) {
    openai_options o;
    o.key = x.openai_key;
    o.base = x.openai_url;
    hire(result, std::make_shared<openai_vendor>(o, result.models));
  }
  if (!x.replicate_key.empty()) {
    replicate_options o;
    o.key = x.replicate_key;
    o.base = x.replicate_url;
    hire(result, std::make_shared<replicate_vendor>(o, result.models));
  }
  return result;
}

} // namespace adcraft
