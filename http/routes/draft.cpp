#include "http/routes/draft.hpp"

#include "actors/model/json.hpp"

namespace adcraft::http {

caf::expected<draft_request> read_draft(const nlohmann::json& x,
                                        const std::string& brand) {
  json_reader in{x, ""};
  draft_request result;
  if (brand.empty())
    in.require("brand_id", "name the brand that the ad is for");
  result.brand = in.text("brand_id", brand, {1, 100});
  result.cap = in.whole("cap_micros", 0, 0, most_cap);
  // Read by itself below, so that it has one meaning everywhere.
  in.child("brief");
  if (auto err = in.done())
    return err;
  auto what = x.find("brief");
  auto brief = brief_from_json(what == x.end() ? "{}" : what->dump());
  if (!brief)
    return std::move(brief.error());
  result.brief = std::move(*brief);
  return result;
}

new_draft draft_for(const call& c, const draft_request& x,
                    const adcraft::brand& of, const std::string& id) {
  new_draft result;
  result.id = id;
  result.who = own(c);
  result.brand = x.brand;
  result.brief = x.brief;
  if (result.brief.title.empty())
    result.brief.title = of.title;
  result.cap = x.cap;
  return result;
}

} // namespace adcraft::http
