#pragma once

#include "actors/model/brief.hpp"
#include "actors/model/money.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Which models of paid vendors there are, what they can, and what they cost.
/// Pure values; any thread. `config/models.json` holds the rows, and
/// `json_catalog.hpp` reads them.
namespace adcraft {

/// What a model makes.
enum class capability : uint8_t { text, image, video, speech, music, count_ };

/// What one can ask of a model, in the house's words.
enum class model_parameter : uint8_t {
  prompt,      ///< what to make; for speech the words, for text the messages
  seconds,     ///< how long it is to be
  ratio,       ///< "16:9" …
  resolution,  ///< "720p", "1 MP" …
  first_frame, ///< the picture a clip begins with
  last_frame,  ///< the picture it ends with
  references,  ///< pictures of what must look the same
  audio,       ///< whether a clip has sound
  voice,       ///< who speaks
  language,    ///< "en" …
  speed,       ///< how fast the voice speaks, 1 is normal
  schema,      ///< the answer is JSON of this shape
  length,      ///< tokens of an answer, at most
  seed,        ///< ours alone: it tells one call from all others
  count_,
};

/// What is counted for a bill. Fractions are counted in smaller units.
enum class measure : uint8_t {
  call,
  image,
  millisecond,     ///< of sound or film that came out
  run_millisecond, ///< of the machine that made it
  pixel,           ///< that went in or came out
  character,       ///< that was spoken
  input_token,
  cached_token,
  cache_write_token,
  image_token, ///< a picture that went in
  output_token,
  count_,
};

const char* to_string(capability x) noexcept;
const char* to_string(model_parameter x) noexcept;
const char* to_string(measure x) noexcept;

/// How much of each there was, or is expected to be.
using usage = std::map<measure, int64_t>;

/// Values of a request that a price may depend on, by the vendor's name:
/// texts as they are, anything else as JSON.
using request_values = std::map<std::string, std::string>;

/// `price` micro-dollars for every `per`.
struct price_rate {
  measure of = measure::call;
  micros price = 0;
  int64_t per = 1;
  /// It is the rate only for such values; empty: for all.
  request_values when;
  /// The vendor's name for how many there were; empty: it does not say.
  std::string metric;
  bool operator==(const price_rate&) const = default;
};

/// One model of one vendor.
struct model_card {
  /// The vendor's name for it.
  std::string id;
  /// As in `call_row::provider`.
  std::string vendor;
  capability what = capability::image;
  /// For drafts, for what is delivered, or for both.
  bool for_test = false;
  bool for_production = false;
  /// The vendor's names for what we ask. What is missing cannot be asked.
  std::map<model_parameter, std::string> parameters;
  /// Asked every time: the vendor's name and the value as JSON.
  request_values fixed;
  /// Of these only one of a pair may be asked.
  std::vector<std::pair<model_parameter, model_parameter>> either;
  /// Lengths it can make, ascending; empty: any, or none.
  std::vector<int> seconds;
  /// The vendor's word for each ratio it can make; empty: any, or none.
  std::map<std::string, std::string> ratios;
  std::vector<std::string> resolutions;
  /// The vendor's word for each language it speaks; empty: it hears which.
  std::map<std::string, std::string> languages;
  std::vector<std::string> voices;
  /// Characters of a prompt and pictures for reference, at most.
  size_t longest_prompt = 0;
  size_t most_references = 0;
  /// First match per measure counts; the last of each has no `when`.
  std::vector<price_rate> rates;
  /// What is reckoned with where the request does not say how much.
  usage expected;
  /// Whether a request whose answer was lost can be found again.
  bool can_list = false;
  /// The last day it is there, "YYYY-MM-DD"; empty: no end is known.
  std::string retired_after;
  /// When its vendor's word was last compared with this row.
  std::string verified;
  bool operator==(const model_card&) const = default;

  /// The vendor's name for what we ask, or nothing.
  std::string name_of(model_parameter x) const;

  bool has(model_parameter x) const {
    return parameters.count(x) > 0;
  }
};

/// Whether nobody can call it on `day` ("YYYY-MM-DD") any more.
/// @relates model_card
bool is_retired(const model_card& x, const std::string& day);

/// @returns the shortest length it makes that is at least `wanted`; 0 if it
///   makes none. @relates model_card
int seconds_for(const model_card& x, int wanted);

/// What so much costs, rounded to whole micros once.
/// @returns `invalid_argument` for an amount below 0 or a sum that does not
///   fit. @relates model_card
caf::expected<micros> price_of(const model_card& x, const usage& used,
                               const request_values& values);

/// What a job needs of a model.
struct model_wish {
  capability what = capability::image;
  production_mode mode = production_mode::test;
  /// All of them together.
  std::set<model_parameter> parameters;
  /// 0 or empty: it does not matter.
  int seconds = 0;
  std::string ratio;
  std::string resolution;
  std::string language;
  size_t references = 0;
  /// Vendors whose key we have; empty: any.
  std::vector<std::string> vendors;
  /// "YYYY-MM-DD"; empty: whatever is retired counts as well.
  std::string day;
};

/// Whether `x` can be asked for what `wanted` says. @relates model_card
bool is_fit(const model_card& x, const model_wish& wanted);

/// The rows, the better before the worse.
class catalog {
public:
  catalog() = default;

  explicit catalog(std::vector<model_card> rows);

  const std::vector<model_card>& rows() const noexcept {
    return rows_;
  }

  /// @returns the row of a vendor's model, or null; retired ones too.
  const model_card* find(const std::string& vendor,
                         const std::string& id) const;

  /// @returns every fit model, the best first: who fails is followed by the
  ///   next. They live as long as the catalog.
  std::vector<const model_card*> chain(const model_wish& wanted) const;

  /// @returns the first of `chain`, or null.
  const model_card* best(const model_wish& wanted) const;

private:
  std::vector<model_card> rows_;
};

/// @returns the day, "YYYY-MM-DD" in UTC, of microseconds since 1970.
std::string day_of(int64_t micros_since_1970);

} // namespace adcraft
