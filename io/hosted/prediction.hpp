#pragma once

#include "io/hosted/vendor_answer.hpp"

namespace adcraft::hosted {

enum class prediction_status : uint8_t {
  unfinished, ///< starting, processing, and whatever else may come
  succeeded,
  failed,
  canceled, ///< while it ran, by us or by its deadline
  aborted,  ///< before it ran: nothing is charged
};

/// What Replicate says of one run of a model.
struct prediction {
  std::string id;
  std::string model;
  prediction_status status = prediction_status::unfinished;
  nlohmann::json input;
  /// Address of the first file that came out; empty: none.
  std::string output;
  std::string error;
  nlohmann::json metrics;
  /// Input and output are deleted.
  bool data_removed = false;
  /// Whether it ever ran.
  bool was_started = false;
};

/// @returns nothing unless `x` is a prediction with an id that can stand in a
///   path.
std::optional<prediction> prediction_from(const nlohmann::json& x);

/// Whether `x` is "owner/name", perhaps with ":version".
bool is_model_name(const std::string& x);

/// Whether `input` of a prediction is what `asked` became, a file being any
/// text: its address is another one each time.
bool is_same_input(const nlohmann::json& asked, const nlohmann::json& input);

/// Whether two names are the same model, whatever its version.
bool is_same_model(std::string_view a, std::string_view b);

/// What it means that a prediction failed with such words: E005 and its like
/// are `refused`, trouble of the platform is `transient`, and a model that
/// breaks on its input `poison`.
failure failure_of_error(std::string_view error);

} // namespace adcraft::hosted
