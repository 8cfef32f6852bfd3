#include "io/hosted/prediction.hpp"
#include "io/hosted/vendor_request.hpp"

#include <algorithm>
#include <cctype>

namespace adcraft::hosted {

using nlohmann::json;

bool is_model_name(const std::string& x) {
  auto is_part = [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.';
  };
  auto slash = x.find('/');
  auto colon = std::min(x.find(':'), x.size());
  return slash != 0 && slash < colon && slash + 1 < colon
         && colon + 1 != x.size()
         && std::all_of(
           x.begin(), x.end(),
           [&](unsigned char c) { return is_part(c) || c == '/' || c == ':'; })
         && std::count(x.begin(), x.end(), '/') == 1
         && std::count(x.begin(), x.end(), ':') <= 1
         && x.find("..") == std::string::npos;
}

bool is_same_input(const json& asked, const json& input) {
  if (is_file(asked))
    return input.is_string();
  if (asked.is_object())
    // Defaults may have been filled in.
    return input.is_object()
           && std::all_of(
             asked.items().begin(), asked.items().end(), [&](auto& entry) {
               auto i = input.find(entry.key());
               return i != input.end() && is_same_input(entry.value(), *i);
             });
  if (asked.is_array())
    return input.is_array()
           && std::equal(asked.begin(), asked.end(), input.begin(), input.end(),
                         is_same_input);
  return asked == input;
}

bool is_same_model(std::string_view a, std::string_view b) {
  return a.substr(0, a.find(':')) == b.substr(0, b.find(':'));
}

} // namespace adcraft::hosted
