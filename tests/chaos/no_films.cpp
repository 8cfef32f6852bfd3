#include "config/fault/films.hpp"

#include <cstdlib>

/// ADCRAFT_CHAOS_NO_FILMS=1: whatever is drawn, cut, mixed, joined and
/// inspected is a line of text instead, for tests whose subject is what is
/// bought. Words and stills are made and read as ever, as they go into what is
/// bought next.
namespace adcraft {

namespace {

class no_films : public renderer {
public:
  explicit no_films(renderer_ptr real) : real_(std::move(real)) {
    // nop
  }

  caf::expected<render_result> render(const render_order& order,
                                      render_watch& watch) override {
    switch (order.kind) {
      case render_kind::storyline:
      case render_kind::chat_reply:
      case render_kind::reference_image:
      case render_kind::taken_words:
      case render_kind::taken_still:
        return real_->render(order, watch);
      case render_kind::segment:
      case render_kind::sound:
        return render_result{};
      case render_kind::inspection:
        return words(order, R"({"passed": true, "findings": []})", watch);
      default:
        return words(order, "{}", watch);
    }
  }

private:
  /// A real file under the recipe of the order: a reply to nobody.
  caf::expected<render_result> words(const render_order& order,
                                     const char* facts, render_watch& watch) {
    static constexpr const char* spec
      = R"({"brand": {"title": "Lumen"}, "brief": {}, "lines": []})";
    auto made
      = real_->render({render_kind::chat_reply, order.recipe, spec}, watch);
    if (made)
      made->facts = facts;
    return made;
  }

  renderer_ptr real_;
};

} // namespace

renderer_ptr film_maker(renderer_ptr real) {
  if (std::getenv("ADCRAFT_CHAOS_NO_FILMS") == nullptr)
    return real;
  return std::make_shared<no_films>(std::move(real));
}

} // namespace adcraft
