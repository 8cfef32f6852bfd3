#include "http/documents/events.hpp"

#include "http/documents/campaign.hpp"

#include <charconv>
#include <cmath>

namespace adcraft::http {

namespace {

/// "c1.scene_video.s3.16x9.r1": what the id of a job says of it.
void put_job(json& to, const std::string& job) {
  auto kind = job.find('.');
  auto end = job.find('.', kind + 1);
  if (kind == std::string::npos)
    return;
  to["kind"] = job.substr(kind + 1, end - kind - 1);
  uint32_t scene = 0;
  if (end != std::string::npos && job.compare(end, 2, ".s") == 0)
    std::from_chars(job.data() + end + 2, job.data() + job.size(), scene);
  auto is_reply = to["kind"] == to_string(job_kind::chat_reply);
  to["scene"] = scene == 0 || is_reply ? json(nullptr) : json(scene);
}

json job_news(const campaign_news& x) {
  return {{"id", x.job},
          {"kind", to_string(x.kind)},
          {"scene", x.scene == 0 || x.kind == job_kind::chat_reply
                      ? json(nullptr)
                      : json(x.scene)},
          {"format", text_or_null(x.shape)},
          {"state", to_string(x.state)},
          {"progress", std::round(x.job_progress * 1000) / 1000}};
}

} // namespace

json event_document(const event_row& x) {
  json result{{"campaign_id", x.campaign},
              {"seq", x.seq},
              {"type", x.type},
              {"at", time_of(x.at)}};
  if (!x.job.empty()) {
    result["job"] = x.job;
    put_job(result, x.job);
  }
  if (!x.call.empty())
    result["call"] = x.call;
  auto data = json::parse(x.data, nullptr, false);
  result["data"] = data.is_object() ? std::move(data) : json::object();
  return result;
}

json progress_document(const std::vector<campaign_news>& moved) {
  auto& last = moved.back();
  auto jobs = json::array();
  for (auto& x : moved)
    if (!x.job.empty())
      jobs.push_back(job_news(x));
  return {{"campaign_id", last.campaign},
          {"status", to_string(last.status)},
          {"generation_progress", percent_of(last.status, last.progress)},
          {"eta_seconds",
           last.eta < 0 ? json(nullptr) : json(std::llround(last.eta))},
          {"reason", text_or_null(last.reason)},
          {"settled", last.settled},
          {"total", last.jobs},
          {"jobs", std::move(jobs)}};
}

std::string stream_message(const std::string& id, const std::string& event,
                           const json& data) {
  // A document is one line, so it is one line of data.
  return (id.empty() ? "" : "id: " + id + "\n") + "event: " + event
         + "\ndata: " + dumped(data) + "\n\n";
}

} // namespace adcraft::http
