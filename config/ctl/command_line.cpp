#include "config/ctl/command_line.hpp"

#include <CLI/CLI.hpp>

namespace adcraft::ctl {

namespace {

struct about_one {
  const char* name;
  verb what;
  const char* id;
  const char* meaning;
};

constexpr about_one with_id[] = {
  {"show", verb::show, "CAMPAIGN", "where it stands, job by job"},
  {"cancel", verb::cancel, "CAMPAIGN", "stop it; what is paid for is kept"},
  {"retry", verb::retry, "CAMPAIGN", "try again what failed or waits"},
  {"pause", verb::pause, "CAMPAIGN", "begin nothing new of it"},
  {"resume", verb::resume, "CAMPAIGN", "go on after a pause"},
  {"approve", verb::approve, "JOB", "say yes to a job that waits for it"},
  {"drain", verb::drain, "NODE", "let it finish and claim nothing more"},
};

void declare_list(CLI::App& app, options& x) {
  auto list = app.add_subcommand("list", "your campaigns, the newest first");
  list
    ->add_option("--status", x.statuses,
                 "only these, such as failed,needs_attention")
    ->delimiter(',');
  list->add_option("--text", x.text,
                   "only where the title of campaign or brand holds this");
  list->add_flag("--all", x.all, "campaigns of everybody (operators)");
  list->callback([&x] { x.what = verb::list; });
}

} // namespace

void declare(CLI::App& app, options& x) {
  app.require_subcommand(1);
  app.add_option("--url", x.where.url, "where the server is")
    ->envname("ADCRAFT_URL")
    ->capture_default_str();
  app.add_option("--token", x.where.token, "bearer token, where one is asked")
    ->envname("ADCRAFT_TOKEN");
  app.add_flag("--json", x.as_json,
               "the server's JSON unchanged, one document a line");
  declare_list(app, x);
  for (auto& one : with_id) {
    auto sub = app.add_subcommand(one.name, one.meaning);
    sub->add_option(one.id, x.id)->required();
    sub->callback([&x, what = one.what] { x.what = what; });
  }
  app.add_subcommand("nodes", "every node (operators)")->callback([&x] {
    x.what = verb::nodes;
  });
  app.add_subcommand("gates", "what paid calls wait for (operators)")
    ->callback([&x] { x.what = verb::gates; });
}

} // namespace adcraft::ctl
