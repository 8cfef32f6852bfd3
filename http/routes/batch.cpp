#include "http/routes/batch.hpp"

#include "http/media/header_fields.hpp"
#include "http/media/rows.hpp"
#include "http/routes/ask_all.hpp"
#include "http/routes/draft.hpp"

#include <map>

namespace adcraft::http {

namespace {

constexpr size_t most_rows = 1000;

/// A row on its way to a campaign.
struct entry {
  size_t line = 0;
  draft_request what;
  new_draft draft;
  bool is_started = false;
  /// What went wrong; none: the campaign is there.
  caf::error wrong;
};

caf::expected<std::vector<batch_row>> rows_of(const call& c) {
  auto header = c.asked.header("Content-Type");
  auto type = header == nullptr ? std::string{} : lower_case(token_of(*header));
  if (type == "text/csv")
    return parse_csv(c.asked.body, most_rows);
  if (type == "application/jsonl" || type == "application/x-ndjson"
      || type == "application/json-lines")
    return parse_jsonl(c.asked.body, most_rows);
  return fail(ec::invalid_argument,
              "Content-Type: send application/jsonl or text/csv");
}

caf::expected<std::vector<entry>> entries_of(const call& c) {
  auto rows = rows_of(c);
  if (!rows)
    return std::move(rows.error());
  std::vector<entry> result;
  for (auto& row : *rows) {
    entry x;
    x.line = row.line;
    x.wrong = row.wrong;
    if (!x.wrong) {
      auto what = read_draft(row.what, c.asked.asked("brand_id"));
      if (what)
        x.what = std::move(*what);
      else
        x.wrong = std::move(what.error());
    }
    result.push_back(std::move(x));
  }
  return result;
}

/// Finds the brands that rows name, each once, and drafts what is good.
task<caf::unit_t> make_drafts(call& c, std::vector<entry>& xs) {
  std::map<std::string, caf::expected<brand_row>> brands;
  for (auto& x : xs) {
    if (x.wrong || brands.count(x.what.brand) > 0)
      continue;
    auto looking = ask<brand_row>(c.self, c.rooms->library, atom::brand_v,
                                  own(c), x.what.brand);
    auto of = co_await looking;
    brands.emplace(x.what.brand, std::move(of));
  }
  std::vector<entry*> good;
  std::vector<new_draft> drafts;
  for (auto& x : xs) {
    if (x.wrong)
      continue;
    auto& of = brands.at(x.what.brand);
    if (!of) {
      x.wrong = of.error();
      continue;
    }
    auto id = new_id(c, "ca", std::to_string(x.line));
    x.draft = draft_for(c, x.what, of->what, id);
    good.push_back(&x);
    drafts.push_back(x.draft);
  }
  auto drafting = ask_all<wish_receipt>(c.self, c.rooms->campaigns,
                                        atom::draft_v, std::move(drafts));
  auto made = co_await drafting;
  for (size_t i = 0; i < good.size(); ++i)
    if (!made[i])
      good[i]->wrong = made[i].error();
  co_return caf::unit;
}

task<caf::unit_t> start_drafts(call& c, std::vector<entry>& xs) {
  std::vector<entry*> good;
  std::vector<campaign_wish> starts;
  for (auto& x : xs) {
    if (x.wrong)
      continue;
    campaign_wish start;
    start.who = own(c);
    start.campaign = x.draft.id;
    start.what = wish::start{};
    good.push_back(&x);
    starts.push_back(std::move(start));
  }
  auto starting = ask_all<wish_receipt>(c.self, c.rooms->campaigns,
                                        atom::wish_v, std::move(starts));
  auto started = co_await starting;
  for (size_t i = 0; i < good.size(); ++i)
    if (started[i])
      good[i]->is_started = true;
    else
      good[i]->wrong = started[i].error();
  co_return caf::unit;
}

json result_of(const entry& x) {
  json result{{"line", x.line},
              {"id", text_or_null(x.draft.id)},
              {"started", x.is_started}};
  result["problem"] = nullptr;
  if (x.wrong)
    result["problem"] = json::parse(problem_of(x.wrong).body, nullptr, false);
  return result;
}

} // namespace

task<answer> batch_campaigns(call& c) {
  auto xs = entries_of(c);
  if (!xs)
    co_return xs.error();
  auto drafting = make_drafts(c, *xs);
  co_await drafting;
  if (c.asked.asked("start") != "false") {
    auto starting = start_drafts(c, *xs);
    co_await starting;
  }
  auto rows = json::array();
  size_t good = 0;
  for (auto& x : *xs) {
    good += x.wrong ? 0 : 1;
    rows.push_back(result_of(x));
  }
  json doc{{"created", good},
           {"failed", xs->size() - good},
           {"rows", std::move(rows)}};
  co_return json_answer(200, doc);
}

} // namespace adcraft::http
