#include "tests/sim/prediction.hpp"

namespace adcraft::sim {

json json_of(const prediction& x) {
  return {{"id", x.id},
          {"model", x.model},
          {"version", x.version},
          {"correlation", x.correlation},
          {"input", x.input},
          {"webhook", x.webhook},
          {"events", x.events},
          {"times",
           {x.created, x.started, x.ready, x.completed, x.deadline, x.listed,
            x.canceled}},
          {"fate", x.fate},
          {"error", x.error},
          {"doing", x.doing},
          {"outruns_cancel", x.outruns_cancel},
          {"refunds", x.refunds}};
}

prediction prediction_of(const json& x) {
  prediction result;
  result.id = x["id"];
  result.model = x["model"];
  result.version = x["version"];
  result.correlation = x["correlation"];
  result.input = x["input"];
  result.webhook = x["webhook"];
  result.events = x["events"].get<std::vector<std::string>>();
  auto& times = x["times"];
  result.created = times[0];
  result.started = times[1];
  result.ready = times[2];
  result.completed = times[3];
  result.deadline = times[4];
  result.listed = times[5];
  result.canceled = times[6];
  result.fate = x["fate"];
  result.error = x["error"];
  result.doing = x["doing"];
  result.outruns_cancel = x["outruns_cancel"];
  result.refunds = x["refunds"];
  return result;
}

} // namespace adcraft::sim
