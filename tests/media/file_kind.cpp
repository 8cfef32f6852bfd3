#define CAF_SUITE media_file_kind

#include "io/media/file_kind.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::media;

CAF_TEST(a frame of an mp3 is told from other bytes) {
  CAF_CHECK_EQUAL(media_mime("\xff\xfb\x90\x64"), "audio/mpeg");
  CAF_CHECK_EQUAL(media_mime("\xff\xf3\x40\xc4"), "audio/mpeg");
  CAF_MESSAGE("layers, rates and versions that are none");
  for (auto bytes : {"\xff\xf1\x50\x80", "\xff\xfd\x90\x64", "\xff\xfb\xf0\x64",
                     "\xff\xfb\x9c\x64", "\xff\xeb\x90\x64"})
    CAF_CHECK_EQUAL(media_mime(bytes), "");
}

CAF_TEST(what is cut short is of no kind) {
  for (auto bytes : {"", "R", "RIFF", "RIFF....WAV", "....ftyp", "Ogg", "\xff"})
    CAF_CHECK_EQUAL(media_mime(bytes), "");
}

CAF_TEST(a container that could hold anything is no webm) {
  CAF_CHECK_EQUAL(media_mime("\x1a\x45\xdf\xa3.....matroska"), "");
  auto far = std::string{"\x1a\x45\xdf\xa3"} + std::string(kind_bytes, '.');
  CAF_CHECK_EQUAL(media_mime(far + "webm"), "");
}

CAF_TEST(words are whole texts) {
  CAF_CHECK_EQUAL(words_mime("{\"a\":1}"), "application/json");
  CAF_CHECK_EQUAL(words_mime("\n [1]"), "application/json");
  CAF_CHECK_EQUAL(words_mime("A lamp."), "text/plain");
  for (std::string_view text :
       {std::string_view{""}, std::string_view{" \r\n"},
        std::string_view{"<p>"}, std::string_view{"\xef\xbb\xbf <html>"},
        std::string_view{"a\0b", 3}, std::string_view{"\xc3"},
        std::string_view{"\xed\xa0\x80"}})
    CAF_CHECK_EQUAL(words_mime(text), "");
}

CAF_TEST(sounds are opened as what they are) {
  CAF_CHECK_EQUAL(sound_container("audio/mpeg"), std::string{"mp3"});
  CAF_CHECK_EQUAL(sound_container("audio/mp4"), std::string{"mov"});
  CAF_CHECK(sound_container("video/mp4") == nullptr);
  CAF_CHECK(sound_container("") == nullptr);
}
