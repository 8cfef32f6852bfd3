#include "actors/model/json_reader.hpp"

#include <set>

namespace adcraft {

namespace {

using nlohmann::json;

constexpr size_t max_document = 1 << 20;
constexpr size_t max_depth = 32;
constexpr size_t max_string = 64 << 10;

/// Looks at a document before it is built, so that nothing hostile is.
class inspector : public nlohmann::json_sax<json> {
public:
  explicit inspector(std::string_view text) : text_(text) {
    // nop
  }

  bool null() override {
    return true;
  }

  bool boolean(bool) override {
    return true;
  }

  bool number_integer(json::number_integer_t) override {
    return true;
  }

  bool number_unsigned(json::number_unsigned_t) override {
    return true;
  }

  bool number_float(json::number_float_t, const std::string&) override {
    return true;
  }

  bool string(std::string& x) override {
    return x.size() <= max_string || stop("shorten texts to 64 KiB at most");
  }

  bool binary(json::binary_t&) override {
    return stop("binary values are no JSON; remove them");
  }

  bool start_object(size_t) override {
    keys_.emplace_back();
    return shallow();
  }

  bool key(std::string& x) override {
    if (x.size() > max_string)
      return stop("shorten keys to 64 KiB at most");
    return keys_.back().insert(x).second
           || stop("the key \"" + x.substr(0, 40)
                   + "\" stands twice in one object; keep one of them");
  }

  bool end_object() override {
    keys_.pop_back();
    return true;
  }

  bool start_array(size_t) override {
    keys_.emplace_back();
    return shallow();
  }

  bool end_array() override {
    keys_.pop_back();
    return true;
  }

  bool parse_error(size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    auto before = text_.substr(0, position > 0 ? position - 1 : 0);
    auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return stop(
      "this is no valid JSON; look for a missing comma, quote or "
      "bracket near line "
      + std::to_string(line));
  }

  std::string sentence;

private:
  bool shallow() {
    return keys_.size() <= max_depth
           || stop("nest objects and lists 32 deep at most");
  }

  bool stop(std::string x) {
    sentence = std::move(x);
    return false;
  }

  std::string_view text_;
  std::vector<std::set<std::string>> keys_;
};

} // namespace

caf::expected<json_document> parse_json(std::string_view text,
                                        const std::string& name) {
  if (text.size() > max_document)
    return fail(ec::invalid_argument, name + ": keep it below 1 MiB");
  inspector guard{text};
  if (!json::sax_parse(text, &guard))
    return fail(ec::invalid_argument, name + ": " + guard.sentence);
  auto root = json::parse(text, nullptr, false);
  if (!root.is_object())
    return fail(ec::invalid_argument,
                name + ": give a JSON object, in curly brackets");
  return json_document{std::move(root)};
}

} // namespace adcraft
