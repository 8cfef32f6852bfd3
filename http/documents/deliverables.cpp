#include "http/documents/deliverables.hpp"

namespace adcraft::http {

namespace {

const deliverable_row* row_of(const campaign_view& x, const format& f) {
  for (auto& d : x.deliverables)
    if (d.format == key_of(f))
      return &d;
  return nullptr;
}

const asset_row* asset_named(const campaign_view& x, const std::string& id) {
  for (auto& a : x.assets)
    if (!id.empty() && a.id == id)
      return &a;
  return nullptr;
}

/// The facts of the file itself, all null while there is none.
void put_file(json& to, const campaign_view& x, const format& f,
              const deliverable_row* row, const document_tools& tools) {
  auto asset = row ? asset_named(x, row->asset) : nullptr;
  auto name = download_name(x, key_of(f), "mp4");
  to["url"] = asset ? tools.url_of(asset->key) : json(nullptr);
  to["download_url"] = asset ? tools.url_of(asset->key, name) : json(nullptr);
  to["bytes"] = asset ? json(asset->bytes) : json(nullptr);
}

json line_of(const campaign_view& x, const format& f,
             const document_tools& tools) {
  auto row = row_of(x, f);
  auto size = size_of(f.shape, f.resolution);
  json result{
    {"format", key_of(f)},
    {"ratio", to_string(f.shape)},
    {"width", size.width},
    {"height", size.height},
    {"language", f.language},
    {"state", to_string(row ? row->state : deliverable_state::planned)}};
  put_file(result, x, f, row, tools);
  result["reason"] = row ? text_or_null(row->reason) : json(nullptr);
  result["inspection"] = row ? inspection_in_short(row->report) : json(nullptr);
  return result;
}

} // namespace

json deliverables_document(const campaign_view& x,
                           const document_tools& tools) {
  auto result = json::array();
  for (auto& f : formats_of(x.brief))
    result.push_back(line_of(x, f, tools));
  return result;
}

const asset_row* passed_asset(const campaign_view& x, const format& f) {
  auto row = row_of(x, f);
  return row && row->state == deliverable_state::passed
           ? asset_named(x, row->asset)
           : nullptr;
}

json final_video_url(const campaign_view& x, const document_tools& tools) {
  for (auto& f : formats_of(x.brief))
    if (auto asset = passed_asset(x, f))
      return tools.url_of(asset->key);
  return nullptr;
}

json inspection_in_short(const std::string& report) {
  auto x = json::parse(report, nullptr, false);
  if (!x.is_object() || !x.contains("passed"))
    return nullptr;
  json result{{"passed", x["passed"] == true}};
  auto sentences = json::array();
  if (auto found = x.find("findings"); found != x.end() && found->is_array())
    for (auto& finding : *found)
      if (finding.is_object())
        sentences.push_back(finding.value("sentence", "a rule broke"));
  result["findings"] = std::move(sentences);
  auto figures = x.value("figures", json::object());
  for (auto name : {"seconds", "loudness", "peak"}) {
    auto figure = figures.is_object() && figures.contains(name);
    result[name]
      = figure && figures[name].is_number() ? figures[name] : json(nullptr);
  }
  return result;
}

std::string download_name(const campaign_view& x, const std::string& what,
                          const std::string& extension) {
  auto result = x.brand.title;
  if (!x.brief.title.empty() && x.brief.title != x.brand.title)
    result += " " + x.brief.title;
  return result + " " + what + "." + extension;
}

} // namespace adcraft::http
