#include "http/documents/estimate.hpp"

#include "http/documents/jobs.hpp"
#include "http/documents/outlook.hpp"

namespace adcraft::http {

json estimate_document(const campaign_view& x, const document_tools& tools) {
  auto ahead = outlook_of(x, *tools.prices);
  auto& money = x.campaign.money;
  auto room = money.cap - money.spent;
  auto jobs = json::array();
  for (auto& [job, price] : ahead.jobs) {
    auto line = job_in_short(job);
    put_money(line, "price", price);
    jobs.push_back(std::move(line));
  }
  json result{{"campaign_id", x.campaign.id},
              {"version", x.campaign.version},
              {"assumed", ahead.assumed}};
  put_money(result, "price", ahead.price);
  put_money(result, "cap", money.cap);
  put_money(result, "reserved", money.reserved);
  put_money(result, "spent", money.spent);
  result["within_cap"] = ahead.price <= room;
  put_money(result, "missing", ahead.price > room ? ahead.price - room : 0);
  result["jobs"] = std::move(jobs);
  return result;
}

} // namespace adcraft::http
