#define CAF_SUITE embedded_finishing_still

#include "io/media/images.hpp"

#include "tests/embedded/finishing_support.hpp"

using namespace adcraft;
using namespace adcraft::test;
using media::arguments;

namespace {

struct still_house : finishing_house {
  const job_row& still = job(job_kind::reference_image, 1);

  /// A picture of `size` with something in it to look at.
  std::string picture(const std::string& name, const std::string& size,
                      const arguments& options = {}) {
    return made(name, arguments{"-f", "lavfi", "-i", "testsrc2=s=" + size,
                                "-frames:v", "1"}
                        + options);
  }

  image_facts facts_of(const render_result& x) {
    auto result = media::vips_images{}.inspect(path_of(x), logo_rules());
    CAF_REQUIRE(result);
    return *result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(finishing_still_tests, still_house)

CAF_TEST(a picture gets the shape of its frame) {
  struct {
    const char* name;
    const char* size;
    int width;
    int height;
  } table[] = {
    {"large.png", "1344x768", 640, 360}, {"square.jpg", "1024x1024", 640, 360},
    {"tall.webp", "720x1280", 640, 360}, {"small.png", "512x512", 512, 288},
    {"tiny.png", "64x64", 64, 36},
  };
  for (auto& t : table) {
    CAF_MESSAGE(t.name);
    auto x = finished(still, picture(t.name, t.size));
    CAF_CHECK_EQUAL(x.mime, "image/jpeg");
    CAF_CHECK_EQUAL(x.facts, "{}");
    auto facts = facts_of(x);
    CAF_CHECK_EQUAL(facts.width, t.width);
    CAF_CHECK_EQUAL(facts.height, t.height);
    CAF_CHECK_EQUAL(facts.mime, "image/jpeg");
  }
}

CAF_TEST(a picture that cannot be used is refused in a sentence) {
  CAF_CHECK_EQUAL(problem(still, picture("tiny.png", "40x40")),
                  "the picture has only 40x40 pixels");
  CAF_CHECK_EQUAL(problem(still, picture("wide.png", "9000x300")),
                  "the picture has 9000x300 pixels, at most 8192 a side and "
                  "40 megapixels are allowed");
  auto whole = bytes_of(picture("whole.png", "640x360"));
  CAF_CHECK_EQUAL(problem(still, put("half.png", whole.substr(0, 5000))),
                  "the picture is damaged or incomplete");
  auto black = made("black.jpg", {"-f", "lavfi", "-i", "color=black:s=512x512",
                                  "-frames:v", "1"});
  CAF_CHECK_EQUAL(problem(still, black), "the picture is one flat colour");
  CAF_CHECK_EQUAL(problem(still, put("page", "  <html>502</html>")),
                  "it is neither picture, film, sound nor words");
  auto gif
    = made("a.gif", {"-f", "lavfi", "-i", "testsrc2=s=320x240", "-t", "0.2"});
  CAF_CHECK_EQUAL(problem(still, gif),
                  "it is neither picture, film, sound nor words");
  CAF_CHECK_EQUAL(problem(still, put("words", "{\"error\":\"busy\"}")),
                  "this is neither JPEG, PNG nor WebP");
}

CAF_TEST_FIXTURE_SCOPE_END()
