#define CAF_SUITE embedded_durable

#include "io/embedded/durable.hpp"

#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::test;

namespace {

constexpr auto site = fault_site::rename_delivery;

} // namespace

CAF_TEST_FIXTURE_SCOPE(durable_tests, folder_fixture)

CAF_TEST(a written file is whole and leaves no trace of its making) {
  auto path = folder + "/a.json";
  CAF_CHECK(!write_file(path, "one", site));
  CAF_CHECK(!write_file(path, "two", site));
  CAF_CHECK_EQUAL(bytes_of(path), "two");
  CAF_CHECK_EQUAL(files_in(""), 1u);
  auto text = read_file(path);
  CAF_CHECK(text && *text == "two");
}

CAF_TEST(bytes of every kind are kept) {
  std::string all;
  for (auto i = 0; i < 256; ++i)
    all += static_cast<char>(i);
  CAF_CHECK(!write_file(folder + "/a", all, site));
  CAF_CHECK_EQUAL(bytes_of(folder + "/a"), all);
  auto text = read_file(folder + "/a");
  CAF_CHECK(text && *text == all);
  CAF_CHECK(!write_file(folder + "/empty", "", site));
  auto empty = read_file(folder + "/empty");
  CAF_CHECK(empty && empty->empty());
}

CAF_TEST(a file that cannot be read is not found) {
  auto text = read_file(folder + "/none");
  CAF_CHECK(!text && text.error() == ec::not_found);
  auto directory = read_file(folder);
  CAF_CHECK(!directory && directory.error() == ec::not_found);
}

CAF_TEST(a rename replaces what was there) {
  auto from = put("from", "new");
  auto to = put("to", "old");
  CAF_CHECK(!rename_durably(from, to, site));
  CAF_CHECK_EQUAL(bytes_of(to), "new");
  CAF_CHECK(!exists(from));
  CAF_CHECK(rename_durably(from, to, site) == ec::environment);
  CAF_CHECK_EQUAL(bytes_of(to), "new");
}

CAF_TEST(a copy leaves the original alone) {
  auto from = put("from", "new");
  auto to = put("to", "old");
  CAF_CHECK(!copy_durably(from, to, site));
  CAF_CHECK_EQUAL(bytes_of(to), "new");
  CAF_CHECK_EQUAL(bytes_of(from), "new");
  CAF_CHECK(!copy_durably(from, to, site));
  CAF_CHECK_EQUAL(files_in(""), 2u);
}

CAF_TEST(a directory is made with those above it) {
  CAF_CHECK(!make_directory(folder + "/a/b/c"));
  CAF_CHECK(!make_directory(folder + "/a/b/c"));
  CAF_CHECK(exists(folder + "/a/b/c"));
}

CAF_TEST(what cannot be written is the fault of the machine) {
  auto file = put("file", "x");
  auto place = file + "/below";
  CAF_CHECK(make_directory(place) == ec::environment);
  CAF_CHECK(write_file(place, "x", site) == ec::environment);
  CAF_CHECK(write_file(folder + "/no/such", "x", site) == ec::environment);
  CAF_CHECK(copy_durably(file, place, site) == ec::environment);
  CAF_CHECK(copy_durably(folder + "/none", folder + "/to", site)
            == ec::environment);
  CAF_CHECK(!exists(folder + "/to.part"));
  auto err = write_file("/proc/nothing", "x", site);
  CAF_CHECK(err == ec::environment);
  CAF_CHECK_NOT_EQUAL(render(err).find("/proc/nothing"), std::string::npos);
}

CAF_TEST(a full disk says what to do) {
  auto err = write_file("/dev/full/x", "x", site);
  CAF_CHECK(err == ec::environment);
  put("link", "");
  std::filesystem::remove(folder + "/link");
  std::filesystem::create_symlink("/dev/full", folder + "/disk.part");
  auto full = write_file(folder + "/disk", "x", site);
  CAF_CHECK(full == ec::environment);
  CAF_CHECK_NOT_EQUAL(render(full).find("the disk is full"), std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE_END()
