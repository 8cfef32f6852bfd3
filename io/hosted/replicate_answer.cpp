#include "io/hosted/replicate_answer.hpp"

#include "actors/model/json_order.hpp"
#include "io/hosted/plain_words.hpp"

#include <cmath>

namespace adcraft::hosted {

namespace {

using nlohmann::json;
using ev = call_event_kind;
using st = prediction_status;

/// How many there were by the vendor's own count, where it has one.
usage used_by(const replicate_reading& x, const prediction& made) {
  if (x.card == nullptr)
    return {};
  auto result = usage_of(*x.card, x.input);
  auto count = [&](measure of, const std::string& metric, double unit) {
    auto n = made.metrics.value(metric, json{});
    if (n.is_number() && n.get<double>() >= 0 && n.get<double>() < 1e9)
      result[of] = static_cast<int64_t>(std::ceil(n.get<double>() * unit));
  };
  count(measure::run_millisecond, "predict_time", 1000);
  for (auto& rate : x.card->rates)
    if (!rate.metric.empty())
      count(rate.of, rate.metric, rate.of == measure::millisecond ? 1000 : 1);
  return result;
}

micros bill_for(const replicate_reading& x, const prediction& made) {
  return bill_of(x.card, x.call, used_by(x, made), x.input);
}

/// Nothing came out: only the machine's time is charged, where that is sold.
micros bill_for_time(const replicate_reading& x, const prediction& made) {
  if (x.card == nullptr)
    return 0;
  auto used = used_by(x, made);
  std::erase_if(
    used, [](auto& entry) { return entry.first != measure::run_millisecond; });
  auto price = price_of(*x.card, used, values_of(x.input));
  return price ? *price : 0;
}

vendor_news success_of(const replicate_reading& x, const prediction& made) {
  auto bill = bill_for(x, made);
  if (!made.output.empty())
    return news_of(ev::provider_succeeded, json{{"url", made.output}}.dump(),
                   failure::none, bill);
  if (made.data_removed)
    return news_of(ev::output_gone,
                   "Replicate has deleted the output: an hour is over",
                   failure::lost_output, bill);
  return news_of(ev::provider_failed, "the model ended without a file",
                 failure::poison, bill);
}

/// By us, or by the deadline that we gave it.
vendor_news stop_of(const replicate_reading& x, micros bill) {
  return x.call.cancel_requested
           ? news_of(ev::provider_canceled, "canceled", failure::canceled, bill)
           : news_of(ev::overdue, "Replicate did not finish in time",
                     failure::expired, bill);
}

} // namespace

vendor_news news_from(const replicate_reading& x, const prediction& made) {
  switch (made.status) {
    case st::succeeded:
      return success_of(x, made);
    case st::failed:
      return news_of(
        ev::provider_failed,
        sentence("the model failed", plain_words(made.error, x.key)),
        failure_of_error(made.error), bill_for_time(x, made));
    case st::canceled: // charged once it ran
      return stop_of(x, made.was_started ? bill_for(x, made) : 0);
    case st::aborted:
      return stop_of(x, 0);
    default:
      return news_of(ev::progressed);
  }
}

} // namespace adcraft::hosted
