#define CAF_SUITE media_images

#include "io/media/images.hpp"

#include <caf/test/unit_test.hpp>
#include <vips/vips8>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace adcraft;
using vips::VImage;

namespace {

struct images_fixture {
  images_fixture() {
    char name[] = "/tmp/adcraft_images_XXXXXX";
    folder = mkdtemp(name);
    media::open_vips();
  }

  ~images_fixture() {
    std::filesystem::remove_all(folder);
  }

  std::string at(const std::string& name) const {
    return folder + "/" + name;
  }

  std::string put(const std::string& name, const std::string& bytes) const {
    std::ofstream{at(name), std::ios::binary} << bytes;
    return at(name);
  }

  std::string get(const std::string& name) const {
    std::ifstream in{at(name), std::ios::binary};
    std::stringstream result;
    result << in.rdbuf();
    return result.str();
  }

  /// Red above, blue below.
  VImage flag(int width, int height) const {
    auto red = VImage::black(width, height / 2)
                 .new_from_image(std::vector<double>{220, 30, 30});
    auto blue = VImage::black(width, height - height / 2)
                  .new_from_image(std::vector<double>{20, 30, 200});
    return red.join(blue, VIPS_DIRECTION_VERTICAL)
      .cast(VIPS_FORMAT_UCHAR)
      .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
  }

  std::string save(const std::string& name, const VImage& x) const {
    x.write_to_file(at(name).c_str());
    return at(name);
  }

  /// The sentence that refuses a file, or nothing.
  std::string problem(const std::string& path) {
    auto x = eyes.normalise(path, at("out"), product_rules());
    CAF_CHECK(x || !std::filesystem::exists(at("out")));
    CAF_CHECK(!std::filesystem::exists(at("out.part")));
    return x ? "" : render(x.error());
  }

  image_facts made(const std::string& path,
                   const image_rules& rules = product_rules()) {
    auto x = eyes.normalise(path, at("out"), rules);
    if (!x)
      CAF_FAIL(render(x.error()));
    auto y = eyes.inspect(at("out"), rules);
    CAF_REQUIRE(y);
    CAF_CHECK(*x == *y);
    return *x;
  }

  std::vector<double> color_at(int x, int y) const {
    return VImage::new_from_file(at("out").c_str()).getpoint(x, y);
  }

  std::string folder;
  media::vips_images eyes;
};

/// A PNG of which only the header is there.
std::string png_header(uint32_t width, uint32_t height) {
  auto word = [](uint32_t x) {
    return std::string{char(x >> 24), char(x >> 16), char(x >> 8), char(x)};
  };
  std::string ihdr = "IHDR" + word(width) + word(height)
                     + std::string{"\x08\x02\x00\x00\x00", 5};
  uint32_t crc = ~0u;
  for (unsigned char c : ihdr) {
    crc ^= c;
    for (auto i = 0; i < 8; ++i)
      crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0u);
  }
  return "\x89PNG\r\n\x1a\n" + word(13) + ihdr + word(~crc) + word(0) + "IDAT"
         + word(0x35af061e);
}

bool near(const std::vector<double>& x, std::vector<double> y) {
  for (size_t i = 0; i < y.size(); ++i)
    if (i >= x.size() || std::abs(x[i] - y[i]) > 14)
      return false;
  return true;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(images_tests, images_fixture)

CAF_TEST(every kind is told by content and becomes a jpeg) {
  for (auto suffix : {"jpg", "png", "webp"}) {
    auto path = save(std::string{"photo."} + suffix, flag(400, 300));
    std::filesystem::rename(path, at("photo.txt"));
    auto x = made(at("photo.txt"));
    CAF_CHECK(x == (image_facts{400, 300, "image/jpeg", false}));
    CAF_CHECK(near(color_at(200, 20), {220, 30, 30}));
    CAF_CHECK(near(color_at(200, 280), {20, 30, 200}));
  }
}

CAF_TEST(large pictures shrink to 2560 and small ones stay) {
  auto x = made(save("large.jpg", flag(5000, 1000)));
  CAF_CHECK_EQUAL(x.width, 2560);
  CAF_CHECK_EQUAL(x.height, 512);
}

CAF_TEST(pictures lying on their side are turned and stripped) {
  auto x = flag(400, 300).copy();
  x.set("orientation", 6);
  x.set("exif-ifd0-Artist", "Somebody Secret");
  auto path = save("side.jpg", x);
  CAF_CHECK_NOT_EQUAL(get("side.jpg").find("Somebody"), std::string::npos);
  auto before = eyes.inspect(path, product_rules());
  CAF_REQUIRE(before);
  CAF_CHECK_EQUAL(before->width, 300);
  CAF_CHECK_EQUAL(made(path).height, 400);
  CAF_CHECK(near(color_at(280, 200), {220, 30, 30}));
  CAF_CHECK_EQUAL(get("out").find("Somebody"), std::string::npos);
  CAF_CHECK_EQUAL(get("out").find("Exif"), std::string::npos);
}

CAF_TEST(transparency survives unless it hides nothing) {
  auto clear = flag(400, 300).bandjoin(VImage::black(400, 300));
  CAF_CHECK_EQUAL(made(save("clear.png", clear)).mime, "image/png");
  auto corner = color_at(5, 5);
  CAF_CHECK_EQUAL(corner.size(), 4u);
  CAF_CHECK_EQUAL(corner.back(), 0);
  auto solid = flag(400, 300).bandjoin(255);
  CAF_CHECK_EQUAL(made(save("solid.png", solid)).mime, "image/jpeg");
  auto webp = save("clear.webp", clear);
  CAF_CHECK_EQUAL(made(webp).mime, "image/png");
}

CAF_TEST(grey and deep and cmyk and palette pictures become plain colour) {
  auto grey = flag(400, 300).colourspace(VIPS_INTERPRETATION_B_W);
  auto deep = flag(400, 300).colourspace(VIPS_INTERPRETATION_RGB16);
  auto cmyk = flag(400, 300).colourspace(VIPS_INTERPRETATION_CMYK);
  flag(400, 300).pngsave(at("palette.png").c_str(),
                         VImage::option()->set("palette", true));
  for (auto& path :
       {save("grey.jpg", grey), save("grey.png", grey), save("deep.png", deep),
        save("cmyk.jpg", cmyk), at("palette.png")}) {
    auto x = made(path);
    CAF_CHECK_EQUAL(x.mime, "image/jpeg");
    CAF_CHECK_EQUAL(color_at(9, 9).size(), 3u);
  }
  CAF_CHECK(near(color_at(200, 20), {220, 30, 30}));
  made(at("cmyk.jpg"));
  auto red = color_at(200, 20);
  CAF_CHECK_GREATER(red[0], red[2] + 60);
}

CAF_TEST(pictures with a profile of their own become sRGB) {
  flag(400, 300).pngsave(at("p3.png").c_str(),
                         VImage::option()->set("profile", "p3"));
  made(at("p3.png"));
  // The same numbers mean a redder red there.
  auto red = color_at(200, 20);
  CAF_CHECK_GREATER(red[0], 225);
  auto x = VImage::new_from_file(at("out").c_str());
  CAF_CHECK_EQUAL(x.get_typeof(VIPS_META_ICC_NAME), 0u);
}

CAF_TEST(logos end as png) {
  auto x = made(save("logo.jpg", flag(300, 80)), logo_rules());
  CAF_CHECK(x == (image_facts{300, 80, "image/png", false}));
  CAF_CHECK_EQUAL(made(save("wide.png", flag(4000, 400)), logo_rules()).width,
                  2000);
}

CAF_TEST(a huge picture is refused from its header) {
  CAF_CHECK_EQUAL(problem(put("huge.png", png_header(30000, 30000))),
                  at("huge.png")
                      + ": the picture has 30000x30000 pixels, at most 16384 a "
                        "side and 100 megapixels are allowed; save it smaller");
  CAF_CHECK_NOT_EQUAL(problem(put("huge.png", png_header(12000, 12000))), "");
  CAF_CHECK_LESS(vips_tracked_get_mem_highwater(), size_t{300} << 20);
}

CAF_TEST(files that are no usable picture are refused by name) {
  auto says = [&](const std::string& path, const std::string& what) {
    auto x = problem(path);
    CAF_CHECK_EQUAL(x.substr(0, path.size() + 2 + what.size()),
                    path + ": " + what);
  };
  says(put("text.jpg", "hello, I am a text"), "this is neither JPEG");
  says(put("svg.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
       "this is neither JPEG");
  says(put("none.jpg", ""), "the file is empty");
  says(save("tiny.png", flag(150, 300)), "the picture has only 150x300");
  says(at("missing.jpg"), "there is no such file");
  says(folder, "this is no file");
  says(put("zero.png", png_header(0, 0)), "the picture is damaged");
  says(put("head.png", png_header(400, 400)), "the picture is damaged");
  auto jpeg = (save("whole.jpg", flag(600, 600)), get("whole.jpg"));
  says(put("half.jpg", jpeg.substr(0, jpeg.size() / 2)),
       "the picture is damaged");
  says(put("stub.jpg", jpeg.substr(0, 3)), "the picture is damaged");
  auto png = (save("whole.png", flag(600, 600)), get("whole.png"));
  says(put("half.png", png.substr(0, png.size() / 2)),
       "the picture is damaged");
  auto webp = (save("whole.webp", flag(600, 600)), get("whole.webp"));
  says(put("half.webp", webp.substr(0, webp.size() / 2)),
       "the picture is damaged");
}

CAF_TEST(a named pipe does not hold the reader up) {
  mkfifo(at("pipe.jpg").c_str(), 0600);
  CAF_CHECK_EQUAL(problem(at("pipe.jpg")),
                  at("pipe.jpg") + ": this is no file; name a picture");
}

CAF_TEST(animations are refused) {
  auto frames = flag(300, 600).copy();
  frames.set("page-height", 300);
  frames.webpsave(at("moving.webp").c_str());
  CAF_CHECK_EQUAL(problem(at("moving.webp")),
                  at("moving.webp")
                    + ": the picture is animated; use a still one");
}

CAF_TEST(files above ten megabytes are refused) {
  auto jpeg = (save("a.jpg", flag(400, 300)), get("a.jpg"));
  auto padded = jpeg + std::string(10'000'000 - jpeg.size(), '\0');
  CAF_CHECK_EQUAL(problem(put("ten.jpg", padded)), "");
  std::filesystem::remove(at("out"));
  padded += std::string(100'000, '\0');
  CAF_CHECK_EQUAL(problem(put("more.jpg", padded)),
                  at("more.jpg")
                      + ": the picture has 10.1 MB, at most 10 MB "
                        "are allowed; save it smaller");
}

CAF_TEST(a result that cannot be written is said so) {
  auto path = save("a.png", flag(400, 300));
  auto x = eyes.normalise(path, at("no/such/out"), product_rules());
  CAF_REQUIRE(!x);
  CAF_CHECK(x.error() == ec::environment);
}

CAF_TEST(a sample holds the colours) {
  auto x = eyes.sample(save("a.png", flag(400, 200)), product_rules());
  CAF_REQUIRE(x);
  CAF_CHECK_EQUAL(x->size(), 64u * 32u);
  CAF_CHECK(x->front() == (pixel{220, 30, 30}));
  CAF_CHECK(x->back() == (pixel{20, 30, 200}));
}

CAF_TEST_FIXTURE_SCOPE_END()
