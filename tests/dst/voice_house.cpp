#include "tests/dst/voice_house.hpp"

#include "tests/dst/judge.hpp"
#include "tests/dst/models.hpp"
#include "tests/dst/world.hpp"

namespace adcraft::dst {

voice_house::voice_house(world& in) : in_(in), by_(in.seed, 8) {
  // nop
}

http_answer voice_house::speak(const http_request& x, int sender) {
  auto body = nlohmann::json::parse(x.body);
  spoken_line line;
  for (auto& h : x.headers)
    if (h.name == "X-Client-Request-Id")
      line.call = h.value;
  auto words = body.at("input").get<std::string>();
  line.bill = static_cast<micros>(words.size()) * price_of_letter;
  line.sender = sender;
  line.is_silent = in_.strikes(by_, in_.odds.silent_voice);
  book_.push_back(line);
  in_.tell("voice house speaks for " + line.call);
  in_.law->spoke(line);
  auto result = answer_of(200, {});
  result.body = line.is_silent ? "" : "media:voice of " + line.call;
  if (in_.strikes(by_, in_.odds.bad_output)) {
    result.body = "<html>a page of a proxy</html>";
    book_.back().is_silent = true;
  }
  result.bytes = result.body.size();
  return result;
}

} // namespace adcraft::dst
