#define CAF_SUITE hosted_prompts

#include "tests/hosted/casts.hpp"

#include "io/hosted/milder_words.hpp"
#include "io/hosted/scene_words.hpp"
#include "io/hosted/voice_choice.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace adcraft::hosted;

CAF_TEST(milder words are without names people and what stirs) {
  std::pair<const char*, const char*> table[] = {
    {"A lamp on a desk.", "A lamp on a desk."},
    {"LUMEN on a desk, lumen's light",
     "the product on a desk, the product's light"},
    {"Luminous Lumens", "Luminous Lumens"},
    {"An epic, dramatic view of the sea", "An view of the sea"},
    {"A lamp beside a sleeping woman, at night",
     "A lamp beside a sleeping at night"},
    {"The woman's hand holds it.", "The holds it."},
    {"woman", ""},
    {"", ""},
  };
  for (auto& [text, result] : table)
    CAF_CHECK_EQUAL(milder(text, "Lumen"), result);
  CAF_CHECK_EQUAL(milder("a  lamp", ""), "a lamp");
  CAF_CHECK_EQUAL(milder("the woman\xe2\x80\x99s lamp", ""), "the lamp");
}

CAF_TEST(a prompt is cut at whole characters) {
  auto x = a_production();
  auto job = a_job(job_kind::reference_image, 1, "16:9");
  asked_job asked{x, job};
  std::pair<size_t, const char*> table[] = {
    {0, "Ein l\xc3\xa4ngeres Wort. Rule."},
    {25, "Ein l\xc3\xa4ngeres Wort. Rule."},
    {22, "Ein l\xc3\xa4ngeres Rule."},
    {15, "Ein Rule."},
    {9, "Ein Rule."},
    {8, "Ei Rule."},
    {6, "Rule."},
    {1, "Rule."},
  };
  for (auto& [most, result] : table)
    CAF_CHECK_EQUAL(
      prompt_of(asked, "Ein l\xc3\xa4ngeres Wort.", "Rule.", "Milder.", most),
      result);
  job.way = rung::softened;
  CAF_CHECK_EQUAL(prompt_of(asked, "Lumen.", "Rule.", "Milder.", 0),
                  "the product. Rule. Milder.");
}

CAF_TEST(a scene without a prompt shows its picture) {
  auto x = a_production();
  auto job = a_job(job_kind::reference_image, 1, "16:9");
  auto seen = [&] {
    auto asked = asked_job_of(x, job);
    CAF_REQUIRE(asked);
    return subject_of(*asked);
  };
  CAF_CHECK_EQUAL(seen(), "A lamp on a desk by the window.");
  x.storyline.scenes[0].prompt.clear();
  CAF_CHECK_EQUAL(seen(), "Lumen, front.");
  x.storyline.scenes[0].images.clear();
  CAF_CHECK_EQUAL(seen(), "Lumen, as it is used every day.");
}

CAF_TEST(a voice goes with tone and mood) {
  model_card card;
  brand b;
  brief f;
  CAF_CHECK_EQUAL(voice_name_for(card, b, f), "");
  card.voices = {"first", "Calm_Woman", "Deep_Voice_Man", "Friendly_Person"};
  CAF_CHECK_EQUAL(voice_name_for(card, b, f), "Friendly_Person");
  f.emotion = "calm";
  CAF_CHECK_EQUAL(voice_name_for(card, b, f), "Calm_Woman");
  f.emotion = "elegant";
  CAF_CHECK_EQUAL(voice_name_for(card, b, f), "first");
  b.tone = "a deep, quiet voice";
  CAF_CHECK_EQUAL(voice_name_for(card, b, f), "Deep_Voice_Man");
}

CAF_TEST(a voice hurries as little as it must) {
  auto text = std::string(60, 'x'); // 4 s
  struct {
    const char* pacing;
    double seconds;
    int percent;
  } table[] = {
    {"steady", 6, 100}, {"calm", 6, 95},       {"fast", 6, 105},
    {"steady", 4, 100}, {"steady", 3.75, 110}, {"steady", 2, 120},
    {"steady", 0, 120}, {"calm", 1e-9, 120},
  };
  for (auto& t : table)
    CAF_CHECK_EQUAL(speed_for(text, "en", t.pacing, t.seconds), t.percent);
  CAF_CHECK_EQUAL(speed_for(text, "zh", "steady", 10), 120);
  CAF_CHECK_EQUAL(speed_for("", "en", "steady", 1), 100);
}

CAF_TEST(words sound as the brand wants) {
  std::map<std::string, std::string> sounds{{"Lumen", "loo men"},
                                            {"2K", "two kay"}};
  CAF_CHECK_EQUAL(as_pronounced("LUMEN's lumen: 2k, Lumens", sounds),
                  "loo men's loo men: two kay, Lumens");
  CAF_CHECK_EQUAL(as_pronounced("", sounds), "");
  CAF_CHECK_EQUAL(as_pronounced("Gr\xc3\xbc\xc3\x9f Lumen!", sounds),
                  "Gr\xc3\xbc\xc3\x9f loo men!");
}
