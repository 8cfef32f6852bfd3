#include "tests/dst/row_writer.hpp"

#include <algorithm>

namespace adcraft::dst {

namespace {

bool is_same_thing(const job_row& a, const job_row& b) {
  return a.campaign == b.campaign && a.kind == b.kind && a.scene == b.scene
         && a.shape == b.shape && a.language == b.language && a.hook == b.hook
         && a.revision == b.revision;
}

} // namespace

caf::error row_writer::apply(const put_job& x) {
  for (auto& [id, j] : to.jobs)
    if (id == x.row.id || is_same_thing(j, x.row))
      return {};
  add(to.jobs, x.row.id, x.row);
  append(to.campaigns.at(x.row.campaign).jobs, x.row.id);
  return {};
}

caf::error row_writer::apply(const change_job& x) {
  auto i = to.jobs.find(x.row.id);
  if (i == to.jobs.end() || i->second.state != x.from)
    return fail(ec::conflict, "job " + x.row.id + " is not where it was");
  auto wish = i->second.wish;
  touch(i->second) = x.row;
  i->second.wish = wish;
  return {};
}

caf::error row_writer::apply(const change_wish& x) {
  auto i = to.jobs.find(x.job);
  if (i == to.jobs.end() || i->second.wish != x.from)
    return fail(ec::conflict, "job " + x.job + " has another wish");
  touch(i->second).wish = x.to;
  return {};
}

caf::error row_writer::apply(const put_call& x) {
  auto& of_job = to.calls_of[x.row.job];
  auto lives = [&](const std::string& id) {
    return !is_terminal(to.calls.at(id).state);
  };
  if (to.calls.count(x.row.id) > 0
      || std::any_of(of_job.begin(), of_job.end(), lives))
    return fail(ec::conflict, "job " + x.row.job + " has a live call");
  add(to.calls, x.row.id, x.row);
  append(of_job, x.row.id);
  return {};
}

caf::error row_writer::apply(const change_call& x) {
  auto i = to.calls.find(x.row.id);
  if (i == to.calls.end() || i->second.state != x.from)
    return fail(ec::conflict, "call " + x.row.id + " is not where it was");
  for (auto& [id, c] : to.calls)
    if (!x.row.external_id.empty() && id != x.row.id
        && c.provider == x.row.provider && c.external_id == x.row.external_id)
      return fail(ec::conflict, "the vendor's name is another call's");
  touch(i->second) = x.row;
  return {};
}

caf::error row_writer::apply(const put_asset& x) {
  if (to.assets.count(x.row.id) > 0)
    return {};
  auto row = x.row;
  row.created_at = now;
  add(to.assets, row.id, row);
  append(to.campaigns.at(row.campaign).assets, row.id);
  return {};
}

caf::error row_writer::apply(const move_money& x) {
  auto i = to.campaigns.find(x.campaign);
  if (i == to.campaigns.end())
    return fail(ec::conflict, "there is no campaign " + x.campaign);
  auto& money = touch(i->second.row.money);
  if (x.what == move_money::reserve) {
    if (money.reserved + money.spent + x.promised > money.cap)
      return fail(ec::over_budget, "the budget leaves no room");
    money.reserved += x.promised;
  } else {
    if (money.reserved < x.promised)
      return fail(ec::conflict, "this promise was never made");
    money.reserved -= x.promised;
    money.spent += x.actual;
  }
  static constexpr const char* kinds[] = {"reserve", "settle", "release"};
  auto id = x.call + "/" + kinds[x.what];
  auto amount = x.what == move_money::settle ? x.actual : x.promised;
  if (to.ledger.count(id) == 0)
    add(to.ledger, id, {x.campaign, x.call, x.what, amount, x.provider, now});
  return {};
}

caf::error row_writer::apply(const put_inbox& x) {
  auto is_again = [&](const inbox_row& y) {
    return y.provider == x.row.provider && y.delivery == x.row.delivery;
  };
  if (!to.without.unique_delivery
      && std::any_of(to.inbox.begin(), to.inbox.end(), is_again))
    return fail(ec::conflict, "this was reported before");
  append(to.inbox, x.row);
  return {};
}

} // namespace adcraft::dst
