#include "tests/sim/hash.hpp"
#include "tests/sim/order.hpp"
#include "tests/sim/replicate.hpp"

#include <algorithm>
#include <chrono>

namespace adcraft::sim::replicate {

namespace {

constexpr const char* flagged
  = "The input or output was flagged as sensitive. Please try again with "
    "different inputs. (E005) (";

/// When it does what, if nobody interferes.
void plan(prediction& to, instant now, instant latency) {
  to.created = now;
  to.started = now + latency / 5;
  to.completed = now + latency;
  // Its files are there before they are counted.
  to.ready = to.completed - std::min(latency / 10, second / 2);
  to.listed = now;
}

/// What fate has in store.
void doom(prediction& to, const mishaps& bad) {
  if (bad.has("failed") || bad.has("moderated")) {
    to.fate = "failed";
    to.error = bad.has("moderated")
                 ? flagged + name_of(std::to_string(to.created), 10) + ")"
                 : "Prediction failed: the model ran into an error (E1000)";
    to.refunds = !bad.flag("failed", "billed", false);
  }
  if (bad.has("aborted")) {
    to.fate = "aborted";
    to.completed = to.started;
    to.started += second;
  }
  if (bad.has("unknown_status"))
    to.doing = "reviewing";
  to.outruns_cancel = bad.has("cancel_races_complete");
  to.listed
    += static_cast<instant>(bad.number("list_lag", "seconds", 0) * second);
}

prediction planned(const visit& x, const model& m) {
  prediction result;
  result.model = m.name;
  result.version = m.official ? "hidden" : m.version;
  result.correlation = x.correlation;
  result.input = x.body["input"];
  result.webhook = x.body.value("webhook", std::string{});
  result.events
    = x.body.value("webhook_events_filter", std::vector<std::string>{});
  plan(result, x.house.clock.now(), x.house.latency_of(m.name));
  auto stop = seconds_of(x.asks.header("cancel-after"));
  if (stop > 0)
    result.deadline = result.created + stop * second;
  doom(result, x.bad);
  return result;
}

/// Bills and keeps it: from here on it is paid for, whoever hears of it.
prediction accept(const visit& x, const model& m) {
  auto& house = x.house;
  auto result = house.all.add(planned(x, m));
  house.bill(m, result.id, x.correlation, result.input,
             card_price(m, result.input), x.bad);
  if (needs_follow_up(result))
    house.follow.watch(result.id, 0);
  if (result.fate == "succeeded")
    house.makes.prepare(order_of(result));
  return result;
}

answer reply(const visit& x, const prediction& made) {
  auto& house = x.house;
  auto wait = wait_of(x.asks.header("prefer"));
  auto now = made.created - 1;
  if (wait > 0) {
    auto end = ending_of(made);
    auto until = end.status == "succeeded" ? made.ready : end.at;
    house.clock.wait_until(until, std::chrono::steady_clock::now()
                                    + std::chrono::seconds{wait});
    now = house.clock.now();
  }
  auto by = house.by;
  by.base = x.asks.base();
  auto body = view(made, by, now);
  auto complete
    = wait == 0 || !body["output"].is_null() || now >= ending_of(made).at;
  auto result = json_answer(complete ? 201 : 202, body);
  result.headers.emplace_back("Location", body["urls"]["get"]);
  if (wait > 0)
    result.headers.emplace_back("Preference-Applied",
                                "wait=" + std::to_string(wait));
  result.headers.emplace_back("ratelimit-remaining", "599");
  result.headers.emplace_back("ratelimit-reset", "1");
  return result;
}

answer create_of(const visit& x, const model& m, bool names_version) {
  auto wrongs = check_body(m, x.body, names_version);
  if (!wrongs.empty())
    return unprocessable(wrongs);
  auto& stop = x.asks.header("cancel-after");
  if (!stop.empty() && seconds_of(stop) < 5)
    return problem(422, "Invalid Cancel-After",
                   "Cancel-After must be a duration of at least 5 seconds");
  return reply(x, accept(x, m));
}

} // namespace

answer create(const visit& x) {
  if (!x.body.is_object())
    return problem(400, "Bad request", "The body is no JSON object");
  auto version = x.body.value("version", std::string{});
  auto colon = version.find(':');
  auto m = find_model("replicate", version.substr(0, colon));
  auto hash = colon == version.npos ? version : version.substr(colon + 1);
  if (m == nullptr || !m->official)
    m = find_version(hash);
  if (m == nullptr || is_retired(*m, x.house.clock.now()))
    return problem(422, "Invalid version or not permitted",
                   "The specified version does not exist (or perhaps you don't "
                   "have permission to use it?)");
  return create_of(x, *m, true);
}

answer create_by_model(const visit& x) {
  if (!x.body.is_object())
    return problem(400, "Bad request", "The body is no JSON object");
  auto& words = x.asks.words;
  auto m = find_model("replicate", words[0] + "/" + words[1]);
  if (m == nullptr || !m->official || is_retired(*m, x.house.clock.now()))
    return not_found();
  return create_of(x, *m, false);
}

} // namespace adcraft::sim::replicate
