#include "http/routes/vendor_reports.hpp"

#include "http/routes/help.hpp"

namespace adcraft::http {

namespace {

/// Vendors are answered within a second; else they send it again.
constexpr std::chrono::milliseconds intake_time{900};

std::string_view header_in(const request& x, std::string_view name) {
  auto found = x.header(name);
  return found == nullptr ? std::string_view{} : std::string_view{*found};
}

vendor_report report_in(const request& x) {
  return {x.param("call"),
          x.param("token"),
          header_in(x, "webhook-id"),
          header_in(x, "webhook-timestamp"),
          header_in(x, "webhook-signature"),
          x.body};
}

/// One answer to all of them: whoever guesses learns nothing.
response not_genuine() {
  auto result = problem(401, "not-genuine",
                        "This is not signed as it should be, too old, or was "
                        "not asked for.");
  result.headers.emplace_back("WWW-Authenticate",
                              "Webhook-Signature realm=\"adcraft\"");
  return result;
}

} // namespace

task<answer> receive_replicate(call& c) {
  if (!c.rooms->judge_replicate)
    co_return fail(ec::not_found, "there is nothing at this path");
  auto said = c.rooms->judge_replicate(report_in(c.asked));
  if (!said.is_genuine)
    co_return not_genuine();
  // Whether there is such a call is nobody's business here: a hint about one
  // that is not there is heard by nobody.
  inbox_row row;
  row.provider = "replicate";
  row.delivery = header_in(c.asked, "webhook-id");
  row.call = c.asked.param("call");
  row.external_id = std::move(said.external_id);
  row.status = std::move(said.status);
  auto intake = ask_within<commit_receipt>(c.self, intake_time, c.rooms->inbox,
                                           atom::receive_v, std::move(row));
  auto taken = co_await intake;
  if (!taken)
    co_return taken.error();
  co_return json_answer(202, {{"received", true}});
}

} // namespace adcraft::http
