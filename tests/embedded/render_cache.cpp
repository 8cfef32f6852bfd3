#define CAF_SUITE embedded_render_cache

#include "io/embedded/render_cache.hpp"

#include "actors/model/json_render.hpp"
#include "io/embedded/durable.hpp"
#include "io/embedded/file_storage.hpp"

#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

#include <atomic>
#include <thread>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using cache_ptr = std::shared_ptr<render_cache>;
using fresh_list = caf::expected<std::vector<fresh_render>>;
using texts = std::vector<std::string>;

struct cache_fixture : folder_fixture {
  storage_ptr files = *file_storage::open(folder + "/media");

  cache_ptr open() const {
    return *render_cache::open(folder + "/cache", files);
  }

  /// Makes files that hold their own recipe and notes it.
  render_cache::maker maker(const cache_ptr& cache, const texts& recipes,
                            texts& made) const {
    return [=, &made](const std::vector<size_t>& missing) -> fresh_list {
      std::vector<fresh_render> result;
      for (auto i : missing) {
        made.push_back(recipes[i]);
        auto path = cache->work_path(recipes[i], "wav");
        std::ofstream{path} << recipes[i];
        result.push_back({path, "wav", R"({"of":")" + recipes[i] + "\"}"});
      }
      return result;
    };
  }

  auto obtain(const cache_ptr& cache, const texts& recipes, texts& made) const {
    return cache->obtain(recipes, maker(cache, recipes, made));
  }

  std::string content(const render_result& x) const {
    auto path = files->path_of(x.key);
    return path ? bytes_of(*path) : "gone";
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(render_cache_tests, cache_fixture)

CAF_TEST(nothing is made twice) {
  texts made;
  auto cache = open();
  auto first = obtain(cache, {"a"}, made);
  CAF_REQUIRE(first);
  CAF_CHECK(!first->front().reused);
  CAF_CHECK_EQUAL(first->front().mime, "audio/wav");
  CAF_CHECK_EQUAL(first->front().facts, R"({"of":"a"})");
  CAF_CHECK_EQUAL(content(first->front()), "a");
  auto second = obtain(cache, {"a"}, made);
  CAF_REQUIRE(second);
  CAF_CHECK(second->front().reused);
  CAF_CHECK_EQUAL(second->front().key, first->front().key);
  CAF_MESSAGE("not after a restart either");
  CAF_REQUIRE(obtain(open(), {"a"}, made));
  CAF_CHECK_EQUAL(made, texts{"a"});
}

CAF_TEST(of a group only what is missing is made and the order is kept) {
  texts made;
  auto cache = open();
  CAF_REQUIRE(obtain(cache, {"b"}, made));
  auto group = obtain(cache, {"a", "b", "c"}, made);
  CAF_REQUIRE(group);
  CAF_CHECK_EQUAL(made, (texts{"b", "a", "c"}));
  for (size_t i = 0; i < 3; ++i)
    CAF_CHECK_EQUAL(content((*group)[i]), std::string(1, "abc"[i]));
  CAF_CHECK((*group)[1].reused && !(*group)[0].reused);
}

CAF_TEST(what could not be made is tried again) {
  auto cache = open();
  auto fails = [](const std::vector<size_t>&) -> fresh_list {
    return fail(ec::poison, "no picture");
  };
  auto x = cache->obtain({"a"}, fails);
  CAF_CHECK(!x && x.error() == ec::poison);
  CAF_CHECK(!cache->find("a"));
  texts made;
  CAF_CHECK(obtain(cache, {"a"}, made));
}

CAF_TEST(a file that was never made is an error and blocks nobody) {
  auto cache = open();
  auto lies = [&](const std::vector<size_t>&) -> fresh_list {
    return std::vector<fresh_render>{{folder + "/none", "wav", "{}"}};
  };
  CAF_CHECK(!cache->obtain({"a"}, lies));
  texts made;
  CAF_CHECK(obtain(cache, {"a"}, made));
}

CAF_TEST(two who want the same make it once) {
  auto cache = open();
  std::atomic<int> makers{0};
  std::vector<std::thread> threads;
  for (auto i = 0; i < 6; ++i)
    threads.emplace_back([&] {
      texts made;
      auto x = obtain(cache, {"a"}, made);
      makers += static_cast<int>(made.size());
      if (!x || content(x->front()) != "a")
        makers += 100;
    });
  for (auto& t : threads)
    t.join();
  CAF_CHECK_EQUAL(makers.load(), 1);
}

CAF_TEST(groups that overlap in any order do not wait for each other for ever) {
  auto cache = open();
  std::atomic<int> trouble{0};
  std::atomic<int> makes{0};
  const texts groups[] = {{"a", "b", "c"}, {"c", "b"}, {"b", "a"}, {"c", "a"}};
  std::vector<std::thread> threads;
  for (size_t i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      for (auto round = 0; round < 10; ++round) {
        auto mine = groups[i];
        for (auto& x : mine)
          x += std::to_string(round);
        texts made;
        trouble += obtain(cache, mine, made) ? 0 : 1;
        makes += static_cast<int>(made.size());
      }
    });
  for (auto& t : threads)
    t.join();
  CAF_CHECK_EQUAL(trouble.load(), 0);
  CAF_CHECK_EQUAL(makes.load(), 30);
}

CAF_TEST(a record whose file was not stored yet is completed) {
  texts made;
  auto cache = open();
  auto x = obtain(cache, {"a"}, made);
  CAF_REQUIRE(x);
  CAF_MESSAGE("the process died between the record and the file");
  auto stored = *files->path_of(x->front().key);
  std::filesystem::rename(stored, cache->work_path("a", "wav"));
  auto next = open();
  auto found = next->find("a");
  CAF_REQUIRE(found);
  CAF_CHECK_EQUAL(content(*found), "a");
  CAF_CHECK_EQUAL(made, texts{"a"});
}

CAF_TEST(a record whose file is lost or another is made anew) {
  texts made;
  auto cache = open();
  auto x = obtain(cache, {"a"}, made);
  CAF_REQUIRE(x);
  std::filesystem::remove(*files->path_of(x->front().key));
  std::ofstream{cache->work_path("a", "wav")} << "half of it";
  CAF_CHECK(!cache->find("a"));
  auto again = obtain(cache, {"a"}, made);
  CAF_REQUIRE(again);
  CAF_CHECK_EQUAL(content(again->front()), "a");
  CAF_CHECK_EQUAL(made, (texts{"a", "a"}));
}

CAF_TEST(a record that cannot be read is made anew) {
  texts made;
  auto cache = open();
  for (auto text : {"", "{", "[]", R"({"key":1})", "{\"key\":\"../../x\"}"}) {
    std::ofstream{folder + "/cache/records/a.json"} << text;
    CAF_CHECK(!cache->find("a"));
  }
  CAF_CHECK(obtain(cache, {"a"}, made));
  CAF_CHECK(cache->find("a"));
}

CAF_TEST(work that a dead process left half made is tidied) {
  open();
  put("cache/work/a.mp4", "half");
  put("cache/work/b.mp4.part", "half");
  put("cache/work/c/frame.png", "half");
  open();
  CAF_CHECK_EQUAL(files_in("cache/work"), 0u);
}

CAF_TEST(a place where no cache can be is the fault of the machine) {
  auto x = render_cache::open(put("file", "x") + "/cache", files);
  CAF_CHECK(!x && x.error() == ec::environment);
}

CAF_TEST(records are read back as they were written) {
  render_result x{"aa/b.wav", "audio/wav", 42, "hash", R"({"a":"é\n"})", false};
  auto back = render_result_from_json(to_json(x));
  CAF_REQUIRE(back);
  CAF_CHECK(*back == x);
  auto broken = render_result_from_json("nonsense");
  CAF_CHECK(!broken && broken.error() == ec::internal);
}

CAF_TEST_FIXTURE_SCOPE_END()
