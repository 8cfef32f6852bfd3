#pragma once

#include "config/ctl/ctl.hpp"
#include "config/ctl/table.hpp"
#include "config/ctl/words.hpp"

namespace adcraft::ctl {

/// Carries the commands out, one call after the other. Blocks. `x`, `engine`
/// and `out` outlive it.
class desk {
public:
  desk(const options& x, http_engine& engine, std::ostream& out);

  caf::error list();
  caf::error show();
  /// POST …/`word` about a campaign.
  caf::error steer(const std::string& word);
  caf::error approve();
  caf::error nodes();
  caf::error drain();
  caf::error gates();

private:
  using line_maker = std::string (*)(const json&);

  /// Asks for a document; with `as_json` it is printed, too.
  caf::error read(const std::string& path, json& to);
  /// Sends a wish and prints a line about what came of it.
  caf::error want(const std::string& path, line_maker line_of);
  caf::error take(const std::string& body, json& to);
  void print_page(const json& page, bool is_first, table& columns);

  const options& options_;
  api_client api_;
  std::ostream& out_;
};

} // namespace adcraft::ctl
