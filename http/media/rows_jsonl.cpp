#include "http/media/rows.hpp"

#include "actors/model/json_reader.hpp"

namespace adcraft::http {

caf::expected<std::vector<batch_row>> parse_jsonl(std::string_view body,
                                                  size_t most) {
  std::vector<batch_row> result;
  for (size_t line = 1; !body.empty(); ++line) {
    auto end = std::min(body.find('\n'), body.size());
    auto text = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (text.find_first_not_of(" \t\r") == std::string_view::npos)
      continue;
    if (result.size() == most)
      return fail(ec::invalid_argument,
                  "body: send at most " + std::to_string(most) + " rows");
    batch_row row;
    row.line = line;
    if (auto x = parse_json(text, "row"))
      row.what = std::move(x->root);
    else
      row.wrong = std::move(x.error());
    result.push_back(std::move(row));
  }
  return result;
}

} // namespace adcraft::http
