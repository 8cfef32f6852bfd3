#include "tests/dst/judge.hpp"
#include "tests/dst/ports.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::dst {

namespace {

/// Media of these worlds begin with this; everything else is none.
constexpr const char* media_mark = "media:";

caf::error gone(const std::string& what) {
  return fail(ec::not_found, "there is no file " + what);
}

render_result result_of(const std::string& key, const std::string& content) {
  render_result result;
  result.key = key;
  result.mime = "video/mp4";
  result.bytes = content.size();
  result.sha256 = content;
  result.facts = "{}";
  return result;
}

} // namespace

caf::error world_dispatch::publish(const std::string& topic,
                                   const std::string& key) {
  if (of_.is_fenced())
    return fail(ec::unavailable, "nobody is there");
  in_.hint(of_, topic, key);
  return {};
}

caf::expected<stored_file> world_files::put(const std::string& path,
                                            const std::string&) {
  return gone(path);
}

caf::expected<std::string> world_files::path_of(const std::string& key) const {
  if (in_.storage.count(key) == 0)
    return gone(key);
  return "/storage/" + key;
}

world_landing::world_landing(world& in, process& of)
  : in_(in), of_(of), by_(in.seed, 900 + static_cast<uint64_t>(of.number())) {
  // nop
}

bool world_landing::has_room() const {
  return !in_.strikes(by_, in_.odds.disk_full);
}

std::map<std::string, std::string>& world_landing::disk() const {
  return in_.disks[of_.host()].files;
}

std::optional<std::string>
world_landing::landed(const std::string& call) const {
  auto path = place_for(call);
  return disk().count(path) > 0 ? std::optional{path} : std::nullopt;
}

caf::expected<std::string> world_landing::write(const std::string& call,
                                                const std::string& bytes) {
  if (of_.is_fenced())
    return fail(ec::environment, "the process is gone");
  auto path = place_for(call);
  disk()[path] = bytes;
  return path;
}

caf::error world_landing::finish(const std::string& path) {
  auto part = disk().find(path + ".part");
  if (of_.is_fenced() || part == disk().end())
    return fail(ec::environment, "there is nothing at " + path);
  disk()[path] = part->second;
  disk().erase(part);
  return {};
}

caf::expected<landed_file> world_landing::take(const std::string& path) {
  auto i = disk().find(path);
  if (of_.is_fenced() || i == disk().end())
    return gone(path);
  if (!i->second.starts_with(media_mark)) {
    disk().erase(i);
    return fail(ec::poison, "this is no picture, no film and no sound");
  }
  landed_file result;
  result.file.key = "raw/" + i->second;
  result.file.bytes = i->second.size();
  result.file.sha256 = i->second;
  result.mime = "video/mp4";
  in_.storage[result.file.key] = i->second;
  return result;
}

caf::expected<std::map<std::string, std::string>>
world_landing::addresses(const std::vector<std::string>& keys) {
  std::map<std::string, std::string> result;
  for (auto& key : keys) {
    if (in_.storage.count(key) == 0)
      return gone(key);
    result[key] = "data:image/png;base64,AAAA";
  }
  return result;
}

world_renderer::world_renderer(world& in, process& of)
  : in_(in), of_(of), by_(in.seed, 500 + static_cast<uint64_t>(of.number())) {
  // nop
}

caf::expected<render_result> world_renderer::render(const render_order& order,
                                                    render_watch& watch) {
  if (of_.is_fenced() || watch.stop_requested())
    return fail(ec::canceled, "it was stopped");
  if (in_.strikes(by_, in_.odds.render_trouble))
    return by_.happens(300) ? fail(ec::environment, "the disk is full")
                            : fail(ec::internal, "the drawing program fell");
  watch.progress(0.5);
  auto is_finish = order.kind >= render_kind::taken_words;
  if (is_finish && in_.strikes(by_, in_.odds.spoiled_finish)) {
    in_.spoiled.insert(order.recipe);
    return fail(ec::poison, "its picture is black");
  }
  auto spec = nlohmann::json::parse(order.spec);
  for (auto& part : spec.at("parts"))
    if (in_.storage.count(part.get<std::string>()) == 0)
      return fail(ec::poison, "an input is missing");
  auto key = "made/" + order.recipe;
  in_.storage[key] = media_mark + order.recipe;
  return result_of(key, in_.storage[key]);
}

} // namespace adcraft::dst
