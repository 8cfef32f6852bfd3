#define CAF_SUITE http_media_parts

#include "http/media/header_fields.hpp"

#include "http/media/mime.hpp"
#include "http/media/multipart.hpp"
#include "http/media/range.hpp"
#include "http/media/rows.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::http;

namespace {

constexpr auto form_type = "multipart/form-data; boundary=xyz";

/// The names and bytes of a form, or what is wrong with it.
std::string form(const std::string& body, const std::string& type = form_type) {
  auto parts = parse_form(type, body, 3);
  if (!parts)
    return render(parts.error());
  std::string result;
  for (auto& x : *parts)
    result += x.name + (x.is_file ? "(" + x.mime + ")" : "") + "="
              + std::string{x.bytes} + ";";
  return result;
}

std::string part(const std::string& name, const std::string& bytes) {
  return "--xyz\r\nContent-Disposition: form-data; name=\"" + name
         + "\"\r\n\r\n" + bytes + "\r\n";
}

std::string range(const std::string& text, uint64_t size = 100) {
  auto x = parse_range(text, size);
  if (x.what == wanted_bytes::whole)
    return "whole";
  if (x.what == wanted_bytes::none)
    return "none";
  return std::to_string(x.first) + "-" + std::to_string(x.last);
}

std::string row_text(const batch_row& x) {
  return std::to_string(x.line) + ": "
         + (x.wrong ? render(x.wrong) : x.what.dump());
}

std::vector<std::string>
texts(const caf::expected<std::vector<batch_row>>& rows) {
  if (!rows)
    return {render(rows.error())};
  std::vector<std::string> result;
  for (auto& x : *rows)
    result.push_back(row_text(x));
  return result;
}

std::string first(const caf::expected<std::vector<batch_row>>& rows) {
  return texts(rows).at(0);
}

using lines = std::vector<std::string>;

} // namespace

CAF_TEST(a form has its parts in their order) {
  auto file
    = "--xyz\r\ncontent-disposition: form-data; name=image; "
      "filename=\"../../x;y.png\"\r\nContent-Type: IMAGE/PNG; q=1"
      "\r\n\r\n\x89PNG\r\n--xy\r\n\r\n";
  CAF_CHECK_EQUAL(form(part("caption", "front") + file + "--xyz--\r\n"),
                  "caption=front;image(image/png)=\x89PNG\r\n--xy\r\n;");
  CAF_CHECK_EQUAL(form(part("a", "") + "--xyz--"), "a=;");
  CAF_MESSAGE("a boundary may be quoted");
  CAF_CHECK_EQUAL(form("--a b\r\nContent-Disposition: form-data; name=\"q\\\"\""
                       "\r\n\r\n1\r\n--a b--",
                       "Multipart/Form-Data; charset=x; BOUNDARY=\"a b\""),
                  "q\"=1;");
}

CAF_TEST(a form that is not well formed is refused) {
  auto is_wrong
    = [](const std::string& body, const std::string& type = form_type) {
        return form(body, type).rfind("form: ", 0) == 0;
      };
  auto good = part("a", "1") + "--xyz--";
  CAF_CHECK(!is_wrong(good));
  CAF_CHECK(is_wrong(""));
  CAF_CHECK(is_wrong("--xyz--"));
  CAF_CHECK(is_wrong(part("a", "1")));
  CAF_CHECK(is_wrong("x" + good));
  CAF_CHECK(is_wrong(part("a", "1") + "--xyz"));
  CAF_CHECK(is_wrong(part("a", "1") + "--xyzz\r\n"));
  CAF_CHECK(is_wrong(part("", "1") + "--xyz--"));
  CAF_CHECK(is_wrong("--xyz\r\n\r\n1\r\n--xyz--"));
  CAF_CHECK(is_wrong("--xyz\r\n: x\r\n\r\n1\r\n--xyz--"));
  CAF_CHECK(
    is_wrong("--xyz\r\nContent-Disposition: attachment; name=a\r\n\r\n"
             "1\r\n--xyz--"));
  CAF_CHECK(
    is_wrong("--xyz\r\nX: " + std::string(5000, 'x') + "\r\n\r\n1\r\n--xyz--"));
  CAF_CHECK(is_wrong(good, "multipart/form-data"));
  CAF_CHECK(is_wrong(good, "multipart/form-data; boundary="));
  CAF_CHECK(is_wrong(good, "multipart/form-data; boundary=\"x\r\ny\""));
  CAF_CHECK(
    is_wrong(good, "multipart/form-data; boundary=" + std::string(71, 'x')));
  CAF_CHECK(is_wrong(part("a", "1") + part("b", "2") + part("c", "3")
                     + part("d", "4") + "--xyz--"));
}

CAF_TEST(only forms are forms) {
  CAF_CHECK(is_form("multipart/form-data; boundary=x"));
  CAF_CHECK(is_form("Multipart/Form-Data"));
  CAF_CHECK(!is_form("multipart/mixed; boundary=x"));
  CAF_CHECK(!is_form("multipart/form-data-x"));
  CAF_CHECK(!is_form(""));
}

CAF_TEST(ranges are read as browsers send them) {
  CAF_CHECK_EQUAL(range("bytes=0-"), "0-99");
  CAF_CHECK_EQUAL(range("bytes=0-0"), "0-0");
  CAF_CHECK_EQUAL(range("Bytes=10-19"), "10-19");
  CAF_CHECK_EQUAL(range("bytes=90-200"), "90-99");
  CAF_CHECK_EQUAL(range("bytes=-30"), "70-99");
  CAF_CHECK_EQUAL(range("bytes=-300"), "0-99");
  CAF_MESSAGE("beyond the end there is nothing");
  CAF_CHECK_EQUAL(range("bytes=100-"), "none");
  CAF_CHECK_EQUAL(range("bytes=-0"), "none");
  CAF_CHECK_EQUAL(range("bytes=0-", 0), "none");
  CAF_CHECK_EQUAL(range("bytes=-5", 0), "none");
  CAF_MESSAGE("whatever else it is does not count");
  for (auto text : {"", "bytes", "bytes=", "bytes=-", "bytes=9-1", "bytes=a-b",
                    "bytes=1-2,4-5", "lines=1-2", "bytes=1", "bytes=1-2x",
                    "bytes=99999999999999999999-", "bytes=--5"})
    CAF_CHECK_EQUAL(range(text), "whole");
}

CAF_TEST(a download has a name that is no trick) {
  CAF_CHECK_EQUAL(attachment("Lumen Spring.mp4"),
                  "attachment; filename=\"Lumen Spring.mp4\"; "
                  "filename*=UTF-8''Lumen%20Spring.mp4");
  CAF_CHECK_EQUAL(attachment("Öl.mp4"),
                  "attachment; filename=\"__l.mp4\"; "
                  "filename*=UTF-8''%C3%96l.mp4");
  CAF_CHECK_EQUAL(attachment("../../etc/passwd"),
                  "attachment; filename=\"-..-etc-passwd\"; "
                  "filename*=UTF-8''-..-etc-passwd");
  CAF_CHECK_EQUAL(attachment("a\"\r\nSet-Cookie: x"),
                  "attachment; filename=\"a---Set-Cookie- x\"; "
                  "filename*=UTF-8''a---Set-Cookie-%20x");
  auto cut = attachment(std::string(149, 'x') + "ü");
  CAF_CHECK_EQUAL(cut.find('_'), std::string::npos);
}

CAF_TEST(a storage key says what it is) {
  CAF_CHECK_EQUAL(mime_of_key("ab/abcd.mp4"), "video/mp4");
  CAF_CHECK_EQUAL(mime_of_key("ab/abcd.zip"), "application/zip");
  CAF_CHECK_EQUAL(mime_of_key("ab/abcd"), "application/octet-stream");
  CAF_CHECK_EQUAL(hash_in_key("ab/abcd.mp4"), "abcd");
  CAF_CHECK_EQUAL(hash_in_key("abcd"), "");
  CAF_CHECK_EQUAL(hash_in_key("a.b/c"), "");
}

CAF_TEST(rows of json know their line) {
  auto body = "{\"brand_id\":\"b\"}\r\n\n  \n[1]\n{\"a\":1,\"a\":2}\n{}";
  auto rows = texts(parse_jsonl(body, 10));
  CAF_REQUIRE_EQUAL(rows.size(), 4u);
  CAF_CHECK_EQUAL(rows[0], "1: {\"brand_id\":\"b\"}");
  CAF_CHECK_EQUAL(rows[1], "4: row: give a JSON object, in curly brackets");
  CAF_CHECK_EQUAL(rows[2].rfind("5: row: the key \"a\" stands twice", 0), 0u);
  CAF_CHECK_EQUAL(rows[3], "6: {}");
  CAF_CHECK_EQUAL(texts(parse_jsonl("{}\n{}\n{}", 2)),
                  lines{"body: send at most 2 rows"});
  CAF_CHECK(texts(parse_jsonl("", 2)).empty());
}

CAF_TEST(rows of text with commas become briefs) {
  auto body
    = "\xef\xbb\xbf"
      "brand_id,title,ideas,seconds,formats\r\n"
      "b1,\"Spring, at last\",\"one|two \"\"2\"\"\",12,16:9|9:16\r\n"
      "\r\n"
      "b2,,,soon,\n"
      "b3,\"two\nlines\",,,\n"
      "b4,too few\n"
      "b5,\"no end,,,";
  auto rows = texts(parse_csv(body, 10));
  CAF_REQUIRE_EQUAL(rows.size(), 5u);
  CAF_CHECK_EQUAL(rows[0],
                  R"(2: {"brand_id":"b1","brief":{"formats":["16:9","9:16"],)"
                  R"("ideas":["one","two \"2\""],"seconds":12,)"
                  R"("title":"Spring, at last"}})");
  CAF_CHECK_EQUAL(rows[1],
                  R"(4: {"brand_id":"b2","brief":{"seconds":"soon"}})");
  CAF_CHECK_EQUAL(rows[2],
                  R"(5: {"brand_id":"b3","brief":{"title":"two\nlines"}})");
  CAF_CHECK_EQUAL(rows[3], "7: row: give 5 cells, these are 2");
  CAF_CHECK_EQUAL(rows[4],
                  "8: row: a quoted cell does not end where it should");
}

CAF_TEST(a torn cell spoils its own line alone) {
  auto rows = texts(parse_csv("brand_id,title\nb1,\"x\" y\nb2,z", 10));
  CAF_REQUIRE_EQUAL(rows.size(), 2u);
  CAF_CHECK_EQUAL(rows[0],
                  "2: row: a quoted cell does not end where it should");
  CAF_CHECK_EQUAL(rows[1], R"(3: {"brand_id":"b2","brief":{"title":"z"}})");
}

CAF_TEST(columns that nobody knows are refused) {
  CAF_CHECK_EQUAL(first(parse_csv("brand_id,colour\nb,x", 10)),
                  "body: there is no column \"colour\"; see the documentation "
                  "for those there are");
  CAF_CHECK_EQUAL(first(parse_csv("title,title\nb,x", 10)),
                  "body: the column title stands twice");
  CAF_CHECK_EQUAL(first(parse_csv("title\na\nb\nc", 2)),
                  "body: send at most 2 rows");
  CAF_CHECK_EQUAL(texts(parse_csv("", 2)).size(), 1u);
}
