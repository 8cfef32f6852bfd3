#include "actors/model/json.hpp"
#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto write_brief = R"(
  UPDATE campaigns SET brief = $3, title = $4, version = version + 1,
    updated_at = {now}
  WHERE id = $1 AND version = $2 AND removed_at = 0)";

/// In the predicate, like the cap of a reservation: two who race cannot both
/// pass.
constexpr auto write_cap = R"(
  UPDATE campaigns SET budget_micros = $2
  WHERE id = $1 AND reserved_micros + spent_micros <= CAST($2 AS bigint))";

constexpr auto write_storyline = R"(
  UPDATE campaigns SET storyline = $3, storyline_asset = $4,
    storyline_version = storyline_version + 1, version = version + 1,
    updated_at = {now}
  WHERE id = $1
    AND ($2 = '0' OR (version = CAST($2 AS bigint) AND removed_at = 0)))";

constexpr auto raise_version = R"(
  UPDATE campaigns SET version = version + 1, updated_at = {now}
  WHERE id = $1 AND version = $2 AND removed_at = 0)";

constexpr auto drop_pictures
  = "DELETE FROM campaign_pictures WHERE campaign_id = $1";

constexpr auto add_picture = R"(
  INSERT INTO campaign_pictures
    (campaign_id, ordinal, storage_key, caption, width, height)
  VALUES ($1, $2, $3, $4, $5, $6))";

constexpr auto add_chat_line = R"(
  INSERT INTO chat_lines (campaign_id, ordinal, by_person, text, created_at)
  VALUES ($1, $2, $3, $4, {now})
  ON CONFLICT (campaign_id, ordinal) DO NOTHING)";

std::string edited_meanwhile(const std::string& campaign) {
  return "campaign " + campaign
         + " was edited meanwhile: read it again and repeat your change";
}

} // namespace

caf::error writer::apply(const put_brief& x) {
  if (auto err = must(
        write_brief,
        {x.campaign, to_value(x.from_version), to_json(x.what), x.what.title},
        edited_meanwhile(x.campaign)))
    return err;
  auto err = must(write_cap, {x.campaign, to_value(x.cap)}, "too low");
  return err == ec::conflict
           ? fail(ec::over_budget, "budget: more than " + to_dollars(x.cap)
                                     + " is spent or promised already, give a "
                                       "higher one")
           : err;
}

caf::error writer::apply(const put_storyline& x) {
  return must(write_storyline,
              {x.campaign, to_value(x.from_version), to_json(x.what), x.asset},
              x.from_version == 0 ? "there is no campaign " + x.campaign
                                  : edited_meanwhile(x.campaign));
}

caf::error writer::apply(const put_pictures& x) {
  if (auto err = must(raise_version, {x.campaign, to_value(x.from_version)},
                      edited_meanwhile(x.campaign)))
    return err;
  if (auto err = run(drop_pictures, {x.campaign}))
    return err;
  return put_images(add_picture, x.campaign, x.what);
}

caf::error writer::apply(const put_chat& x) {
  return run(add_chat_line, {x.campaign, to_value(x.what.ordinal),
                             flag(x.what.by_person), x.what.text});
}

} // namespace adcraft::sql
