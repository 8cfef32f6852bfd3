#include "http/routes/campaigns.hpp"

#include "http/routes/wishes.hpp"

namespace adcraft::http {

namespace {

/// A wish of one word, accepted or carried out at once.
task<answer> control(call& c, int status, wish::any what) {
  auto wanting
    = want_and_answer(c, status, c.asked.param("id"), std::move(what));
  co_return co_await wanting;
}

} // namespace

task<answer> generate(call& c) {
  return control(c, 202, wish::start{});
}

task<answer> cancel_campaign(call& c) {
  return control(c, 202, wish::cancel{});
}

task<answer> retry_campaign(call& c) {
  return control(c, 202, wish::start{});
}

task<answer> pause_campaign(call& c) {
  return control(c, 202, wish::pause{});
}

task<answer> resume_campaign(call& c) {
  return control(c, 202, wish::resume{});
}

} // namespace adcraft::http
