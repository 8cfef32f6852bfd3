#define CAF_SUITE pictures_cutout

#include "io/embedded/studio/pictures/cutout.hpp"
#include "io/embedded/studio/pictures/figure.hpp"

#include "pictures_support.hpp"

#include <caf/test/unit_test.hpp>

#include <cmath>

using namespace adcraft;
using namespace adcraft::studio;
using namespace adcraft::studio::test;

CAF_TEST(a product is cut from a plain backdrop) {
  auto x = cut_out(plain_picture(400, 500));
  CAF_REQUIRE(x);
  CAF_CHECK(std::abs(x->place.x - 0.35) < 0.01);
  CAF_CHECK(std::abs(x->place.y - 0.20) < 0.01);
  CAF_CHECK(std::abs(x->place.width - 0.30) < 0.02);
  auto& product = x->product;
  auto middle = product.row(product.height() / 2)[product.width() / 2];
  CAF_CHECK_EQUAL(middle >> 24, 255u);
  CAF_CHECK_EQUAL(product.row(0)[0] >> 24, 0u); // outside of the round corner
}

CAF_TEST(no backdrop shines through the edge) {
  auto x = cut_out(plain_picture(400, 500));
  CAF_REQUIRE(x);
  auto& product = x->product;
  auto* row = product.row(product.height() / 2);
  for (int i = 0; i < product.width(); ++i) {
    auto alpha = row[i] >> 24;
    if (alpha > 40) // red is what the backdrop has and the product lacks
      CAF_CHECK(((row[i] >> 16) & 255) * 255 / alpha < 60);
  }
}

CAF_TEST(a hole shows what is behind) {
  auto picture = plain_picture(400, 500);
  {
    pen p{picture};
    cairo_set_source_rgb(p, 0.95, 0.95, 0.94);
    cairo_arc(p, 200, 200, 30, 0, 6.2832);
    cairo_fill(p);
  }
  auto x = cut_out(picture);
  CAF_REQUIRE(x);
  auto at_x = int(200 - x->place.x * 400);
  auto at_y = int(200 - x->place.y * 500);
  CAF_CHECK_EQUAL(x->product.row(at_y)[at_x] >> 24, 0u);
}

CAF_TEST(a busy picture is framed instead) {
  CAF_CHECK(!cut_out(busy_picture(400, 500)));
  photo x;
  x.pixels = busy_picture(400, 500);
  figure who{x, 400};
  CAF_CHECK(!who.cut());
  CAF_CHECK(!who.empty());
}

CAF_TEST(too little and too much are no product) {
  auto with = [](double part) {
    auto result = surface::opaque(400, 400);
    pen p{result};
    cairo_set_source_rgb(p, 0.9, 0.9, 0.9);
    cairo_paint(p);
    cairo_set_source_rgb(p, 0.7, 0.1, 0.1);
    auto side = 400 * std::sqrt(part);
    cairo_rectangle(p, 200 - side / 2, 200 - side / 2, side, side);
    cairo_fill(p);
    return result;
  };
  CAF_CHECK(!cut_out(with(0.04)));
  CAF_CHECK(cut_out(with(0.30)));
  CAF_CHECK(!cut_out(with(0.92)));
}

CAF_TEST(a product cut by the border is no product) {
  auto x = surface::opaque(400, 400);
  {
    pen p{x};
    cairo_set_source_rgb(p, 0.9, 0.9, 0.9);
    cairo_paint(p);
    cairo_set_source_rgb(p, 0.1, 0.1, 0.5);
    cairo_rectangle(p, 120, 100, 160, 300);
    cairo_fill(p);
  }
  CAF_CHECK(!cut_out(x));
}

CAF_TEST(transparency that a picture brings is kept) {
  auto x = surface::clear(100, 100);
  {
    pen p{x};
    cairo_set_source_rgb(p, 1, 0, 0);
    cairo_rectangle(p, 30, 20, 40, 60);
    cairo_fill(p);
  }
  auto cut = cut_out(x);
  CAF_REQUIRE(cut);
  CAF_CHECK_EQUAL(cut->product.width(), 40);
  CAF_CHECK_EQUAL(cut->product.height(), 60);
}
