#include "io/sql/read_view.hpp"

#include "actors/model/json.hpp"
#include "io/sql/rows.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

std::string any_of(const std::string& table) {
  return ", CASE WHEN EXISTS (SELECT 1 FROM " + table
         + " p WHERE p.campaign_id = campaigns.id) THEN 1 ELSE 0 END";
}

/// Says of each part whether there is any of it: a question less per part that
/// a draft does not have yet.
const auto one_campaign
  = std::string{"SELECT brief, storyline, COALESCE(brand_pinned, "
                "(SELECT data FROM brands WHERE brands.id = brand_id)), "}
    + campaign_columns + any_of("generation_jobs") + any_of("assets")
    + any_of("deliverables") + any_of("campaign_pictures")
    + any_of("chat_lines") + " FROM campaigns WHERE id = $1";

const auto one_campaign_of
  = one_campaign + " AND removed_at = 0 AND (owner_id = $2 OR $3 = '1')";

/// Only of jobs that have ended is it asked whether a call still runs.
const auto jobs_of_campaign = std::string{"SELECT "} + job_columns + R"(,
      CASE WHEN state IN ('failed', 'canceled', 'skipped', 'needs_attention')
        AND EXISTS (SELECT 1 FROM provider_calls p
                    WHERE p.job_id = generation_jobs.id
                      AND p.state IN ('reserved', 'submitting', 'unknown',
                                      'accepted', 'running', 'canceling',
                                      'succeeded', 'downloaded'))
      THEN 1 ELSE 0 END
    FROM generation_jobs WHERE campaign_id = $1 ORDER BY ordinal, id)";

const auto assets_of_campaign
  = std::string{"SELECT "} + asset_columns
    + " FROM assets WHERE campaign_id = $1 ORDER BY created_at, id";

const auto deliverables_of_campaign
  = std::string{"SELECT "} + deliverable_columns
    + " FROM deliverables WHERE campaign_id = $1 ORDER BY format";

const auto pictures_of_campaign
  = std::string{"SELECT "} + picture_columns
    + " FROM campaign_pictures WHERE campaign_id = $1 ORDER BY ordinal";

constexpr auto chat_of_campaign
  = "SELECT ordinal, by_person, text FROM chat_lines WHERE campaign_id = $1 "
    "ORDER BY ordinal";

/// A transaction that ends with its scope.
class reading {
public:
  explicit reading(engine& db)
    : db_(db), begun_(db.run(db.begin_reading(), {})) {
    // nop
  }

  reading(const reading&) = delete;
  reading& operator=(const reading&) = delete;

  ~reading() {
    if (begun_)
      static_cast<void>(db_.run("COMMIT", {}));
  }

  caf::error problem() const {
    return begun_ ? caf::error{} : begun_.error();
  }

private:
  engine& db_;
  caf::expected<rows> begun_;
};

chat_line read_chat(columns& r) {
  chat_line result;
  result.ordinal = r.number();
  result.by_person = r.flag();
  result.text = r.text();
  return result;
}

/// Puts what was read where it belongs, or says why it could not be.
template <class T>
caf::error put(caf::expected<T> from, T& to) {
  if (!from)
    return std::move(from.error());
  to = std::move(*from);
  return {};
}

caf::error read_documents(columns& r, campaign_view& to) {
  if (auto err = put(brief_from_json(r.text()), to.brief))
    return err;
  if (auto story = r.text(); !story.empty())
    if (auto err = put(storyline_from_json(story), to.storyline))
      return err;
  return put(brand_from_json(r.text()), to.brand);
}

/// Reads one part, unless `there` says that the campaign has none of it.
template <class T>
caf::error put_part(engine& db, const std::string& campaign, bool there,
                    const std::string& statement, T (*read)(columns&),
                    std::vector<T>& to) {
  return there ? put(all_of(db.run(statement, {campaign}), read), to)
               : caf::error{};
}

/// The flags of `one_campaign` come in this order.
caf::error read_parts(engine& db, columns& flags, campaign_view& x) {
  auto& id = x.campaign.id;
  if (auto err
      = put_part(db, id, flags.flag(), jobs_of_campaign, read_job, x.jobs))
    return err;
  if (auto err = put_part(db, id, flags.flag(), assets_of_campaign, read_asset,
                          x.assets))
    return err;
  if (auto err = put_part(db, id, flags.flag(), deliverables_of_campaign,
                          read_deliverable, x.deliverables))
    return err;
  if (auto err = put_part(db, id, flags.flag(), pictures_of_campaign,
                          read_picture, x.pictures))
    return err;
  return put_part(db, id, flags.flag(), chat_of_campaign, read_chat, x.chat);
}

caf::expected<campaign_view> view_of(engine& db, const std::string& statement,
                                     const std::vector<value>& xs) {
  reading all{db};
  if (auto err = all.problem())
    return err;
  auto found = db.run(statement, xs);
  if (!found)
    return std::move(found.error());
  if (found->empty())
    return fail(ec::not_found, "there is no campaign " + text(xs[0]));
  columns r{found->front()};
  campaign_view result;
  if (auto err = read_documents(r, result))
    return err;
  result.campaign = read_campaign(r);
  if (auto err = read_parts(db, r, result))
    return err;
  return result;
}

} // namespace

caf::expected<campaign_view> read_view(engine& db,
                                       const std::string& campaign) {
  return view_of(db, one_campaign, {campaign});
}

caf::expected<campaign_view> read_view(engine& db, const scope& who,
                                       const std::string& campaign) {
  return view_of(db, one_campaign_of,
                 {campaign, who.owner, flag(who.everyone)});
}

} // namespace adcraft::sql
