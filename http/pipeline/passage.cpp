#include "http/pipeline/passage.hpp"

#include "http/pipeline/address.hpp"
#include "http/pipeline/admission.hpp"
#include "http/pipeline/conditions.hpp"
#include "http/pipeline/content_type.hpp"
#include "http/pipeline/once.hpp"
#include "http/pipeline/problem.hpp"
#include "http/pipeline/request_id.hpp"

namespace adcraft::http {

namespace {

bool reads(const request& x) {
  return x.method == "GET" || x.method == "HEAD";
}

} // namespace

passage::passage(std::shared_ptr<const passage_parts> parts,
                 const api_route& to, size_t number, exchange x)
  : parts_(std::move(parts)), to_(to),
    address_(address_of(x.asked, parts_->proxies)) {
  trail about;
  about.id = request_id_of(x.asked);
  about.method = x.asked.method;
  about.path = x.asked.path;
  about.pattern = to.pattern;
  about.route = number;
  about.since = parts_->out->clock->now();
  about.origin = parts_->out->origins.origin_of(x.asked);
  call_.id = about.id;
  call_.rooms = parts_->rooms.get();
  call_.asked = std::move(x.asked);
  out_ = std::make_shared<way_out>(std::move(x.out), parts_->out,
                                   std::move(about));
  call_.out = out_;
}

task<caf::unit_t> passage::run(clerk_actor::pointer self) {
  call_.self = self;
  auto refused = at_the_door();
  if (!refused && !verdict_) {
    auto look = parts_->auth->identify(self, call_.asked);
    verdict_ = co_await look;
  }
  if (!refused)
    refused = inside();
  if (!refused && is_once()) {
    auto claim = begin_once(call_);
    refused = co_await claim;
  }
  if (refused) {
    out_->give(std::move(*refused));
    co_return caf::unit;
  }
  answer said = caf::error{};
  try {
    auto work = to_.run(call_);
    said = co_await work;
  } catch (const std::exception& x) {
    said = fail(ec::internal, x.what());
  }
  auto result = response_of(std::move(said));
  if (!call_.key.key.empty()) {
    auto keep = end_once(call_, result);
    co_await keep;
  }
  if (result.status != 0) {
    answer_condition(call_.asked, result);
    out_->give(std::move(result));
  }
  co_return caf::unit;
}

/// What can be said before anybody knows who asks.
std::optional<response> passage::at_the_door() {
  auto now = parts_->out->clock->now();
  if (parts_->closing && *parts_->closing && !reads(call_.asked))
    return closing_time();
  if (to_.cost != pace::free) {
    auto from = to_.cost == pace::vendor ? bucket::vendor : bucket::address;
    auto left = parts_->limits->take(from, address_, now);
    out_->about().left = left;
    if (!left.is_ok)
      return too_many(left, "Too many requests from your address: slow down.");
  }
  if (to_.needs == access::anyone) {
    verdict_ = verdict{verdict::good, {}, 0, {}};
    return std::nullopt;
  }
  verdict_ = parts_->auth->known(call_.asked);
  if (verdict_)
    return std::nullopt;
  // Guessing costs more than being known.
  auto left = parts_->limits->look(bucket::failure, address_, now);
  if (left.is_ok)
    return std::nullopt;
  return too_many(left,
                  "Too many bad tokens from your address: wait a little "
                  "and sign in again.");
}

/// What can be said once that is known.
std::optional<response> passage::inside() {
  auto now = parts_->out->clock->now();
  auto& who = *verdict_;
  if (who.what == verdict::refused)
    parts_->limits->take(bucket::failure, address_, now);
  call_.who = who.who;
  out_->about().user = who.who.user;
  if (auto no = refuse_entry(who, to_.needs))
    return no;
  if (to_.cost != pace::free && to_.needs != access::anyone) {
    auto from = to_.cost == pace::create ? bucket::create : bucket::read;
    auto left = parts_->limits->take(from, call_.who.user, now);
    out_->about().left = left;
    if (!left.is_ok)
      return too_many(left, "Too many requests of this kind: slow down.");
  }
  return to_.takes == body::json ? refuse_other_than_json(call_.asked)
                                 : std::nullopt;
}

bool passage::is_once() const {
  return call_.asked.method == "POST" && !call_.who.user.empty();
}

response passage::response_of(answer x) {
  if (x)
    return std::move(*x);
  auto result = problem_of(x.error());
  // What is wrong with the house itself is for the log alone.
  if (result.status >= 500)
    parts_->out->log->write(result.status == 500 ? log_level::error
                                                 : log_level::warn,
                            "handler failed",
                            {{"request_id", call_.id},
                             {"route", to_.pattern},
                             {"error", render(x.error())}});
  return result;
}

void passage::too_late() {
  out_->give(took_too_long());
}

void passage::fell(const char* what) {
  out_->give(response_of(fail(ec::internal, what)));
}

} // namespace adcraft::http
