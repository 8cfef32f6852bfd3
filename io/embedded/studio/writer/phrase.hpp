#pragma once

#include <string>
#include <vector>

/// Reads what a brand wrote: what kind of phrase it is, and what of it is short
/// enough for the screen without being cut short. Pure.
namespace adcraft::studio::writing {

/// What a phrase is.
enum class phrase_kind {
  fragment,  ///< "Solid walnut foot, oiled by hand"
  predicate, ///< "Keeps water cold for 24 hours": its subject is the product
  statement, ///< "The dome keeps the glare out of your eyes."
  command,   ///< "Fill it before sunrise."
};

phrase_kind kind_of(const std::string& x);

/// Words for the screen.
struct titles {
  /// At most 34 characters and 6 words; empty if nothing short is whole.
  std::string headline;
  /// What the headline leaves out, at most 60 characters; may be empty.
  std::string subline;
};

titles titles_of(const std::string& x);

/// What the first sentence of a description says the product is.
struct product_kind {
  /// With their article, longest first: "a bedside lamp with an opal glass
  /// globe", "a bedside lamp". Empty if the sentence does not say.
  std::vector<std::string> phrases;
  /// "earbuds": the product is many.
  bool plural = false;
};

product_kind product_kind_of(const std::string& sentence,
                             const std::string& title);

} // namespace adcraft::studio::writing
