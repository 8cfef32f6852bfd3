#include "tests/sim/letter.hpp"
#include "tests/sim/hash.hpp"

namespace adcraft::sim {

namespace {

letter true_one(const prediction& x, const std::string& event, const json& told,
                const std::string& secret) {
  letter result;
  result.prediction = x.id;
  result.event = event;
  result.url = x.webhook;
  result.id = "msg_" + name_of(x.id + " " + event, 27);
  result.body = told.dump();
  result.secret = secret;
  return result;
}

/// What somebody would send who wants to be believed.
letter forged(const letter& x, const json& told) {
  auto lie = told;
  lie["status"] = "succeeded";
  lie["output"] = "https://example.com/not-yours.mp4";
  auto result = x;
  result.nature = "forged";
  result.id += "f";
  result.body = lie.dump();
  result.secret = "whsec_" + base64("somebody else's key, of 32 bytes");
  return result;
}

letter replayed(const letter& x) {
  auto result = x;
  result.nature = "replayed";
  result.age = 900;
  return result;
}

/// Signed as it was, and then one bit falls over: see `postman`.
letter bitflip(const letter& x) {
  auto result = x;
  result.nature = "bitflip";
  result.id += "b";
  return result;
}

instant due_of(const prediction& x, const std::string& event,
               const mishaps& bad, instant now) {
  auto seconds = [&](const char* action, double otherwise) {
    return static_cast<instant>(bad.number(action, "seconds", otherwise)
                                * second);
  };
  if (bad.has("webhook_late"))
    return now + seconds("webhook_late", 600);
  if (bad.has("webhook_reorder") && event != "completed")
    return ending_of(x).at + seconds("webhook_reorder", 0.5);
  return now;
}

} // namespace

std::string signature_of(const std::string& secret, const std::string& id,
                         const std::string& stamp, const std::string& body) {
  auto key = from_base64(secret.substr(secret.find('_') + 1));
  return "v1," + base64(hmac_sha256(key, id + "." + stamp + "." + body));
}

std::vector<letter> letters_for(const prediction& x, const std::string& event,
                                const json& told, const std::string& secret,
                                const mishaps& bad, instant now) {
  auto real = true_one(x, event, told, secret);
  std::vector<letter> result;
  if (bad.has("webhook_forged"))
    result.push_back(forged(real, told));
  if (bad.has("webhook_bitflip"))
    result.push_back(bitflip(real));
  if (bad.has("webhook_replayed"))
    result.push_back(replayed(real));
  if (!bad.has("webhook_lost"))
    result.push_back(real);
  if (bad.has("webhook_duplicate"))
    for (auto i = 0; i < 2; ++i) {
      result.push_back(real);
      result.back().nature = "duplicate";
    }
  auto due = due_of(x, event, bad, now);
  for (auto& one : result)
    one.due = due;
  return result;
}

} // namespace adcraft::sim
