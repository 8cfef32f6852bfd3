#include "tests/bench/orchestrate/sample.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::bench {

namespace {

using nlohmann::json;

json a_scene(int number, const char* role, const char* headline,
             const char* narration) {
  return {{"number", number},
          {"role", role},
          {"frames", 120},
          {"kicker", "Lumen"},
          {"headline", headline},
          {"subline", "Light for the last chapter"},
          {"narration", narration},
          {"prompt", "a lamp of oak on a table at night"},
          {"images", json::array({0})}};
}

} // namespace

new_campaign a_sample(const std::string& id) {
  new_campaign result;
  result.id = id;
  result.owner = "local";
  result.cap = 10'000'000;
  auto& brand = result.what;
  brand.title = "Lumen";
  brand.description
    = "A bedside lamp with an opal glass globe under an "
      "enamelled steel dome.";
  brand.tagline = "Light for the last chapter";
  brand.facts = {"Warm 2200 K light", "Brass dial dims to one percent"};
  brand.images
    = {{"aa/one.jpg", "front", 1200, 900}, {"bb/two.jpg", "side", 900, 1200}};
  auto& brief = result.brief;
  brief.title = "Evening, softened";
  brief.audience = "people who read in bed and do not want to wake anybody";
  brief.style = "still life, natural wood, long shadows, one lamp in the dark";
  brief.ideas = {"the lamp waits at the bed while the last chapter is read"};
  brief.seconds = 12;
  return result;
}

std::string a_storyline(bool voices) {
  auto said = [=](const char* x) { return voices ? x : ""; };
  json scenes{a_scene(1, "hook", "One more page",
                      said("One more page before the light goes.")),
              a_scene(2, "product", "Only the page",
                      said("Turn it until only the page is lit.")),
              a_scene(3, "call_to_action", "Good night",
                      said("Lumen. Light for the last chapter."))};
  return json{{"title", "Evening, softened"},
              {"music_prompt", "soft piano, one lamp in the dark"},
              {"scenes", std::move(scenes)}}
    .dump();
}

} // namespace adcraft::bench
