#include "http/documents/plan.hpp"

#include "http/documents/jobs.hpp"

namespace adcraft::http {

json plan_document(const wish_receipt& x) {
  auto jobs = json::array();
  micros all = 0;
  for (auto& [job, price] : x.planned) {
    auto line = job_in_short(job);
    put_money(line, "price", price);
    jobs.push_back(std::move(line));
    all += price;
  }
  json result{{"campaign_id", x.after.campaign.id},
              {"version", x.after.campaign.version}};
  put_money(result, "price", all);
  result["jobs"] = std::move(jobs);
  return result;
}

} // namespace adcraft::http
