#define CAF_SUITE model_fault_point

#include "actors/model/fault_point.hpp"

#include "actors/model/call.hpp"
#include "actors/model/job.hpp"

#include <caf/test/unit_test.hpp>

#include <iterator>
#include <optional>
#include <set>
#include <string>

using namespace adcraft;

namespace {

/// Where a crash during an effect is tried out; none for messages between
/// rooms, which are as good as gone whenever the process is.
using site = std::optional<fault_site>;

struct call_row_of_table {
  call_effect effect;
  site where;
};

/// A new effect without a row here does not compile: decide where a crash in
/// the middle of it is tried.
constexpr call_row_of_table call_sites[] = {
  {call_effect::ask_gate, {}},
  // A render is submitted by starting a program.
  {call_effect::submit, fault_site::child_spawn},
  {call_effect::reconcile, fault_site::commit_call},
  {call_effect::poll, fault_site::commit_call},
  {call_effect::cancel_at_provider, fault_site::commit_call},
  {call_effect::fetch_output, fault_site::rename_media},
  {call_effect::verify_output, fault_site::commit_result},
  // Money moves in the commit of the row.
  {call_effect::release_money, fault_site::commit_call},
  {call_effect::settle_money, fault_site::commit_result},
  {call_effect::leave_gate, {}},
  {call_effect::report, {}},
};

static_assert(std::size(call_sites) == static_cast<size_t>(call_effect::count_),
              "a call effect has no fault site");

struct job_row_of_table {
  job_effect effect;
  site where;
};

constexpr job_row_of_table job_sites[] = {
  {job_effect::open_call, fault_site::commit_call_open},
  {job_effect::cancel_call, fault_site::commit_call},
  {job_effect::arm_timer, {}},
  {job_effect::report, {}},
};

static_assert(std::size(job_sites) == static_cast<size_t>(job_effect::count_),
              "a job effect has no fault site");

/// Whether every row stands at its effect's own place.
template <class Table>
constexpr bool in_order(const Table& xs) {
  size_t i = 0;
  for (auto& x : xs)
    if (static_cast<size_t>(x.effect) != i++)
      return false;
  return true;
}

static_assert(in_order(call_sites));
static_assert(in_order(job_sites));

} // namespace

CAF_TEST(fault sites have names of their own) {
  std::set<std::string> names;
  for (size_t i = 0; i < static_cast<size_t>(fault_site::count_); ++i) {
    std::string name = to_string(static_cast<fault_site>(i));
    CAF_CHECK(!name.empty());
    CAF_CHECK(names.insert(name).second);
  }
}

CAF_TEST(the effects that can cost money or a result have a fault site) {
  for (auto x : {call_effect::submit, call_effect::fetch_output,
                 call_effect::release_money, call_effect::settle_money})
    CAF_CHECK(call_sites[static_cast<size_t>(x)].where.has_value());
  CAF_CHECK(
    job_sites[static_cast<size_t>(job_effect::open_call)].where.has_value());
}

CAF_TEST(sites of effects are sites that exist) {
  auto exists = [](const site& x) { return !x || *x < fault_site::count_; };
  for (auto& x : call_sites)
    CAF_CHECK(exists(x.where));
  for (auto& x : job_sites)
    CAF_CHECK(exists(x.where));
}
