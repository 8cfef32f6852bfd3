#include "io/hosted/orders.hpp"
#include "io/hosted/scene_words.hpp"

#include <algorithm>

namespace adcraft::hosted {

namespace {

/// More of them cost more and say little that is new.
constexpr size_t most_pictures = 4;

/// The pictures of the scene, then the main one of the brand.
std::vector<std::string> looks_of_product(const asked_job& x,
                                          const model_card& card) {
  std::vector<std::string> result;
  auto most = card.has(model_parameter::references)
                ? std::min(card.most_references, most_pictures)
                : 0;
  auto add = [&](const brand_image* image) {
    if (image != nullptr && result.size() < most
        && std::find(result.begin(), result.end(), image->key) == result.end())
      result.push_back(image->key);
  };
  for (auto i : x.scene->what.images)
    add(picture_of(x.view, i));
  add(picture_of(x.view, 0));
  return result;
}

} // namespace

model_order picture_order(const asked_job& x, const model_card& card) {
  auto& s = x.scene->what;
  model_order result;
  result.ratio = x.row.shape;
  result.references = looks_of_product(x, card);
  auto rules = palette_of(x.view.storyline.palette) + " ";
  if (!result.references.empty())
    rules += "The product has exactly the shape, material, colours and "
             "markings that it has in the reference pictures. ";
  rules += "A photograph for an advertisement, one clear subject, natural "
           "light, true materials. No words, letters, logos, watermarks or "
           "borders anywhere in the picture.";
  auto what
    = subject_of(x) + " " + framing_of(s.look) + " " + manner_of(x.view.brief);
  result.prompt = prompt_of(x, what, rules,
                            "A calm, neutral, family-friendly picture of the "
                            "object alone, without people.",
                            card.longest_prompt);
  return result;
}

} // namespace adcraft::hosted
