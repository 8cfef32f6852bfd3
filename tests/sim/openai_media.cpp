#include "tests/sim/hash.hpp"
#include "tests/sim/openai.hpp"
#include "tests/sim/order.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>

namespace adcraft::sim::openai {

namespace {

const std::set<std::string> suffixes{"mp3",  "opus", "aac",
                                     "flac", "wav",  "pcm"};
const std::set<std::string> voices{
  "alloy", "ash",  "ballad",  "coral", "echo",  "fable", "onyx",
  "nova",  "sage", "shimmer", "verse", "marin", "cedar"};

answer invalid_media(const std::string& message, const std::string& param) {
  return error(400, "invalid_request_error", "invalid_value", message, param);
}

/// Takes its time, as whoever asked has to.
void take_time(const visit& x, const model& m) {
  auto& clock = x.house.clock;
  clock.wait_until(clock.now() + x.house.latency_of(m.name),
                   std::chrono::steady_clock::time_point::max());
}

std::string speech_trouble(const json& body) {
  auto text = body.value("input", std::string{});
  if (text.empty() || text.size() > 4096)
    return "input";
  auto voice = body.value("voice", json{});
  if (!voice.is_object() && voices.count(voice.is_string() ? voice : "") == 0)
    return "voice";
  auto speed = body.value("speed", 1.0);
  if (speed < 0.25 || speed > 4)
    return "speed";
  if (suffixes.count(body.value("response_format", "mp3")) == 0)
    return "response_format";
  return {};
}

/// Reads "1024x1536"; "auto" is a square.
bool read_size(medium& to, const std::string& text) {
  if (text == "auto") {
    to.width = to.height = 1024;
    return true;
  }
  if (std::sscanf(text.c_str(), "%dx%d", &to.width, &to.height) != 2)
    return false;
  auto small = std::min(to.width, to.height);
  auto big = std::max(to.width, to.height);
  return small >= 16 && big <= 3840 && big <= 3 * small && small % 16 == 0
         && big % 16 == 0;
}

json usage_of(int64_t in, int64_t out) {
  return {{"input_tokens", in},
          {"output_tokens", out},
          {"total_tokens", in + out},
          {"input_tokens_details", {{"text_tokens", in}, {"image_tokens", 0}}}};
}

json drawn(world& house, medium x, int count) {
  auto result = json::array();
  for (auto i = 0; i < count; ++i, ++x.tint)
    result.push_back({{"b64_json", base64(*house.makes.get(x))}});
  return result;
}

std::string shape_of(const medium& x) {
  return std::to_string(x.width) + "x" + std::to_string(x.height);
}

} // namespace

answer speech(const visit& x) {
  auto m = sold(x, "speech");
  if (m == nullptr)
    return no_model(x.body.value("model", std::string{}));
  auto trouble = speech_trouble(x.body);
  if (!trouble.empty())
    return invalid_media("Invalid '" + trouble + "'.", trouble);
  medium wanted;
  wanted.kind = "speech";
  wanted.suffix = x.body.value("response_format", "mp3");
  wanted.text = x.body["input"];
  wanted.speed = x.body.value("speed", 1.0);
  x.house.bill(*m, x.house.fresh("req_", 32), x.correlation, x.body,
               card_price(*m, x.body), x.bad);
  take_time(x, *m);
  return bytes_answer(x.house.makes.get(wanted), type_of(wanted.suffix));
}

answer image(const visit& x) {
  auto m = sold(x, "image");
  if (m == nullptr)
    return no_model(x.body.value("model", std::string{}));
  medium wanted;
  wanted.suffix = x.body.value("output_format", "png");
  auto prompt = x.body.value("prompt", std::string{});
  auto count = x.body.value("n", 1);
  auto size = x.body.value("size", "auto");
  if (prompt.empty() || prompt.size() > 32000)
    return invalid_media("Invalid 'prompt'.", "prompt");
  if (!read_size(wanted, size))
    return invalid_media("Invalid size '" + size + "'.", "size");
  if (count < 1 || count > 10)
    return invalid_media("Invalid 'n'.", "n");
  if (x.bad.has("moderated"))
    return error(400, "image_generation_user_error", "moderation_blocked",
                 "Your request was rejected by the safety system.");
  x.house.bill(*m, x.house.fresh("req_", 32), x.correlation, x.body,
               card_price(*m, x.body), x.bad);
  take_time(x, *m);
  wanted.tint = static_cast<int>(dice(5, prompt) * tints);
  return json_answer(200, {{"created", x.house.clock.now() / second},
                           {"data", drawn(x.house, wanted, count)},
                           {"background", "opaque"},
                           {"output_format", wanted.suffix},
                           {"size", shape_of(wanted)},
                           {"quality", "medium"},
                           {"usage", usage_of(tokens_of(prompt), 1056)}});
}

} // namespace adcraft::sim::openai
