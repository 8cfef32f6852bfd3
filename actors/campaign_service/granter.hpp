#pragma once

#include "actors/campaign_service/grant.hpp"

namespace adcraft {

/// Decides one kind of wish after another; used by the sources of `grant`
/// alone. Keeps `after` in step with the changes it collects.
class granter {
public:
  using result = caf::expected<granted>;

  granter(const campaign_view& x, const granting& tools);

  result operator()(const wish::start&);
  result operator()(const wish::cancel&);
  result operator()(const wish::pause&);
  result operator()(const wish::resume&);
  result operator()(const wish::remove&);
  result operator()(const wish::edit_brief& x);
  result operator()(const wish::edit_storyline& x);
  result operator()(const wish::write_storyline&);
  result operator()(const wish::split_scene& x);
  result operator()(const wish::regenerate& x);
  result operator()(const wish::settle_job& x);
  result operator()(const wish::accept& x);
  result operator()(const wish::set_pictures& x);
  result operator()(const wish::use_footage& x);
  result operator()(const wish::say& x);

private:
  /// Ends with what was collected.
  result done();

  /// The campaign goes to another status.
  void move_to(campaign_status status, const std::string& reason = {});

  /// A job enters the campaign; with `planned` it will be made.
  void add_job(const job_row& x);

  /// A job of the campaign moves on.
  void move_job(const job_row& from, const job_row& to);

  /// What a person says of a call that only a person can settle.
  caf::error settle_call(const job_row& job, const wish::settle_job& x);

  void happened(const std::string& type, const std::string& job = {},
                const std::string& data = "{}");

  /// Somebody must look at the campaign.
  void hint();

  /// Takes an edited storyline in; plans anew what no longer fits.
  result take(storyline edited, const std::vector<job_row>& also = {});

  /// Plans anew whatever the collected edits made stale.
  void replan();

  /// @returns why the campaign cannot be edited now, or nothing.
  caf::error closed() const;

  caf::expected<storyline> editable() const;

  const campaign_view& before_;
  const granting& tools_;
  granted out_;
};

/// @returns the scene with this number, or null.
scene* scene_in(storyline& x, uint32_t number);

} // namespace adcraft
