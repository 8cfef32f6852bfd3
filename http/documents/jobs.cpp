#include "http/documents/jobs.hpp"

#include "http/documents/actions.hpp"

#include "actors/model/plan.hpp"

#include <algorithm>
#include <tuple>

namespace adcraft::http {

namespace {

json asset_document(const campaign_view& view, const job_row& x,
                    const document_tools& tools) {
  auto asset = asset_of(view, x);
  if (asset == nullptr)
    return nullptr;
  return {
    {"id", asset->id},         {"url", tools.url_of(asset->key)},
    {"mime", asset->mime},     {"bytes", asset->bytes},
    {"sha256", asset->sha256}, {"created_at", time_of(asset->created_at)}};
}

bool same_thing(const job_row& x, const job_row& y) {
  return x.kind == y.kind && x.scene == y.scene && x.shape == y.shape
         && x.language == y.language && x.hook == y.hook;
}

size_t candidates_of(const campaign_view& view, const job_row& x) {
  return static_cast<size_t>(
    std::count_if(view.jobs.begin(), view.jobs.end(), [&](const job_row& j) {
      return same_thing(j, x) && !j.asset.empty();
    }));
}

/// The attempts, and what they came to.
void put_calls(json& to, const job_row& x, const std::vector<call_row>& calls) {
  auto all = json::array();
  micros spent = 0;
  for (auto& c : calls)
    if (c.job == x.id) {
      spent += c.price_actual;
      all.push_back(call_document(c));
    }
  put_money(to, "spent", spent);
  to["calls"] = std::move(all);
}

/// The number of a reply is that of what it replies to.
bool is_of_scene(const job_row& x) {
  return x.scene != 0 && x.kind != job_kind::chat_reply;
}

} // namespace

json job_in_short(const job_row& x) {
  return {{"id", x.id},
          {"kind", to_string(x.kind)},
          {"scene", is_of_scene(x) ? json(x.scene) : json(nullptr)},
          {"format", text_or_null(x.shape)},
          {"language", text_or_null(x.language)},
          {"revision", x.revision}};
}

json job_document(const campaign_view& view, const job_row& x,
                  const std::vector<call_row>& calls,
                  const document_tools& tools) {
  auto result = job_in_short(x);
  result["campaign_id"] = x.campaign;
  result["newest"] = is_newest(view, x);
  result["state"] = to_string(x.state);
  result["reason"] = text_or_null(x.reason);
  result["failure"]
    = x.why == failure::none ? json(nullptr) : json(to_string(x.why));
  result["next"]
    = is_newest(view, x) ? text_or_null(next_step(view, x)) : json(nullptr);
  result["actions"] = actions_of(view, x);
  result["wish"] = text_or_null(x.wish);
  result["attempts"] = x.attempts;
  result["way"] = to_string(x.way);
  result["not_before"] = time_of(x.not_before);
  result["asset"] = asset_document(view, x, tools);
  result["candidates"] = candidates_of(view, x);
  put_money(result, "price", tools.prices->price(view, x));
  put_calls(result, x, calls);
  return result;
}

json jobs_document(const campaign_view& view,
                   const std::vector<call_row>& calls,
                   const document_tools& tools) {
  std::vector<const job_row*> order;
  for (auto& j : view.jobs)
    order.push_back(&j);
  auto place = [](const job_row* x) {
    return std::tie(x->kind, x->scene, x->shape, x->language, x->hook);
  };
  std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) {
    return place(x) != place(y) ? place(x) < place(y)
                                : x->revision > y->revision;
  });
  auto items = json::array();
  for (auto j : order)
    items.push_back(job_document(view, *j, calls, tools));
  return page_document(std::move(items));
}

} // namespace adcraft::http
