#include "io/embedded/renders.hpp"
#include "io/media/inspect.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace adcraft {

std::string film_facts(const media::composition_spec& x) {
  return media::to_json(media::expectation_of(x));
}

caf::expected<fresh_render> inspect_film(const std::string& spec,
                                         const media::key_to_path& paths,
                                         const std::string& out,
                                         render_watch& watch) {
  auto root = nlohmann::json::parse(spec, nullptr, false);
  if (!root.is_object() || !root.contains("key") || !root.contains("film"))
    return fail(ec::invalid_argument, "inspection: key and film are needed");
  auto expected = media::film_expectation_from(root["film"].get<std::string>());
  if (!expected)
    return std::move(expected.error());
  auto path = paths(root["key"].get<std::string>());
  if (!path)
    return std::move(path.error());
  auto report = media::inspect(*path, *expected, paths, watch);
  if (!report)
    return std::move(report.error());
  auto text = media::to_json(*report);
  std::ofstream file{out, std::ios::binary};
  if (!(file << text) || !file.flush())
    return fail(ec::environment, "cannot write " + out);
  return fresh_render{out, "json", text};
}

} // namespace adcraft
