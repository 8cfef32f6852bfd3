#pragma once

#include "config/ctl/table.hpp"
#include "config/ctl/words.hpp"

/// The API's documents as text for people. Pure; any thread; nothing throws,
/// whatever the JSON is. `now`: seconds since 1970.
namespace adcraft::ctl {

/// What stands above the columns of campaigns. `owners`: of everybody.
table::row campaign_heads(bool owners);

/// One line of a list of campaigns.
table::row campaign_row(const json& x, bool owners, int64_t now);

/// All nodes (a NodeList), with what stands above the columns.
std::string nodes_text(const json& nodes, int64_t now);

/// The gates of paid providers (a GateList), with what stands above the
/// columns; below each its models, with what their breakers do.
std::string gates_text(const json& gates);

/// A campaign with its jobs (a Campaign and a JobList): where it stands, what
/// it cost, and of each job that people must do something about, what.
/// @param base what relative URLs are relative to.
std::string campaign_text(const json& x, const json& jobs,
                          const std::string& base, int64_t now);

/// The jobs alone, newest revisions only.
std::string jobs_text(const json& jobs);

/// One line about a campaign, a job or a node, for after something was done.
std::string campaign_line(const json& x);
std::string job_line(const json& x);
std::string node_line(const json& x, int64_t now);

/// "generating, paused"
std::string standing_of(const json& campaign);

/// "scene 2, scene video (16:9, en)"
std::string label_of(const json& job);

} // namespace adcraft::ctl
