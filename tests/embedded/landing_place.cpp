#define CAF_SUITE embedded_landing_place

#include "io/embedded/landing_place.hpp"

#include "io/embedded/file_storage.hpp"
#include "io/media/image_codec.hpp"
#include "io/media/images.hpp"
#include "io/net/text_codes.hpp"

#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

#include <set>

using namespace adcraft;
using namespace adcraft::test;
using vips::VImage;

namespace {

struct landing_fixture : folder_fixture {
  storage_ptr files = *file_storage::open(folder + "/media");
  landing_options options;
  landing_ptr place = open();

  landing_ptr open() const {
    return *landing_place::open(folder + "/incoming", files, options);
  }

  /// Downloads `bytes` as the output of a call.
  std::string land(const std::string& call, const std::string& bytes) {
    auto path = place->place_for(call);
    std::ofstream{path + ".part", std::ios::binary} << bytes;
    auto err = place->finish(path);
    CAF_CHECK(!err);
    return path;
  }

  std::string content(const landed_file& x) const {
    auto path = files->path_of(x.file.key);
    return path ? bytes_of(*path) : "gone";
  }

  std::string kind(const std::string& bytes) {
    auto x = place->take(land("k", bytes));
    if (!x) {
      CAF_CHECK(x.error() == ec::poison);
      return render(x.error());
    }
    return x->mime + " " + x->file.key.substr(x->file.key.rfind('.') + 1);
  }

  void age(const std::string& path, int hours) {
    auto then
      = std::filesystem::last_write_time(path) - std::chrono::hours{hours};
    std::filesystem::last_write_time(path, then);
  }

  /// A noisy picture that no codec makes small.
  std::string picture(const std::string& name, int width, int height) {
    media::open_vips();
    auto noise = [&] {
      return VImage::gaussnoise(
        width, height, VImage::option()->set("mean", 128)->set("sigma", 60));
    };
    auto path = folder + "/" + name;
    std::vector<VImage> bands{noise(), noise(), noise()};
    VImage::bandjoin(bands)
      .cast(VIPS_FORMAT_UCHAR)
      .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB))
      .write_to_file(path.c_str());
    return path;
  }

  std::string address_of(const std::string& key) {
    auto all = place->addresses({key});
    CAF_REQUIRE(all);
    return all->at(key);
  }
};

std::string bytes_in(const std::string& address) {
  return net::from_base64(address.substr(address.find(',') + 1));
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(landing_tests, landing_fixture)

CAF_TEST(an output lands once it is whole) {
  const std::string call = "c1.scene_video.s2.16x9.r1.c1";
  CAF_CHECK(!place->landed(call));
  auto path = place->place_for(call);
  std::ofstream{path + ".part"} << "{\"half";
  CAF_CHECK(!place->landed(call));
  std::ofstream{path + ".part"} << "{\"whole\":1}";
  CAF_REQUIRE(!place->finish(path));
  auto landed = place->landed(call);
  CAF_REQUIRE(landed);
  CAF_CHECK_EQUAL(*landed, path);
  auto again = open()->landed(call);
  CAF_REQUIRE(again);
  CAF_CHECK_EQUAL(bytes_of(*again), "{\"whole\":1}");
  auto err = place->finish(path);
  CAF_CHECK(err == ec::environment);
}

CAF_TEST(what came in an answer is kept and taken) {
  auto path = place->write("c1.storyline.r1.c1", "{\"title\":\"A\"}");
  CAF_REQUIRE(path);
  CAF_CHECK_EQUAL(*path, place->place_for("c1.storyline.r1.c1"));
  CAF_CHECK(place->landed("c1.storyline.r1.c1"));
  auto taken = place->take(*path);
  CAF_REQUIRE(taken);
  CAF_CHECK_EQUAL(taken->mime, "application/json");
  CAF_CHECK_EQUAL(taken->file.bytes, 13u);
  CAF_CHECK_EQUAL(content(*taken), "{\"title\":\"A\"}");
  CAF_CHECK(!exists(*path));
}

CAF_TEST(every call has a place of its own inside) {
  std::set<std::string> places;
  const std::string calls[] = {"a",
                               "A",
                               "a.part",
                               "a.out",
                               "a.out.part",
                               "a.taken",
                               "../../etc/passwd",
                               "/etc/passwd",
                               "..",
                               ".",
                               "",
                               "a b",
                               "a/b",
                               "a_b",
                               "ä",
                               std::string{"a\0b", 3},
                               std::string(300, 'x'),
                               std::string(301, 'x')};
  for (auto& call : calls) {
    auto path = place->place_for(call);
    CAF_CHECK(places.insert(path).second);
    CAF_CHECK(path.starts_with(folder + "/incoming/"));
    CAF_CHECK_EQUAL(path.find('/', folder.size() + 10), std::string::npos);
    CAF_CHECK(path.size() < folder.size() + 250);
    auto kept = place->write(call, "words");
    CAF_CHECK(kept);
  }
}

CAF_TEST(an output is known by its bytes) {
  const std::string mp4 = std::string{"\0\0\0\x18", 4} + "ftyp";
  const std::pair<std::string, std::string> table[] = {
    {"\x89PNG\r\n\x1a\n...", "image/png png"},
    {"\xff\xd8\xff\xe0...", "image/jpeg jpg"},
    {"RIFF....WEBPVP8 ", "image/webp webp"},
    {mp4 + "isom....", "video/mp4 mp4"},
    {mp4 + "qt  ....", "video/quicktime mov"},
    {mp4 + "M4A ....", "audio/mp4 m4a"},
    {"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", "video/webm webm"},
    {"RIFF....WAVEfmt ", "audio/wav wav"},
    {"ID3\x04.....", "audio/mpeg mp3"},
    {"\xff\xfb\x90\x64....", "audio/mpeg mp3"},
    {"fLaC....", "audio/flac flac"},
    {"OggS....", "audio/ogg ogg"},
    {" {\"a\":1}", "application/json json"},
    {"\xef\xbb\xbf[1]", "application/json json"},
    {"Once upon a time, \xc3\xa9t\xc3\xa9", "text/plain txt"},
  };
  for (auto& [bytes, wanted] : table)
    CAF_CHECK_EQUAL(kind(bytes), wanted);
}

CAF_TEST(what no model makes is refused in a sentence) {
  const std::string wrong
    = "what the model made cannot be used: it is neither picture, film, sound "
      "nor words";
  CAF_CHECK_EQUAL(kind(""), "what the model made cannot be used: it is empty");
  const std::string table[] = {"<!DOCTYPE html><html>",
                               "\n  <html><body>502 Bad Gateway",
                               "\xef\xbb\xbf<?xml version=\"1.0\"?>",
                               "GIF89a....",
                               std::string{"words\0and bytes", 15},
                               "\xff\xfe\x41",
                               "\x7f"
                               "ELF\x02\x01",
                               "\xff\xf1\x50\x80....",
                               "   \n"};
  for (auto& bytes : table)
    CAF_CHECK_EQUAL(kind(bytes), wrong);
  auto words = std::string(1 << 20, 'a');
  CAF_CHECK_EQUAL(kind(words), "text/plain txt");
  CAF_CHECK_EQUAL(kind(words + "a"), wrong);
  CAF_CHECK_EQUAL(files_in("media"), 1u);
}

CAF_TEST(ten gigabytes are refused by their number) {
  auto path = land("huge", std::string{"\0\0\0\x18", 4} + "ftypisom");
  std::filesystem::resize_file(path, 10'000'000'000);
  auto x = place->take(path);
  CAF_REQUIRE(!x);
  CAF_CHECK(x.error() == ec::poison);
  CAF_CHECK_EQUAL(render(x.error()),
                  "what the model made cannot be used: it has 10000 MB, at "
                  "most 600 MB are taken");
}

CAF_TEST(an output that was taken is taken even if nobody wrote so) {
  auto path = land("c", "{\"a\":1}");
  auto first = place->take(path);
  CAF_REQUIRE(first);
  CAF_MESSAGE("the process died here");
  auto next = open();
  auto landed = next->landed("c");
  CAF_REQUIRE(landed);
  auto again = next->take(*landed);
  CAF_REQUIRE(again);
  CAF_CHECK_EQUAL(again->file.key, first->file.key);
  CAF_CHECK_EQUAL(again->file.sha256, first->file.sha256);
  CAF_CHECK_EQUAL(again->file.bytes, first->file.bytes);
  CAF_CHECK_EQUAL(again->mime, first->mime);
  CAF_MESSAGE("or before the file was moved");
  auto stored = *files->path_of(first->file.key);
  std::filesystem::rename(stored, path);
  auto third = open()->take(path);
  CAF_REQUIRE(third);
  CAF_CHECK_EQUAL(content(*third), "{\"a\":1}");
  CAF_MESSAGE("or storage lost it");
  std::filesystem::remove(stored);
  CAF_CHECK(open()->landed("c"));
  auto fourth = place->take(path);
  CAF_REQUIRE(fourth);
  CAF_CHECK_EQUAL(content(*fourth), "{\"a\":1}");
  auto none = place->take(place->place_for("d"));
  CAF_CHECK(!none && none.error() == ec::not_found);
}

CAF_TEST(what was taken before gives way to what comes after) {
  auto first = place->take(land("c", "{\"a\":1}"));
  auto second = place->take(land("c", "{\"a\":2}"));
  CAF_REQUIRE(first && second);
  CAF_CHECK_EQUAL(content(*first), "{\"a\":1}");
  CAF_CHECK_EQUAL(content(*second), "{\"a\":2}");
  auto again = open()->take(place->place_for("c"));
  CAF_REQUIRE(again);
  CAF_CHECK_EQUAL(again->file.key, second->file.key);
}

CAF_TEST(a download that could be had again lands as well) {
  auto path = place->place_for("c");
  auto err = place->arrive(path);
  CAF_CHECK(err == ec::environment);
  std::ofstream{path + ".part"} << "{\"a\":1}";
  CAF_CHECK(!place->landed("c"));
  CAF_REQUIRE(!place->arrive(path));
  CAF_CHECK(open()->landed("c"));
  auto taken = place->take(path);
  CAF_REQUIRE(taken);
  CAF_CHECK_EQUAL(content(*taken), "{\"a\":1}");
}

CAF_TEST(what nobody takes goes with time) {
  auto part = put("incoming/a.out.part", "half");
  auto fresh_part = put("incoming/b.out.part", "half");
  auto whole = put("incoming/c.out", "whole");
  auto old = put("incoming/d.out", "whole");
  age(part, 25);
  age(fresh_part, 23);
  age(whole, 24 * 20);
  age(old, 24 * 31);
  open();
  CAF_CHECK(!exists(part));
  CAF_CHECK(exists(fresh_part));
  CAF_MESSAGE("what was paid for is kept longer");
  CAF_CHECK(exists(whole));
  CAF_CHECK(!exists(old));
}

CAF_TEST(a vendor is shown small files as they are) {
  auto small = picture("a.png", 60, 40);
  auto bytes = bytes_of(small);
  auto kept = files->put(small, "png");
  CAF_REQUIRE(kept);
  auto address = address_of(kept->key);
  CAF_CHECK(address.starts_with("data:image/png;base64,"));
  CAF_CHECK(bytes_in(address) == bytes);
  auto sound = files->put(put("a.wav", std::string(300'000, 'w')), "wav");
  CAF_REQUIRE(sound);
  auto heard = address_of(sound->key);
  CAF_CHECK(heard.starts_with("data:audio/wav;base64,"));
  CAF_CHECK_EQUAL(bytes_in(heard).size(), 300'000u);
}

CAF_TEST(a vendor is shown large pictures made small) {
  for (auto [width, height] : {std::pair{1600, 900}, std::pair{900, 2000}}) {
    auto kept = files->put(picture("a.png", width, height), "png");
    CAF_REQUIRE(kept);
    CAF_REQUIRE(kept->bytes > 1'000'000);
    auto address = address_of(kept->key);
    CAF_CHECK(address.starts_with("data:image/jpeg;base64,"));
    auto bytes = bytes_in(address);
    CAF_CHECK(bytes.size() <= 256u << 10);
    CAF_CHECK(bytes.size() > 20'000);
    auto seen = media::vips_images{}.inspect(put("seen.jpg", bytes), {});
    CAF_REQUIRE(seen);
    CAF_CHECK(std::max(seen->width, seen->height) <= 1280);
    CAF_CHECK_EQUAL(seen->width > seen->height, width > height);
  }
}

CAF_TEST(a file that is not there has no address) {
  auto key = key_of_content(std::string(64, 'a'), "png");
  auto x = place->addresses({key});
  CAF_CHECK(!x && x.error() == ec::not_found);
  auto none = place->addresses({});
  CAF_REQUIRE(none);
  CAF_CHECK(none->empty());
}

CAF_TEST(without room nothing new is bought) {
  options.least_free = 1;
  CAF_CHECK(open()->has_room());
  options.least_free = uint64_t{1} << 60;
  CAF_CHECK(!open()->has_room());
}

CAF_TEST_FIXTURE_SCOPE_END()
