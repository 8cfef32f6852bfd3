#include "config/cli/commands.hpp"

#include "actors/model/json.hpp"
#include "config/cli/deliver.hpp"
#include "config/cli/follow.hpp"
#include "config/cli/interrupt.hpp"
#include "config/cli/picture_import.hpp"
#include "config/cli/questions_on_terminal.hpp"
#include "config/house.hpp"
#include "config/intake/intake.hpp"
#include "io/media/hash.hpp"

#include <filesystem>
#include <iostream>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

caf::expected<raw_campaign> read_input(const make_options& x) {
  std::error_code code;
  if (!fs::exists(x.input, code))
    return fail(ec::not_found, "there is no file or directory " + x.input);
  return fs::is_directory(x.input, code)
           ? read_photo_directory(x.input, terminal_questions(x.yes))
           : read_brief_file(x.input);
}

/// What the command line says goes before what the brief says.
caf::error override_brief(brief& x, const make_options& options) {
  std::vector<ratio> ratios;
  for (auto& text : options.formats) {
    auto shape = ratio_from(text);
    if (!shape)
      return std::move(shape.error());
    if (std::find(ratios.begin(), ratios.end(), *shape) == ratios.end())
      ratios.push_back(*shape);
  }
  if (!ratios.empty())
    x.ratios = ratios;
  if (options.resolution > 0)
    x.resolution = options.resolution;
  if (!options.mode.empty())
    x.mode = options.mode == "production" ? production_mode::production
                                          : production_mode::test;
  return {};
}

new_campaign campaign_of(const brand& b, const brief& f, micros cap) {
  new_campaign result;
  auto content = to_json(b) + "\n" + to_json(f);
  result.id = "c" + media::sha256_of(content).substr(0, 24);
  result.owner = "local";
  result.what = b;
  result.brief = f;
  result.cap = cap;
  return result;
}

caf::expected<campaign_view> produce(house& home, const raw_campaign& raw,
                                     micros cap) {
  auto branded = import_pictures(home, raw);
  if (!branded)
    return std::move(branded.error());
  return follow(home, campaign_of(*branded, raw.f, cap));
}

} // namespace

int make(const settings& x, const make_options& options) {
  if (auto err = check_target(options.out))
    return complain(err);
  auto raw = read_input(options);
  if (!raw)
    return complain(raw.error());
  if (auto err = override_brief(raw->f, options))
    return complain(err);
  for (auto& note : raw->notes)
    std::cerr << "note: " << note << "\n";
  catch_interrupts();
  auto home = house::open(x);
  if (!home)
    return complain(home.error());
  auto view = produce(**home, *raw, x.campaign_cap);
  if (!view && view.error() == ec::canceled) {
    std::cerr << "Stopped. Nothing is lost: run the same command to go on.\n";
    return 130;
  }
  if (!view)
    return complain(view.error());
  return deliver(**home, *view, options.out);
}

} // namespace adcraft
