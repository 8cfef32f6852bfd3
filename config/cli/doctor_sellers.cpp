#include "config/cli/doctor_sellers.hpp"

#include "io/hosted/vendor_answer.hpp"
#include "io/hosted/vendor_request.hpp"
#include "io/net/await_answer.hpp"

namespace adcraft {

namespace {

/// One vendor as the settings name it.
struct account {
  std::string vendor;
  std::string key;
  std::string base;
  /// Answers whoever has a good key.
  std::string probe;
  std::string variable;
};

std::vector<account> accounts_of(const settings& x) {
  return {{"openai", x.openai_key, x.openai_url, "/models", "OPENAI_API_KEY"},
          {"replicate", x.replicate_key, x.replicate_url, "/account",
           "REPLICATE_API_TOKEN"}};
}

http_answer look(const house_parts& parts, const account& a,
                 const std::string& path) {
  auto request = hosted::keyed_request("GET", a.base + path, a.key);
  request.timeout = std::chrono::seconds{15};
  return net::await_answer(*parts.net, std::move(request));
}

finding check_key(const account& a, const http_answer& x) {
  auto what = "key of " + a.vendor;
  if (x.end != http_end::answered)
    return {what, false, a.base + " does not answer: " + x.trouble};
  if (x.status == 200)
    return {what, true, "accepted"};
  if (x.status == 401 || x.status == 403)
    return {what, false, "not accepted: set " + a.variable + " right"};
  return {what, false, a.base + " answers " + std::to_string(x.status)};
}

finding check_model(const house_parts& parts, const account& a,
                    const model_card& row, const std::string& today) {
  auto what = std::string{to_string(row.what)} + " by " + row.id;
  if (is_retired(row, today))
    return {what, false, "it was retired: choose another with --model"};
  auto x = look(parts, a, "/models/" + row.id);
  if (x.end == http_end::answered && x.status == 404)
    return {what, false,
            a.vendor + " has no such model: choose another with --model"};
  if (x.end != http_end::answered || x.status != 200)
    return {what, false, "it cannot be told whether it is there"};
  auto ends = hosted::text_at(hosted::parsed(x.body), "shutdown_date");
  if (!ends.empty() && ends <= today)
    return {what, false, "it was shut down on " + ends + ": choose another"};
  return {what, true, ends.empty() ? "there" : "there until " + ends};
}

/// The models that jobs go to first, of every capability and mode.
std::vector<const model_card*> first_choices(const house_parts& parts,
                                             const std::string& today) {
  std::vector<const model_card*> result;
  auto& casting = parts.sellers.casting;
  for (auto mode : {production_mode::test, production_mode::production})
    for (auto i = 0; i < static_cast<int>(capability::count_); ++i) {
      model_wish wanted;
      wanted.what = static_cast<capability>(i);
      wanted.mode = mode;
      wanted.vendors = casting.vendors;
      wanted.day = today;
      auto best = parts.sellers.models.best(wanted);
      if (auto own = casting.chosen.find(wanted.what);
          own != casting.chosen.end())
        for (auto& row : parts.sellers.models.rows())
          if (row.id == own->second)
            best = &row;
      if (best != nullptr
          && std::find(result.begin(), result.end(), best) == result.end())
        result.push_back(best);
    }
  return result;
}

} // namespace

std::vector<finding> check_sellers(const settings& x,
                                   const house_parts& parts) {
  std::vector<finding> result;
  auto today = day_of(parts.clock->now());
  for (auto& a : accounts_of(x)) {
    if (a.key.empty())
      continue;
    auto key = check_key(a, look(parts, a, a.probe));
    result.push_back(key);
    if (!key.well)
      continue;
    for (auto row : first_choices(parts, today))
      if (row->vendor == a.vendor)
        result.push_back(check_model(parts, a, *row, today));
  }
  if (result.empty())
    result.push_back({"providers", true,
                      "studio (offline; needs no keys). OPENAI_API_KEY and "
                      "REPLICATE_API_TOKEN let paid models work"});
  return result;
}

} // namespace adcraft
