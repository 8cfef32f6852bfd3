#define CAF_SUITE rooms_brand_service

#include "actors/brand_service/brand_service.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

struct brand_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  brand_service_actor room;

  brand_fixture() {
    rows->brand.id = "b1";
    rows->brand.owner = "local";
    rows->brand.what = a_brand();
    rows->brand.version = 3;
    room = open(brand_service, open_store(rows), open_library(rows));
  }

  ~brand_fixture() override {
    close();
    room = nullptr;
  }

  brand_wish a_wish(brand_wish::kind what, const std::string& patch = {}) {
    brand_wish x;
    x.what = what;
    x.who = {"local"};
    x.brand = "b1";
    x.patch = patch;
    return x;
  }

  caf::expected<brand_row> want(const brand_wish& x) {
    return ask<brand_row>(room, atom::wish_v, x);
  }

  template <class Change>
  const Change* committed() const {
    return rows->commits.empty()
             ? nullptr
             : std::get_if<Change>(&rows->commits.back().changes.front());
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(brand_service_tests, brand_fixture)

CAF_TEST(a brand is written for its owner) {
  auto x = a_wish(brand_wish::create, R"({"title":"Oak","description":"x"})");
  x.key = {"local", "k"};
  auto made = want(x);
  CAF_REQUIRE(made);
  CAF_CHECK_EQUAL(made->what.title, "Oak");
  CAF_REQUIRE(committed<put_brand>());
  CAF_CHECK_EQUAL(committed<put_brand>()->owner, "local");
  CAF_CHECK_EQUAL(rows->commits[0].changes.size(), 2u);
  CAF_CHECK(want(a_wish(brand_wish::create, "{}")).error()
            == ec::invalid_argument);
}

CAF_TEST(an edit changes what it names) {
  auto made = want(a_wish(brand_wish::edit, R"({"tagline":"Other"})"));
  CAF_REQUIRE(made);
  CAF_CHECK_EQUAL(made->what.tagline, "Other");
  CAF_CHECK_EQUAL(made->what.title, a_brand().title);
  CAF_CHECK_EQUAL(made->version, 4);
  CAF_REQUIRE(committed<edit_brand>());
  CAF_CHECK_EQUAL(committed<edit_brand>()->from_version, 3);
}

CAF_TEST(an edit of what somebody else has edited is refused) {
  auto x = a_wish(brand_wish::edit, "{}");
  x.from_version = 2;
  CAF_CHECK(want(x).error() == ec::conflict);
  CAF_CHECK(rows->commits.empty());
}

CAF_TEST(a stranger finds no brand) {
  auto x = a_wish(brand_wish::remove);
  x.who = {"stranger"};
  CAF_CHECK(want(x).error() == ec::not_found);
}

CAF_TEST(a brand has at most ten pictures) {
  auto x = a_wish(brand_wish::set_images);
  x.images.resize(11);
  CAF_CHECK(want(x).error() == ec::invalid_argument);
  x.images.resize(10);
  CAF_CHECK(want(x));
}

CAF_TEST_FIXTURE_SCOPE_END()
