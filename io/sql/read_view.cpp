#include "io/sql/read_view.hpp"

#include "actors/model/json.hpp"
#include "io/sql/rows.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

const auto one_campaign
  = std::string{"SELECT brief, storyline, COALESCE(brand_pinned, "
                "(SELECT data FROM brands WHERE brands.id = brand_id)), "}
    + campaign_columns + " FROM campaigns WHERE id = $1";

const auto one_campaign_of
  = one_campaign + " AND removed_at = 0 AND (owner_id = $2 OR $3 = '1')";

const auto jobs_of_campaign = std::string{"SELECT "} + job_columns
                              + " FROM generation_jobs WHERE campaign_id = $1 "
                                "ORDER BY ordinal, id";

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

caf::error read_parts(engine& db, campaign_view& x) {
  auto found = [&](const std::string& statement) {
    return db.run(statement, {x.campaign.id});
  };
  if (auto err = put(all_of(found(jobs_of_campaign), read_job), x.jobs))
    return err;
  if (auto err = put(all_of(found(assets_of_campaign), read_asset), x.assets))
    return err;
  if (auto err = put(all_of(found(deliverables_of_campaign), read_deliverable),
                     x.deliverables))
    return err;
  if (auto err
      = put(all_of(found(pictures_of_campaign), read_picture), x.pictures))
    return err;
  return put(all_of(found(chat_of_campaign), read_chat), x.chat);
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
  if (auto err = read_parts(db, result))
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
