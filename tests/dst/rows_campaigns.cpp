#include "tests/dst/row_writer.hpp"

namespace adcraft::dst {

namespace {

caf::error not_as_it_was(const std::string& what) {
  return fail(ec::conflict, what + " is not as it was");
}

} // namespace

caf::error row_writer::apply(const put_brand& x) {
  if (to.brands.count(x.id) == 0) {
    brand_row row;
    row.id = x.id;
    row.owner = x.owner;
    row.what = x.what;
    add(to.brands, x.id, row);
  }
  return {};
}

caf::error row_writer::apply(const put_campaign& x) {
  if (to.campaigns.count(x.row.id) > 0)
    return {};
  campaign_record record;
  record.row = x.row;
  record.row.created_at = record.row.updated_at = now;
  record.brief = x.what;
  add(to.campaigns, x.row.id, record);
  return {};
}

/// A supervisor yields to a flag, a person to a claim.
caf::error row_writer::apply(const change_campaign& x) {
  auto i = to.campaigns.find(x.row.id);
  if (i == to.campaigns.end() || i->second.row.status != x.from)
    return not_as_it_was("campaign " + x.row.id);
  auto& row = i->second.row;
  auto fits = is_fenced
                ? row.cancel_requested_at == x.row.cancel_requested_at
                    && row.pause_requested_at == x.row.pause_requested_at
                : row.epoch == x.row.epoch && !i->second.is_removed;
  if (!fits)
    return not_as_it_was("campaign " + x.row.id);
  touch(row);
  row.status = x.row.status;
  row.reason = x.row.reason;
  row.crash_count = x.row.crash_count;
  row.updated_at = now;
  if (is_fenced) {
    row.node = x.row.node;
  } else {
    row.cancel_requested_at = x.row.cancel_requested_at;
    row.pause_requested_at = x.row.pause_requested_at;
  }
  return {};
}

caf::error row_writer::apply(const claim_campaign& x) {
  auto i = to.campaigns.find(x.row.id);
  if (i == to.campaigns.end() || i->second.row.epoch + 1 != x.row.epoch
      || (i->second.row.node != x.row.node
          && to.is_alive(i->second.row.node, now)))
    return fail(ec::conflict,
                "campaign " + x.row.id + " was claimed by another node");
  auto& row = touch(i->second.row);
  row.node = x.row.node;
  row.epoch = x.row.epoch;
  row.crash_count += 1;
  if (row.status == campaign_status::pending)
    row.status = campaign_status::generating;
  row.updated_at = now;
  return {};
}

caf::error row_writer::apply(const put_storyline& x) {
  auto i = to.campaigns.find(x.campaign);
  if (i == to.campaigns.end()
      || (x.from_version != 0 && i->second.row.version != x.from_version))
    return not_as_it_was("campaign " + x.campaign);
  touch(i->second.storyline) = x.what;
  auto& row = touch(i->second.row);
  row.storyline_asset = x.asset;
  row.version += 1;
  return {};
}

caf::error row_writer::apply(const put_deliverable& x) {
  auto& all = to.deliverables[x.row.campaign];
  auto i = all.find(x.row.format);
  if (i == all.end())
    add(all, x.row.format, x.row);
  else
    touch(i->second) = x.row;
  return {};
}

caf::error row_writer::apply(const beat_node& x) {
  for (auto& [id, n] : to.nodes)
    if (x.first && n.host == x.host && id != x.incarnation && n.left_at == 0) {
      touch(n).beat_until = 0;
      n.left_at = now;
    }
  if (x.leaving)
    for (auto& [id, c] : to.campaigns)
      if (c.row.node == x.incarnation
          && c.row.status <= campaign_status::generating) {
        touch(c.row).node.clear();
        c.row.crash_count = 0;
      }
  auto i = to.nodes.find(x.incarnation);
  if (i == to.nodes.end()) {
    node_row row;
    row.incarnation = x.incarnation;
    row.host = x.host;
    row.started_at = now;
    add(to.nodes, x.incarnation, row);
    i = to.nodes.find(x.incarnation);
  }
  touch(i->second).beat_until = x.leaving ? 0 : now + x.lease_micros;
  if (x.leaving)
    i->second.left_at = now;
  return {};
}

caf::error row_writer::apply(const published& x) {
  if (auto i = to.outbox.find(x.outbox_id); i != to.outbox.end())
    take_away(to.outbox, i);
  return {};
}

} // namespace adcraft::dst
