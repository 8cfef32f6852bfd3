#define CAF_SUITE model_order

#include "actors/model/json_order.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using nlohmann::json;
using p = model_parameter;
using m = measure;

namespace {

model_card a_clip_model() {
  model_card x;
  x.id = "owner/clip";
  x.what = capability::video;
  x.parameters = {{p::prompt, "prompt"},      {p::seconds, "duration"},
                  {p::ratio, "aspect_ratio"}, {p::resolution, "resolution"},
                  {p::first_frame, "image"},  {p::last_frame, "last_image"},
                  {p::references, "refs"},    {p::audio, "generate_audio"},
                  {p::seed, "seed"}};
  x.fixed = {{"generate_audio", "false"}, {"fps", "24"}};
  x.either = {{p::first_frame, p::references}};
  x.seconds = {5, 10};
  x.ratios = {{"16:9", "landscape"}};
  x.resolutions = {"720p"};
  x.longest_prompt = 20;
  x.most_references = 2;
  x.expected = {{m::millisecond, 5000}};
  x.rates = {{m::millisecond, 70'000, 1000, {}, ""}};
  return x;
}

model_card a_voice_model() {
  model_card x;
  x.id = "owner/voice";
  x.what = capability::speech;
  x.parameters = {{p::prompt, "text"},
                  {p::voice, "voice_id"},
                  {p::language, "boost"},
                  {p::speed, "speed"}};
  x.languages = {{"da", "Danish"}};
  x.voices = {"Ann", "Bo"};
  x.rates = {{m::character, 60'000, 1000, {}, ""}};
  return x;
}

model_card a_writer() {
  model_card x;
  x.id = "writer";
  x.what = capability::text;
  x.parameters = {{p::prompt, "messages"},
                  {p::schema, "schema"},
                  {p::length, "max_completion_tokens"}};
  x.rates = {{m::input_token, 1'000'000, 1'000'000, {}, ""},
             {m::output_token, 2'000'000, 1'000'000, {}, ""}};
  x.expected = {{m::output_token, 100}};
  return x;
}

model_order order_of(const std::string& prompt) {
  model_order result;
  result.prompt = prompt;
  return result;
}

/// The request, or why there is none.
std::string text_of(const model_card& x, const model_order& asked) {
  auto result = request_from(x, asked);
  return result ? *result : render(result.error());
}

std::string problem_of(const model_card& x, const model_order& asked) {
  auto result = request_from(x, asked);
  return result ? std::string{"nothing"} : render(result.error());
}

} // namespace

CAF_TEST(a clip is asked for in the words of its vendor) {
  model_order asked;
  asked.prompt = "a lamp";
  asked.seconds = 6;
  asked.ratio = "16:9";
  asked.resolution = "720p";
  asked.first_frame = "k/first.png";
  asked.last_frame = "k/last.png";
  asked.audio = true;
  auto text = text_of(a_clip_model(), asked);
  auto wanted = json::parse(R"({"model": "owner/clip", "input": {
    "prompt": "a lamp", "duration": 10, "aspect_ratio": "landscape",
    "resolution": "720p", "image": {"$file": "k/first.png"},
    "last_image": {"$file": "k/last.png"}, "generate_audio": true,
    "fps": 24}})");
  CAF_CHECK_EQUAL(text, wanted.dump());
  CAF_CHECK_EQUAL(text, text_of(a_clip_model(), asked));
}

CAF_TEST(what is not asked stays as the row says) {
  auto x = a_clip_model();
  auto text = text_of(x, order_of("a lamp"));
  CAF_CHECK_EQUAL(
    text, R"({"input":{"fps":24,"generate_audio":false,"prompt":"a lamp"},)"
          R"("model":"owner/clip"})");
}

CAF_TEST(references are a list of files) {
  model_order asked;
  asked.prompt = "x";
  asked.references = {"a", "b"};
  auto text = text_of(a_clip_model(), asked);
  auto refs = json::parse(text)["input"]["refs"];
  CAF_CHECK_EQUAL(refs.dump(), R"([{"$file":"a"},{"$file":"b"}])");
}

CAF_TEST(a voice is asked for with language and speed) {
  model_order asked;
  asked.prompt = "hej";
  asked.voice = "Bo";
  asked.language = "da";
  asked.speed_percent = 125;
  auto text = text_of(a_voice_model(), asked);
  CAF_CHECK_EQUAL(text, R"({"input":{"boost":"Danish","speed":1.25,)"
                        R"("text":"hej","voice_id":"Bo"},)"
                        R"("model":"owner/voice"})");
}

CAF_TEST(a writer is asked with lines and a schema) {
  model_order asked;
  asked.lines = {{"system", "be short"}, {"user", "write"}};
  asked.schema_name = "story";
  asked.schema = R"({"type":"object"})";
  asked.length = 500;
  auto text = text_of(a_writer(), asked);
  auto wanted = json::parse(R"({"model": "writer", "input": {
    "messages": [{"role": "system", "content": "be short"},
                 {"role": "user", "content": "write"}],
    "schema_name": "story", "schema": {"type": "object"},
    "max_completion_tokens": 500}})");
  CAF_CHECK_EQUAL(text, wanted.dump());
  text = text_of(a_writer(), order_of("write"));
  CAF_CHECK_EQUAL(text,
                  R"({"input":{"messages":[{"content":"write","role":"user"}]})"
                  R"(,"model":"writer"})");
}

CAF_TEST(what a model cannot do is not asked of it) {
  auto clip = a_clip_model();
  auto with = [](auto change) {
    model_order x;
    x.prompt = "a lamp";
    change(x);
    return x;
  };
  struct {
    model_order asked;
    const char* problem;
  } table[] = {
    {with([](auto& x) { x.prompt = std::string(21, 'x'); }),
     "owner/clip: prompt: shorten it to 20 characters, it has 21"},
    {with([](auto& x) { x.seconds = 11; }),
     "owner/clip: seconds: it makes 10 at most"},
    {with([](auto& x) { x.ratio = "1:1"; }),
     "owner/clip: ratio: it has no 1:1"},
    {with([](auto& x) { x.resolution = "4k"; }),
     "owner/clip: resolution: it has no 4k"},
    {with([](auto& x) {
       x.references = {"a", "b", "c"};
     }),
     "owner/clip: references: it takes 2 at most"},
    {with([](auto& x) {
       x.first_frame = "a";
       x.references = {"b"};
     }),
     "owner/clip: references: not together with first_frame"},
    {with([](auto& x) { x.voice = "Ann"; }),
     "owner/clip: voice: this model cannot be asked for it"},
    {with([](auto& x) { x.speed_percent = 110; }),
     "owner/clip: speed: this model cannot be asked for it"},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(problem_of(clip, x.asked), x.problem);
  model_order danish;
  danish.voice = "Cy";
  CAF_CHECK_EQUAL(problem_of(a_voice_model(), danish),
                  "owner/voice: voice: it has no Cy");
  model_order broken;
  broken.schema = "{";
  CAF_CHECK_EQUAL(problem_of(a_writer(), broken),
                  "writer: schema: it is no JSON object");
}

CAF_TEST(characters are counted as people do) {
  auto x = a_clip_model();
  model_order asked;
  for (int i = 0; i < 20; ++i)
    asked.prompt += "\xc3\xa6";
  CAF_CHECK_EQUAL(problem_of(x, asked), "nothing");
}

CAF_TEST(a request says how much there will be) {
  auto clip = a_clip_model();
  struct {
    const char* input;
    int64_t milliseconds;
  } table[] = {
    {"{}", 5000},
    {R"({"duration": 10})", 10'000},
    {R"({"duration": -1})", 0},
    {R"({"duration": "10"})", 5000},
    {R"({"duration": 1e300})", 5000},
    {"[]", 5000},
  };
  for (auto& x : table) {
    auto used = usage_of(clip, json::parse(x.input));
    CAF_CHECK_EQUAL(used[m::millisecond], x.milliseconds);
    CAF_CHECK_EQUAL(used[m::call], 1);
  }
}

CAF_TEST(pixels are those that go in and come out) {
  auto x = a_clip_model();
  x.what = capability::image;
  x.expected = {{m::pixel, 7}};
  struct {
    const char* input;
    int64_t pixels;
  } table[] = {
    {"{}", 7},
    {R"({"resolution": "1 MP"})", 1'000'000},
    {R"({"resolution": "0.5 MP"})", 500'000},
    {R"({"resolution": "2 MP", "refs": ["a", "b"]})", 4'000'000},
    {R"({"resolution": "much"})", 7},
    {R"({"resolution": "nan"})", 7},
    {R"({"resolution": "-1"})", 7},
  };
  for (auto& row : table) {
    auto used = usage_of(x, json::parse(row.input));
    CAF_CHECK_EQUAL(used[m::pixel], row.pixels);
  }
}

CAF_TEST(a request has an estimate) {
  model_order said;
  said.prompt = std::string(1001, 'x');
  auto speech = text_of(a_voice_model(), said);
  auto price = estimate(a_voice_model(), speech);
  CAF_REQUIRE(price);
  CAF_CHECK_EQUAL(*price, 60'060);
  model_order written;
  written.prompt = "write";
  written.length = 1000;
  auto text = text_of(a_writer(), written);
  price = estimate(a_writer(), text);
  CAF_REQUIRE(price);
  // 35 bytes of messages are 12 tokens at most; the answer may have 1000.
  CAF_CHECK_EQUAL(*price, 12 + 2000);
  CAF_CHECK(estimate(a_writer(), "{") == ec::invalid_argument);
}
