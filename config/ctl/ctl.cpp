#include "config/ctl/ctl.hpp"

#include "config/ctl/desk.hpp"

#include <ostream>

namespace adcraft::ctl {

namespace {

/// A path must stay what it is, whatever the id.
caf::error check_id(const options& x) {
  if (x.what == verb::list || x.what == verb::nodes || x.what == verb::gates)
    return {};
  if (x.id.empty() || x.id == "." || x.id == "..")
    return fail(ec::invalid_argument, "ID: give the id that a list shows");
  return {};
}

caf::error serve(desk& at, const options& x) {
  if (auto err = check_id(x))
    return err;
  switch (x.what) {
    case verb::list:
      return at.list();
    case verb::show:
      return at.show();
    case verb::cancel:
      return at.steer("cancel");
    case verb::retry:
      return at.steer("retry");
    case verb::pause:
      return at.steer("pause");
    case verb::resume:
      return at.steer("resume");
    case verb::approve:
      return at.approve();
    case verb::nodes:
      return at.nodes();
    case verb::drain:
      return at.drain();
    case verb::gates:
      return at.gates();
  }
  return fail(ec::invalid_argument, "there is no such command");
}

} // namespace

int run(const options& x, http_engine& engine, std::ostream& out,
        std::ostream& err) {
  desk at{x, engine, out};
  auto trouble = serve(at, x);
  out.flush();
  if (!trouble)
    return 0;
  err << "adcraft: " << render(trouble) << "\n";
  auto is_input = trouble == ec::invalid_argument || trouble == ec::not_found;
  return is_input ? 2 : 1;
}

} // namespace adcraft::ctl
