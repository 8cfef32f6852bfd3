#define CAF_SUITE intake_schema

#include "config/intake/intake.hpp"

#include "tests/intake/briefs.hpp"

#include <cstdlib>

using namespace adcraft;
using nlohmann::json;

namespace {

/// Walks the published schema and asks the reader about each promise in it.
struct schema_fixture : test::briefs_fixture {
  schema_fixture() {
    auto source = std::getenv("ADCRAFT_SOURCE");
    CAF_REQUIRE(source != nullptr);
    std::ifstream in{std::string{source} + "/config/brief.schema.json"};
    schema = json::parse(in);
  }

  bool accepts(const json::json_pointer& where, const json& value) const {
    auto x = minimal();
    x[where] = value;
    return problem(x).empty();
  }

  void yes(const json::json_pointer& where, const json& value) const {
    if (!accepts(where, value))
      CAF_ERROR(where.to_string() + " should be " + value.dump().substr(0, 80));
    CAF_CHECK(true);
  }

  void no(const json::json_pointer& where, const json& value) const {
    if (accepts(where, value))
      CAF_ERROR(where.to_string() + " must not be "
                + value.dump().substr(0, 80));
    CAF_CHECK(true);
  }

  /// Paths must lead to a picture; all other texts are free.
  static std::string text(const json::json_pointer& where, size_t size) {
    auto key = where.back();
    auto path = key == "path" || key == "logo";
    return !path ? std::string(size, 'x')
           : size < 9
             ? std::string(size, 'x')
             : std::string(size - 8, '/').replace(0, 1, ".") + "logo.png";
  }

  void walk_text(const json& rule, const json::json_pointer& where) const {
    no(where, 7);
    no(where, nullptr);
    for (auto& x : rule.value("enum", json::array()))
      yes(where, x);
    if (rule.contains("enum") || rule.contains("pattern"))
      no(where, "nonsense");
    if (rule.contains("pattern"))
      for (auto x : {"#12345g", "#1234567", "123456", "#abc"})
        no(where, x);
    if (rule.contains("maxLength")) {
      size_t most = rule["maxLength"];
      yes(where, text(where, most));
      no(where, std::string(most + 1, 'x'));
    }
    if (rule.value("minLength", 0) > 0)
      no(where, "");
  }

  void walk_whole(const json& rule, const json::json_pointer& where) const {
    no(where, "7");
    no(where, 7.5);
    no(where, true);
    for (auto& x : rule.value("enum", json::array())) {
      yes(where, x);
      no(where, x.get<int>() + 1);
    }
    if (!rule.contains("minimum"))
      return;
    int64_t least = rule["minimum"];
    int64_t most = rule["maximum"];
    yes(where, least);
    yes(where, most);
    no(where, least - 1);
    no(where, most + 1);
  }

  void walk_flag(const json::json_pointer& where) const {
    yes(where, true);
    yes(where, false);
    no(where, "true");
    no(where, 1);
  }

  void walk_list(const json& rule, const json::json_pointer& where) const {
    auto sample = [&](size_t count) {
      auto result = json::array();
      auto all = rule["items"].value("enum", json::array());
      for (size_t i = 0; i < count; ++i)
        result.push_back(entry(rule["items"], i));
      return result;
    };
    no(where, "x");
    size_t most = rule["maxItems"];
    size_t least = rule.value("minItems", 0);
    yes(where, sample(most));
    yes(where, sample(least));
    no(where, sample(most + 1));
    if (least > 0)
      no(where, sample(least - 1));
    if (rule.value("uniqueItems", false)) {
      auto twice = sample(1);
      twice.push_back(twice[0]);
      no(where, twice);
    }
    auto one = minimal();
    if (least < 2)
      walk_entry(rule["items"], where);
  }

  /// Checks an entry by making it the only one.
  void walk_entry(const json& rule, const json::json_pointer& where) const {
    no(where, json::array({7}));
    for (auto& x : rule.value("enum", json::array()))
      yes(where, json::array({x}));
    if (rule.contains("enum") || rule.contains("pattern"))
      no(where, json::array({"nonsense"}));
    if (!rule.contains("maxLength"))
      return;
    size_t most = rule["maxLength"];
    yes(where, json::array({std::string(most, 'x')}));
    no(where, json::array({std::string(most + 1, 'x')}));
    no(where, json::array({""}));
  }

  static json entry(const json& rule, size_t i) {
    if (rule["type"] == "object")
      return {{"path", "front.png"}};
    if (rule.contains("enum"))
      return rule["enum"][i % rule["enum"].size()];
    return rule.contains("pattern") ? "#123456" : "words";
  }

  void walk_object(const json& rule, const json::json_pointer& where) const {
    CAF_CHECK(rule["additionalProperties"] == false);
    no(where / "surprise", 1);
    for (auto& key : rule.value("required", json::array())) {
      auto x = minimal();
      x[where].erase(key.get<std::string>());
      CAF_CHECK_NOT_EQUAL(problem(x), "");
    }
    for (auto& [key, value] : rule["properties"].items())
      walk(value, where / key);
  }

  void walk_table(const json& rule, const json::json_pointer& where) const {
    size_t most = rule["additionalProperties"]["maxLength"];
    size_t longest = rule["propertyNames"]["maxLength"];
    yes(where, {{std::string(longest, 'x'), std::string(most, 'x')}});
    no(where, {{std::string(longest + 1, 'x'), "x"}});
    no(where, {{"x", std::string(most + 1, 'x')}});
    auto full = json::object();
    for (size_t i = 0; i < rule["maxProperties"]; ++i)
      full["w" + std::to_string(i)] = "x";
    yes(where, full);
    full["more"] = "x";
    no(where, full);
  }

  void walk(const json& rule, const json::json_pointer& where) const {
    if (rule.contains("default"))
      yes(where, rule["default"]);
    if (rule.contains("examples"))
      CAF_CHECK(rule.contains("description"));
    auto& type = rule["type"];
    if (type == "string")
      walk_text(rule, where);
    else if (type == "integer")
      walk_whole(rule, where);
    else if (type == "boolean")
      walk_flag(where);
    else if (type == "array")
      walk_list(rule, where);
    else if (rule.contains("properties"))
      walk_object(rule, where);
    else
      walk_table(rule, where);
  }

  json schema;
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(schema_tests, schema_fixture)

CAF_TEST(schema and reader accept and refuse the same) {
  walk(schema, json::json_pointer{});
  walk(schema["properties"]["brand"]["properties"]["images"]["items"],
       json::json_pointer{"/brand/images/0"});
}

CAF_TEST(the defaults in the schema are the defaults of the brief) {
  auto full = minimal();
  auto& rules = schema["properties"]["brief"]["properties"];
  for (auto& [key, rule] : rules.items())
    full["brief"][key] = rule["default"];
  auto x = read(full);
  auto y = read(minimal());
  CAF_REQUIRE(x);
  CAF_REQUIRE(y);
  CAF_CHECK(x->f == y->f);
  auto colors = schema["properties"]["brand"]["properties"]["colors"];
  brand_colors mine;
  CAF_CHECK_EQUAL(colors["properties"]["accent"]["default"], mine.accent);
  CAF_CHECK_EQUAL(colors["properties"]["text"]["default"], mine.text);
}

CAF_TEST_FIXTURE_SCOPE_END()
