#include "config/cli/deliver.hpp"

#include "config/cli/commands.hpp"
#include "io/embedded/durable.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

/// One line about what the inspection measured.
std::string figures_of(const std::string& report) {
  auto root = nlohmann::json::parse(report, nullptr, false);
  if (!root.is_object() || !root.contains("figures"))
    return {};
  auto& x = root["figures"];
  char text[160];
  std::snprintf(text, sizeof(text),
                "%d frames, %.1f LUFS, true peak %.1f dBTP, sound and picture "
                "equal to the sample",
                x.value("frames", 0), x.value("loudness", 0.0),
                x.value("peak", 0.0));
  return text;
}

const asset_row* asset_called(const campaign_view& x, const std::string& id) {
  for (auto& a : x.assets)
    if (a.id == id)
      return &a;
  return nullptr;
}

} // namespace

caf::error check_target(const std::string& out) {
  std::error_code code;
  auto folder = fs::absolute(out, code).parent_path();
  if (!fs::is_directory(folder, code))
    return fail(ec::invalid_argument, "--out: the directory " + folder.string()
                                        + " does not exist: make it first");
  if (fs::is_directory(out, code))
    return fail(ec::invalid_argument,
                "--out: " + out + " is a directory: name a file in it");
  return {};
}

std::string name_for(const std::string& out, const format& x, const brief& b) {
  if (formats_of(b).size() == 1)
    return out;
  auto path = fs::path{out};
  auto shape = to_string(x.shape);
  std::replace(shape.begin(), shape.end(), ':', 'x');
  auto stem = path.stem().string() + "-" + shape;
  if (b.languages.size() > 1)
    stem += "-" + x.language;
  return (path.parent_path() / (stem + path.extension().string())).string();
}

int deliver(house& home, const campaign_view& x, const std::string& out) {
  std::vector<std::string> paths;
  for (auto& format : formats_of(x.brief)) {
    auto key = key_of(format);
    auto found
      = std::find_if(x.deliverables.begin(), x.deliverables.end(),
                     [&](const deliverable_row& d) { return d.format == key; });
    if (found == x.deliverables.end())
      return complain(fail(ec::internal, "there is no file for " + key));
    auto asset = asset_called(x, found->asset);
    auto path = home.files()->path_of(asset == nullptr ? "" : asset->key);
    if (!path)
      return complain(path.error());
    auto name = name_for(out, format, x.brief);
    if (auto err = copy_durably(*path, name, fault_site::rename_delivery))
      return complain(err);
    std::cerr << name << ": " << figures_of(found->report) << "\n";
    paths.push_back(fs::absolute(name).string());
  }
  for (auto& path : paths)
    std::cout << path << "\n";
  return 0;
}

} // namespace adcraft
