#define CAF_SUITE http_app_files

#include "http/media/app_files.hpp"

#include <caf/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include <unistd.h>

using namespace adcraft::http;

namespace {

namespace fs = std::filesystem;

struct built_app {
  fs::path where
    = fs::temp_directory_path() / ("adcraft-app-" + std::to_string(::getpid()));

  built_app() {
    fs::create_directories(where / "assets");
    write("index.html", "<!doctype html>");
    write("assets/main-1a.js", "let a;");
    write("assets/main-1a.js.gz", "zipped");
  }

  ~built_app() {
    fs::remove_all(where);
  }

  void write(const std::string& name, const std::string& text) {
    std::ofstream{where / name} << text;
  }
};

std::string header_of(const response& x, const std::string& name) {
  for (auto& [key, value] : x.headers)
    if (key == name)
      return value;
  return {};
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(app_files_tests, built_app)

CAF_TEST(its files are sent as what they are) {
  app_files app{where.string()};
  CAF_CHECK(!app.empty());
  auto script = app.find("/assets/main-1a.js", false, {});
  CAF_CHECK_EQUAL(script.status, 200);
  CAF_CHECK_EQUAL(script.mime, "text/javascript; charset=utf-8");
  CAF_CHECK_EQUAL(script.body, "let a;");
  CAF_CHECK_NOT_EQUAL(header_of(script, "Cache-Control").find("immutable"),
                      std::string::npos);
  CAF_CHECK_EQUAL(header_of(script, "Content-Encoding"), "");
  auto zipped = app.find("/assets/main-1a.js", true, {});
  CAF_CHECK_EQUAL(zipped.body, "zipped");
  CAF_CHECK_EQUAL(header_of(zipped, "Content-Encoding"), "gzip");
}

CAF_TEST(who has a file hears so) {
  app_files app{where.string()};
  auto tag = header_of(app.page(false, {}, {}), "ETag");
  auto again = app.page(false, tag, {});
  CAF_CHECK_EQUAL(again.status, 304);
  CAF_CHECK(again.body.empty());
  CAF_CHECK_EQUAL(app.page(false, "W/\"another\"", {}).status, 200);
}

CAF_TEST(the page loads and calls what its policy names alone) {
  app_files app{where.string()};
  auto page = app.page(true, {}, "https://auth.example");
  CAF_CHECK_EQUAL(page.body, "<!doctype html>");
  auto policy = header_of(page, "Content-Security-Policy");
  CAF_CHECK_NOT_EQUAL(policy.find("script-src 'self';"), std::string::npos);
  CAF_CHECK_NOT_EQUAL(policy.find("connect-src 'self' https://auth.example;"),
                      std::string::npos);
}

CAF_TEST(nothing outside of it is found) {
  app_files app{where.string()};
  for (auto path : {"/index.html", "/../etc/passwd", "/assets", "/nothing"})
    CAF_CHECK_EQUAL(app.find(path, false, {}).status, 0);
  CAF_CHECK(app_files{"/nowhere"}.empty());
}

CAF_TEST_FIXTURE_SCOPE_END()
