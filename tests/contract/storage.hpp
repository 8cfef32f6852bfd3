#pragma once

#include "actors/ports/storage.hpp"

#include <caf/test/unit_test.hpp>

#include <string>
#include <thread>
#include <vector>

/// What every storage promises. Include it after the unit under test, in a
/// source that defines `storage_under_test`: a `folder_fixture` with
/// `storage_ptr open()`, each call of which opens the same storage.
using namespace adcraft;
using namespace adcraft::test;

CAF_TEST_FIXTURE_SCOPE(storage_contract, storage_under_test)

CAF_TEST(a file is kept under the name of its content) {
  auto x = open();
  auto kept = x->put(put("in/a", "hello"), "json");
  CAF_REQUIRE(kept);
  const std::string hash
    = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  CAF_CHECK_EQUAL(kept->sha256, hash);
  CAF_CHECK_EQUAL(kept->key, "2c/" + hash + ".json");
  CAF_CHECK_EQUAL(kept->bytes, 5u);
  auto path = open()->path_of(kept->key);
  CAF_REQUIRE(path);
  CAF_CHECK_EQUAL(bytes_of(*path), "hello");
}

CAF_TEST(a file that is put is moved) {
  auto path = put("in/a", "hello");
  CAF_REQUIRE(open()->put(path, "json"));
  CAF_CHECK(!exists(path));
}

CAF_TEST(the same bytes are kept once) {
  auto x = open();
  auto first = x->put(put("in/a", "hello"), "json");
  auto second = x->put(put("in/b", "hello"), "json");
  CAF_REQUIRE(first && second);
  CAF_CHECK_EQUAL(first->key, second->key);
  CAF_CHECK_EQUAL(second->bytes, 5u);
  CAF_CHECK(!exists(folder + "/in/b"));
  CAF_CHECK_EQUAL(files_in("media"), 1u);
}

CAF_TEST(a durable file is moved likewise) {
  auto x = open();
  auto path = put("in/a", "hello");
  auto kept = x->put_durable(path, "json");
  CAF_REQUIRE(kept);
  CAF_CHECK(!exists(path));
  auto place = open()->path_of(kept->key);
  CAF_REQUIRE(place);
  CAF_CHECK_EQUAL(bytes_of(*place), "hello");
  auto again = x->put_durable(put("in/b", "hello"), "json");
  CAF_REQUIRE(again);
  CAF_CHECK_EQUAL(again->key, kept->key);
  CAF_CHECK(!exists(folder + "/in/b"));
}

CAF_TEST(an empty file is a file) {
  auto x = open();
  auto kept = x->put(put("in/a", ""), "json");
  CAF_REQUIRE(kept);
  CAF_CHECK_EQUAL(kept->bytes, 0u);
  CAF_CHECK(x->path_of(kept->key));
}

CAF_TEST(a file that is not there cannot be put) {
  CAF_CHECK(!open()->put(folder + "/none", "json"));
}

CAF_TEST(a file that is not there is not found) {
  auto x = open()->path_of("aa/aa" + std::string(62, '0') + ".mp4");
  CAF_CHECK(!x && x.error() == ec::not_found);
}

CAF_TEST(nothing but a key is ever made a path of) {
  auto x = open();
  auto hash = "aa" + std::string(62, '0');
  const std::string no_keys[] = {
    "",
    "/etc/passwd",
    "../../etc/passwd",
    "aa/../../../../etc/passwd",
    "aa/" + hash,
    "aa/" + hash + ".",
    "aa/" + hash + ".exe",
    "aa/" + hash + ".mp4/..",
    "aa/" + hash + ".mp4/../../../x.mp4",
    "ab/" + hash + ".mp4",
    "AA/AA" + std::string(62, '0') + ".mp4",
    "aa/" + hash.substr(1) + "/.mp4",
    "aa/" + std::string(64, '.') + ".mp4",
    "aa\\" + hash + ".mp4",
    std::string("aa/") + hash + std::string("\0.mp4", 5),
    "aa/" + hash + ".mp4\n",
    " aa/" + hash + ".mp4",
    "file:///aa/" + hash + ".mp4",
  };
  for (auto& key : no_keys) {
    auto path = x->path_of(key);
    CAF_MESSAGE(key);
    CAF_CHECK(!path && path.error() == ec::invalid_argument);
  }
}

CAF_TEST(an extension nobody knows is refused and the file stays) {
  auto path = put("in/a", "hello");
  for (auto extension : {"exe", "", "../x", "mp4/.."}) {
    auto kept = open()->put(path, extension);
    CAF_CHECK(!kept && kept.error() == ec::invalid_argument);
    CAF_CHECK(exists(path));
  }
}

CAF_TEST(many may put the same bytes at once) {
  auto x = open();
  std::vector<std::thread> threads;
  std::vector<std::string> keys(8);
  for (size_t i = 0; i < keys.size(); ++i) {
    auto path = put("in/" + std::to_string(i), std::string(100'000, 'x'));
    threads.emplace_back([&, i, path] {
      if (auto kept = x->put(path, "wav"))
        keys[i] = kept->key;
    });
  }
  for (auto& t : threads)
    t.join();
  for (auto& key : keys)
    CAF_CHECK_EQUAL(key, keys.front());
  CAF_CHECK(x->path_of(keys.front()));
  CAF_CHECK_EQUAL(files_in("media"), 1u);
}

CAF_TEST_FIXTURE_SCOPE_END()
