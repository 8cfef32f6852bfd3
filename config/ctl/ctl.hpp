#pragma once

#include "config/ctl/api_client.hpp"

#include <iosfwd>
#include <vector>

/// What operators do from a terminal, over the API alone.
namespace adcraft::ctl {

enum class verb : uint8_t {
  list,
  show,
  cancel,
  retry,
  pause,
  resume,
  approve,
  nodes,
  drain,
  gates,
};

struct options {
  api_place where;
  verb what = verb::list;
  /// The campaign, job or node that it is about.
  std::string id;
  /// Lists: only these statuses, and only titles that hold `text`.
  std::vector<std::string> statuses;
  std::string text;
  /// Lists: campaigns of everybody.
  bool all = false;
  /// The server's JSON unchanged, one document a line: a list's pages; a
  /// campaign, then its jobs.
  bool as_json = false;
};

/// Does it, and says on `out` what came of it, on `err` what went wrong.
/// @returns the exit code: 0, 1 (no answer, or refused), 2 (bad input).
int run(const options& x, http_engine& engine, std::ostream& out,
        std::ostream& err);

} // namespace adcraft::ctl
