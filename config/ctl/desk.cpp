#include "config/ctl/desk.hpp"

#include "config/ctl/views.hpp"
#include "io/net/text_codes.hpp"

#include <chrono>
#include <ostream>

namespace adcraft::ctl {

namespace {

int64_t seconds_now() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

std::string list_path(const options& x) {
  std::string result = x.all ? "/api/ops/campaigns" : "/api/campaigns";
  result += "?limit=100";
  std::string statuses;
  for (auto& status : x.statuses)
    statuses += (statuses.empty() ? "" : ",") + status;
  if (!statuses.empty())
    result += "&status=" + net::percent_encoded(statuses);
  if (!x.text.empty())
    result += "&q=" + net::percent_encoded(x.text);
  return result;
}

std::string campaign_path(const options& x) {
  return "/api/campaigns/" + net::percent_encoded(x.id);
}

} // namespace

desk::desk(const options& x, http_engine& engine, std::ostream& out)
  : options_(x), api_(engine, x.where), out_(out) {
  // nop
}

caf::error desk::take(const std::string& body, json& to) {
  to = json::parse(body, nullptr, false);
  if (!to.is_object())
    return fail(ec::unavailable,
                api_.base()
                  + " answers with what is no document of AdCraft: check "
                    "--url (ADCRAFT_URL)");
  if (options_.as_json)
    out_ << body << (body.back() == '\n' ? "" : "\n");
  return {};
}

caf::error desk::read(const std::string& path, json& to) {
  auto body = api_.get(path);
  return body ? take(*body, to) : std::move(body.error());
}

caf::error desk::want(const std::string& path, line_maker line_of) {
  auto body = api_.post(path);
  if (!body)
    return std::move(body.error());
  json x;
  if (!body->empty())
    if (auto err = take(*body, x))
      return err;
  if (options_.as_json)
    return {};
  out_ << (x.is_object() ? line_of(x)
                         : "It took effect, but the answer was lost: look at "
                           "it with show or nodes.\n");
  return {};
}

void desk::print_page(const json& page, bool is_first, table& columns) {
  auto& items = part_at(page, "items");
  if (is_first && items.empty()) {
    out_ << "No campaigns.\n";
    return;
  }
  std::vector<table::row> rows;
  if (is_first)
    rows.push_back(campaign_heads(options_.all));
  for (auto& x : items)
    rows.push_back(campaign_row(x, options_.all, seconds_now()));
  for (auto& line : columns.lines(rows))
    out_ << line;
  out_.flush();
}

caf::error desk::list() {
  auto path = list_path(options_);
  table columns;
  std::string cursor;
  for (;;) {
    json page;
    auto rest = cursor.empty() ? "" : "&cursor=" + net::percent_encoded(cursor);
    if (auto err = read(path + rest, page))
      return err;
    if (!options_.as_json)
      print_page(page, cursor.empty(), columns);
    auto next = text_at(page, "next");
    if (next.empty())
      return {};
    if (next == cursor)
      return fail(ec::unavailable, "the list does not go on: try again");
    cursor = next;
  }
}

caf::error desk::show() {
  json campaign;
  json jobs;
  if (auto err = read(campaign_path(options_), campaign))
    return err;
  if (auto err = read(campaign_path(options_) + "/jobs", jobs))
    return err;
  if (!options_.as_json)
    out_ << campaign_text(campaign, jobs, api_.base(), seconds_now());
  return {};
}

caf::error desk::steer(const std::string& word) {
  return want(campaign_path(options_) + "/" + word, campaign_line);
}

caf::error desk::approve() {
  return want("/api/jobs/" + net::percent_encoded(options_.id) + "/approve",
              job_line);
}

caf::error desk::nodes() {
  json x;
  if (auto err = read("/api/ops/nodes", x))
    return err;
  if (!options_.as_json)
    out_ << nodes_text(x, seconds_now());
  return {};
}

caf::error desk::drain() {
  return want("/api/ops/nodes/" + net::percent_encoded(options_.id) + "/drain",
              [](const json& x) { return node_line(x, seconds_now()); });
}

caf::error desk::gates() {
  json x;
  if (auto err = read("/api/ops/gates", x))
    return err;
  if (!options_.as_json)
    out_ << gates_text(x);
  return {};
}

} // namespace adcraft::ctl
