#include "actors/model/json.hpp"
#include "actors/model/json_fields.hpp"

#include <algorithm>

namespace adcraft {

namespace {

constexpr size_t max_scenes = 24;

scene* find(storyline& x, uint32_t number) {
  auto i = std::find_if(x.scenes.begin(), x.scenes.end(),
                        [=](const scene& s) { return s.number == number; });
  return i == x.scenes.end() ? nullptr : &*i;
}

/// Why a person may not make `after` of `before`, naming the field.
std::pair<const char*, std::string> objection(const scene& before,
                                              const scene& after) {
  auto kept = after;
  kept.locked = before.locked;
  if (before.locked && kept != before)
    return {"locked", "this scene is locked; unlock it first, then change it"};
  // A key would open a file of whoever it belongs to.
  if (after.footage != before.footage && !after.footage.empty())
    return {"footage",
            "bring a film by uploading it to this scene, or give "
            "\"\" to take it away"};
  return {};
}

/// Puts one entry of `scenes` into the film. `done` are those before it.
void apply(json_reader& in, storyline& x, std::vector<uint32_t>& done) {
  in.require("number", "say which scene this is");
  auto number = static_cast<uint32_t>(in.whole("number", 1, 1, 99));
  if (std::find(done.begin(), done.end(), number) != done.end())
    in.refuse("number", "scene " + std::to_string(number)
                          + " stands twice; say all of it at once");
  done.push_back(number);
  auto known = find(x, number);
  auto before = known ? *known : scene{};
  auto after = read_scene(in, before, !known);
  if (auto [field, why] = objection(before, after); field)
    in.refuse(field, why);
  if (known)
    *known = std::move(after);
  else
    x.scenes.push_back(std::move(after));
}

/// Puts the scenes into the order of their numbers in `order`.
void reorder(json_reader& in, storyline& x) {
  auto order = in.wholes("order", 1, 99, {1, max_scenes});
  if (!in.has("order"))
    return;
  std::vector<scene> result;
  for (auto number : order)
    if (auto s = find(x, static_cast<uint32_t>(number)))
      result.push_back(*s);
  auto by_number = [](auto& a, auto& b) { return a.number < b.number; };
  auto given = result;
  std::sort(given.begin(), given.end(), by_number);
  auto all = x.scenes;
  std::sort(all.begin(), all.end(), by_number);
  if (given != all || order.size() != all.size())
    in.refuse("order", "name every scene of the storyline exactly once");
  else
    x.scenes = std::move(result);
}

} // namespace

caf::expected<storyline> storyline_patched(const storyline& base,
                                           std::string_view patch) {
  auto doc = parse_json(patch, "storyline");
  if (!doc)
    return std::move(doc.error());
  json_reader in{doc->root, "storyline"};
  auto x = base;
  read_film(in, x);
  std::vector<uint32_t> done;
  for (auto& entry : in.children("scenes", {0, max_scenes}))
    apply(entry, x, done);
  if (x.scenes.size() > max_scenes)
    in.refuse("scenes", "keep " + std::to_string(max_scenes) + " at most");
  reorder(in, x);
  if (auto err = in.done())
    return err;
  return x;
}

} // namespace adcraft
