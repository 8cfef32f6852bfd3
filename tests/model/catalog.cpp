#define CAF_SUITE model_catalog

#include "actors/model/catalog.hpp"

#include "actors/model/json_catalog.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace adcraft;
using nlohmann::json;
using p = model_parameter;
using m = measure;

namespace {

/// A row that can be read.
json a_row(const std::string& id = "owner/clip") {
  return {{"id", id},
          {"vendor", "replicate"},
          {"capability", "video"},
          {"modes", {"test", "production"}},
          {"parameters",
           {{"prompt", "prompt"},
            {"seconds", "duration"},
            {"first_frame", "image"},
            {"references", "reference_images"},
            {"seed", "seed"}}},
          {"fixed", {{"fps", 24}, {"format", "mp4"}, {"audio", false}}},
          {"either", {{{"this", "first_frame"}, {"that", "references"}}}},
          {"seconds", {4, 6, 8}},
          {"ratios", {{"16:9", "landscape"}}},
          {"resolutions", {"720p", "1080p"}},
          {"languages", {{"en", "English"}}},
          {"voices", {"Ann"}},
          {"longest_prompt", 100},
          {"most_references", 3},
          {"expected", {{"millisecond", 5000}}},
          {"prices",
           {{{"of", "millisecond"},
             {"micros", 40000},
             {"per", 1000},
             {"when", {{"resolution", "1080p"}}}},
            {{"of", "millisecond"}, {"micros", 20000}, {"per", 1000}}}},
          {"can_list", true},
          {"retired_after", "2027-01-13"},
          {"verified", "2026-11-27"}};
}

caf::expected<catalog> reading(json rows) {
  return catalog_from_json(json{{"models", std::move(rows)}}.dump());
}

/// What is wrong with a row after `change`.
template <class F>
std::string problem_after(F change) {
  auto row = a_row();
  change(row);
  auto result = reading({row});
  return result ? std::string{"nothing"} : render(result.error());
}

model_card a_card() {
  auto all = reading({a_row()});
  CAF_REQUIRE(all);
  return all->rows().front();
}

model_wish a_wish() {
  model_wish result;
  result.what = capability::video;
  return result;
}

} // namespace

CAF_TEST(a row keeps what was written) {
  auto x = a_card();
  CAF_CHECK_EQUAL(x.id, "owner/clip");
  CAF_CHECK_EQUAL(x.vendor, "replicate");
  CAF_CHECK(x.what == capability::video);
  CAF_CHECK(x.for_test && x.for_production && x.can_list);
  CAF_CHECK_EQUAL(x.name_of(p::first_frame), "image");
  CAF_CHECK_EQUAL(x.name_of(p::last_frame), "");
  request_values fixed{
    {"audio", "false"}, {"format", "\"mp4\""}, {"fps", "24"}};
  CAF_CHECK(x.fixed == fixed);
  CAF_CHECK_EQUAL(x.seconds.size(), 3u);
  CAF_CHECK_EQUAL(x.ratios["16:9"], "landscape");
  CAF_CHECK_EQUAL(x.languages["en"], "English");
  CAF_CHECK_EQUAL(x.voices.at(0), "Ann");
  CAF_CHECK_EQUAL(x.longest_prompt, 100u);
  CAF_CHECK_EQUAL(x.most_references, 3u);
  CAF_CHECK_EQUAL(x.expected[m::millisecond], 5000);
  CAF_REQUIRE_EQUAL(x.rates.size(), 2u);
  CAF_CHECK_EQUAL(x.rates[0].when["resolution"], "1080p");
  CAF_CHECK_EQUAL(x.retired_after, "2027-01-13");
}

CAF_TEST(lengths may be given by both ends) {
  auto row = a_row();
  row.erase("seconds");
  row["seconds_from"] = 2;
  row["seconds_to"] = 12;
  auto all = reading({row});
  CAF_REQUIRE(all);
  auto x = all->rows().front();
  CAF_CHECK_EQUAL(x.seconds.size(), 11u);
  CAF_CHECK_EQUAL(x.seconds.front(), 2);
  CAF_CHECK_EQUAL(x.seconds.back(), 12);
}

CAF_TEST(a broken file is refused with row and field) {
  struct {
    const char* field;
    json value;
    const char* begin;
  } table[] = {
    {"id", 7, "models[0].id: give a text"},
    {"vendor", "acme", "models[0].vendor: choose openai or replicate"},
    {"capability", "smell", "models[0].capability: choose text, image"},
    {"modes", json::array(), "models[0].modes: give 1 to 2 entries"},
    {"modes", {"draft"}, "models[0].modes[0]: choose test or production"},
    {"parameters",
     {{"seconds", "duration"}},
     "models[0].parameters.prompt: every model is asked by one"},
    {"parameters",
     {{"prompt", "prompt"}, {"smell", "s"}},
     "models[0].parameters.smell: nothing is called \"smell\""},
    {"fixed",
     {{"fps", {1, 2}}},
     "models[0].fixed.fps: give a text, a number, true or false"},
    {"fixed", 4, "models[0].fixed: give an object"},
    {"either",
     {{{"this", "smell"}, {"that", "seconds"}}},
     "models[0].either[0].this: nothing is called \"smell\""},
    {"seconds", {4, 4}, "models[0].seconds: give them ascending"},
    {"seconds", {0}, "models[0].seconds[0]: give a whole number"},
    {"seconds_from", 3, "models[0].seconds: give either a list or both"},
    {"ratios", {"16:9"}, "models[0].ratios: give an object"},
    {"most_references", -1, "models[0].most_references: give a whole number"},
    {"expected", {{"smell", 1}}, "models[0].expected.smell: there is no such"},
    {"prices", json::array(), "models[0].prices: give 1 to 16 entries"},
    {"prices",
     {{{"of", "smell"}, {"micros", 1}}},
     "models[0].prices[0].of: choose call, image"},
    {"prices",
     {{{"of", "call"}}},
     "models[0].prices[0].micros: this is missing"},
    {"prices",
     {{{"of", "call"}, {"micros", 0.5}}},
     "models[0].prices[0].micros: give a whole number"},
    {"prices",
     {{{"of", "call"}, {"micros", 1}, {"per", 0}}},
     "models[0].prices[0].per: give a whole number from 1"},
    {"prices",
     {{{"of", "call"}, {"micros", 1}, {"when", {{"a", "b"}}}}},
     "models[0].prices: let the last price of call have no \"when\""},
    {"can_list", 1, "models[0].can_list: give true or false"},
    {"retired_after", "soon", "models[0].retired_after: give a day like"},
    {"verified", "27.11.2026", "models[0].verified: give a day like"},
    {"color", "red", "models[0].color: there is no such field"},
  };
  for (auto& x : table) {
    auto said = problem_after([&](json& row) { row[x.field] = x.value; });
    CAF_CHECK_EQUAL(said.substr(0, std::string{x.begin}.size()), x.begin);
  }
  for (auto field : {"id", "vendor", "capability", "modes", "parameters",
                     "prices", "verified"}) {
    auto said = problem_after([&](json& row) { row.erase(field); });
    CAF_CHECK_EQUAL(said.find(std::string{"models[0]."} + field), 0u);
  }
}

CAF_TEST(a file that is none is refused) {
  for (auto text : {"", "[]", "{}", R"({"models":[]})", R"({"models":{}})",
                    R"({"models":[1]})", R"({"models":[],"more":1})"})
    CAF_CHECK(!catalog_from_json(text));
  auto twice = reading({a_row(), a_row("owner/other"), a_row()});
  CAF_REQUIRE(!twice);
  CAF_CHECK_EQUAL(
    render(twice.error()),
    "models[2].id: owner/clip of replicate stands twice; remove one");
}

CAF_TEST(a length is rounded up to one that is made) {
  auto x = a_card();
  struct {
    int wanted, made;
  } table[] = {{1, 4}, {4, 4}, {5, 6}, {6, 6}, {7, 8}, {8, 8}, {9, 0}};
  for (auto& row : table)
    CAF_CHECK_EQUAL(seconds_for(x, row.wanted), row.made);
  x.seconds.clear();
  CAF_CHECK_EQUAL(seconds_for(x, 5), 0);
}

CAF_TEST(a price is rounded to the nearest micro once) {
  model_card x;
  x.id = "m";
  x.rates = {{m::call, 15'000, 1, {}, ""},
             {m::pixel, 15'000, 1'000'000, {}, ""},
             {m::character, 60'000, 1000, {}, ""},
             {m::input_token, 100'000, 1'000'000, {}, ""}};
  struct {
    usage used;
    micros price;
  } table[] = {
    {{}, 0},
    {{{m::call, 1}}, 15'000},
    {{{m::call, 1}, {m::pixel, 2'000'000}}, 45'000},
    {{{m::pixel, 1}}, 0},
    {{{m::pixel, 100}}, 2},
    {{{m::pixel, 20}, {m::input_token, 2}}, 1},
    {{{m::character, 1}}, 60},
    {{{m::input_token, 10}}, 1},
    {{{m::input_token, 11}}, 1},
    {{{m::input_token, 1236}}, 124},
    {{{m::image, 5}}, 0}, // it has no price for pictures
  };
  for (auto& row : table) {
    auto price = price_of(x, row.used, {});
    CAF_REQUIRE(price);
    CAF_CHECK_EQUAL(*price, row.price);
  }
}

CAF_TEST(a price that cannot be is refused) {
  model_card x;
  x.id = "m";
  x.rates = {{m::call, 1'000'000, 1, {}, ""}, {m::image, 1, 1, {}, ""}};
  for (auto amount : {int64_t{-1}, int64_t{1} << 62, INT64_MAX, INT64_MIN})
    CAF_CHECK(price_of(x, {{m::call, amount}}, {}) == ec::invalid_argument);
  usage both{{m::call, 9'000'000'000'000}, {m::image, INT64_MAX}};
  CAF_CHECK(price_of(x, both, {}) == ec::invalid_argument);
}

CAF_TEST(a price depends on what was asked) {
  auto x = a_card();
  usage five{{m::millisecond, 5000}};
  struct {
    request_values values;
    micros price;
  } table[] = {
    {{}, 100'000},
    {{{"resolution", "720p"}}, 100'000},
    {{{"resolution", "1080p"}}, 200'000},
    {{{"resolution", "1080p"}, {"fps", "24"}}, 200'000},
    {{{"RESOLUTION", "1080p"}}, 100'000},
  };
  for (auto& row : table) {
    auto price = price_of(x, five, row.values);
    CAF_REQUIRE(price);
    CAF_CHECK_EQUAL(*price, row.price);
  }
}

CAF_TEST(a model is there on its last day and not after it) {
  model_card x;
  CAF_CHECK(!is_retired(x, "2999-01-01"));
  x.retired_after = "2026-11-27";
  CAF_CHECK(!is_retired(x, "2026-11-26"));
  CAF_CHECK(!is_retired(x, "2026-11-27"));
  CAF_CHECK(is_retired(x, "2026-11-28"));
  CAF_CHECK(is_retired(x, "2027-01-01"));
  CAF_CHECK_EQUAL(day_of(1'795'824'000'000'000), "2026-11-28");
  CAF_CHECK_EQUAL(day_of(1'795'823'999'999'999), "2026-11-27");
  CAF_CHECK_EQUAL(day_of(0), "1970-01-01");
}

CAF_TEST(a model is fit if it can do all that is wanted) {
  struct {
    const char* what;
    void (*change)(model_wish&);
    bool fit;
  } table[] = {
    {"nothing special", [](model_wish&) {}, true},
    {"production", [](auto& x) { x.mode = production_mode::production; }, true},
    {"a picture", [](auto& x) { x.what = capability::image; }, false},
    {"a first frame", [](auto& x) { x.parameters = {p::first_frame}; }, true},
    {"both frames",
     [](auto& x) {
       x.parameters = {p::first_frame, p::last_frame};
     },
     false},
    {"references", [](auto& x) { x.references = 3; }, true},
    {"too many references", [](auto& x) { x.references = 4; }, false},
    {"a frame and references",
     [](auto& x) {
       x.parameters = {p::first_frame};
       x.references = 1;
     },
     false},
    {"eight seconds", [](auto& x) { x.seconds = 8; }, true},
    {"nine seconds", [](auto& x) { x.seconds = 9; }, false},
    {"wide", [](auto& x) { x.ratio = "16:9"; }, true},
    {"square", [](auto& x) { x.ratio = "1:1"; }, false},
    {"720p", [](auto& x) { x.resolution = "720p"; }, true},
    {"480p", [](auto& x) { x.resolution = "480p"; }, false},
    {"English", [](auto& x) { x.language = "en"; }, true},
    {"Danish", [](auto& x) { x.language = "da"; }, false},
    {"its vendor",
     [](auto& x) {
       x.vendors = {"openai", "replicate"};
     },
     true},
    {"another vendor", [](auto& x) { x.vendors = {"openai"}; }, false},
    {"today", [](auto& x) { x.day = "2026-11-27"; }, true},
    {"next year", [](auto& x) { x.day = "2027-02-01"; }, false},
  };
  auto x = a_card();
  for (auto& row : table) {
    auto wanted = a_wish();
    row.change(wanted);
    CAF_MESSAGE(row.what);
    CAF_CHECK_EQUAL(is_fit(x, wanted), row.fit);
  }
  x.for_test = false;
  CAF_CHECK(!is_fit(x, a_wish()));
}

CAF_TEST(the chain goes on with the next that is fit) {
  auto draft = a_row("owner/draft");
  draft["modes"] = {"test"};
  auto old = a_row("owner/old");
  old["retired_after"] = "2026-09-23";
  auto other = a_row("owner/clip");
  other["vendor"] = "openai";
  auto all = reading({draft, old, a_row(), other});
  CAF_REQUIRE(all);
  auto names = [&](const model_wish& x) {
    std::string result;
    for (auto card : all->chain(x))
      result += card->id + "@" + card->vendor + " ";
    return result;
  };
  auto wanted = a_wish();
  wanted.day = "2026-11-27";
  CAF_CHECK_EQUAL(names(wanted),
                  "owner/draft@replicate owner/clip@replicate "
                  "owner/clip@openai ");
  CAF_CHECK_EQUAL(all->best(wanted)->id, "owner/draft");
  wanted.mode = production_mode::production;
  CAF_CHECK_EQUAL(names(wanted), "owner/clip@replicate owner/clip@openai ");
  wanted.vendors = {"openai"};
  CAF_CHECK_EQUAL(names(wanted), "owner/clip@openai ");
  wanted.what = capability::music;
  CAF_CHECK(all->best(wanted) == nullptr);
  CAF_CHECK(all->find("replicate", "owner/old") != nullptr);
  CAF_CHECK(all->find("openai", "owner/old") == nullptr);
}
