#define CAF_SUITE embedded_file_storage

#include "io/embedded/file_storage.hpp"

#include "tests/support/folder.hpp"

namespace {

struct storage_under_test : adcraft::test::folder_fixture {
  adcraft::storage_ptr open() const {
    auto result = adcraft::file_storage::open(folder + "/media");
    return result ? *result : nullptr;
  }
};

} // namespace

#include "tests/contract/storage.hpp"

CAF_TEST_FIXTURE_SCOPE(file_storage_tests, storage_under_test)

CAF_TEST(a place where no directory can be is the fault of the machine) {
  auto x = file_storage::open(put("a_file", "x") + "/media");
  CAF_CHECK(!x && x.error() == ec::environment);
}

CAF_TEST(keys tell the type of their file) {
  std::pair<const char*, const char*> table[] = {
    {"mp4", "video/mp4"},
    {"wav", "audio/wav"},
    {"jpg", "image/jpeg"},
    {"png", "image/png"},
    {"webp", "image/webp"},
    {"vtt", "text/vtt"},
    {"what", "application/octet-stream"},
  };
  for (auto& [extension, mime] : table)
    CAF_CHECK_EQUAL(mime_of(key_of_content(std::string(64, 'a'), extension)),
                    mime);
}

CAF_TEST_FIXTURE_SCOPE_END()
