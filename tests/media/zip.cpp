#define CAF_SUITE zip

#include "io/media/zip.hpp"

#include "io/media/hash.hpp"

#include "tests/media/film_fixture.hpp"

#include <filesystem>

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

uint32_t number_at(const std::string& x, size_t at, size_t size) {
  uint32_t result = 0;
  for (size_t i = size; i-- > 0;)
    result = result << 8 | static_cast<unsigned char>(x.at(at + i));
  return result;
}

struct found {
  std::string name;
  std::string bytes;
  uint32_t crc = 0;
};

/// Reads an archive from its end, as programs do.
std::vector<found> files_in(const std::string& zip) {
  std::vector<found> result;
  auto end = zip.size() - 22;
  CAF_REQUIRE_EQUAL(zip.substr(end, 4), "PK\x05\x06");
  auto count = number_at(zip, end + 10, 2);
  size_t at = number_at(zip, end + 16, 4);
  for (uint32_t i = 0; i < count; ++i) {
    CAF_REQUIRE_EQUAL(zip.substr(at, 4), "PK\x01\x02");
    found x;
    x.crc = number_at(zip, at + 16, 4);
    auto bytes = number_at(zip, at + 24, 4);
    auto name = number_at(zip, at + 28, 2);
    x.name = zip.substr(at + 46, name);
    auto from = number_at(zip, at + 42, 4);
    CAF_CHECK_EQUAL(zip.substr(from, 4), "PK\x03\x04");
    CAF_MESSAGE("both headers of " << x.name << " agree");
    CAF_CHECK_EQUAL(zip.substr(from + 4, 26), zip.substr(at + 6, 26));
    CAF_CHECK_EQUAL(zip.substr(from + 30, name), x.name);
    x.bytes = zip.substr(from + 30 + name, bytes);
    at += 46 + name;
    result.push_back(std::move(x));
  }
  CAF_CHECK_EQUAL(at, end);
  return result;
}

} // namespace

CAF_TEST(an archive holds its files as they are) {
  film_room room;
  std::string large(3'000'000, 'x');
  for (size_t i = 0; i < large.size(); i += 7)
    large[i] = static_cast<char>(i);
  CAF_REQUIRE(!room.dir.write("large", large));
  std::vector<zip_entry> all = {{"clips/one.mp4", room.file("large"), {}},
                                {"brief.json", {}, "123456789"},
                                {"empty.txt", {}, {}}};
  CAF_REQUIRE(!write_zip(all, room.file("a.zip"), room.watch));
  CAF_CHECK_EQUAL(room.watch.last, 1.0);
  auto files = files_in(room.text(room.file("a.zip")));
  CAF_REQUIRE_EQUAL(files.size(), 3u);
  CAF_CHECK_EQUAL(files[0].name, "clips/one.mp4");
  CAF_CHECK(files[0].bytes == large);
  CAF_CHECK_EQUAL(files[1].bytes, "123456789");
  CAF_MESSAGE("the check value that everybody publishes");
  CAF_CHECK_EQUAL(files[1].crc, 0xcbf43926u);
  CAF_CHECK_EQUAL(files[2].bytes, "");
  CAF_CHECK_EQUAL(files[2].crc, 0u);
  CAF_REQUIRE(!write_zip(all, room.file("b.zip"), room.watch));
  CAF_CHECK(room.text(room.file("a.zip")) == room.text(room.file("b.zip")));
}

CAF_TEST(an archive is whole or not there) {
  film_room room;
  auto out = room.file("a.zip");
  auto gone = write_zip({{"one", {}, "1"}, {"two", room.file("no"), {}}}, out,
                        room.watch);
  CAF_CHECK_EQUAL(gone, ec::not_found);
  CAF_CHECK_EQUAL(render(gone), "two: its file is gone");
  CAF_CHECK(!std::filesystem::exists(out));
  room.watch.stop = true;
  CAF_CHECK_EQUAL(write_zip({{"one", {}, "1"}}, out, room.watch), ec::canceled);
  CAF_CHECK(!std::filesystem::exists(out));
  room.watch.stop = false;
  CAF_CHECK_EQUAL(write_zip({}, room.file("no/a.zip"), room.watch),
                  ec::environment);
  CAF_CHECK(!write_zip({}, out, room.watch));
  CAF_CHECK(files_in(room.text(out)).empty());
}
