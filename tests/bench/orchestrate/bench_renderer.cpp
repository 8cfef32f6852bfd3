#include "tests/bench/orchestrate/bench_renderer.hpp"

#include <filesystem>

namespace adcraft::bench {

bench_renderer::bench_renderer(storage_ptr files, images_ptr eyes,
                               render_result film)
  : files_(std::move(files)), eyes_(std::move(eyes)), film_(std::move(film)) {
  // nop
}

caf::expected<render_result> bench_renderer::render(const render_order& order,
                                                    render_watch&) {
  if (order.kind == render_kind::taken_still)
    return looked_at(order.spec);
  auto result = film_;
  result.facts = R"({"passed":true})";
  return result;
}

caf::expected<render_result> bench_renderer::looked_at(const std::string& key) {
  auto path = files_->path_of(key);
  if (!path)
    return std::move(path.error());
  auto rules = product_rules();
  rules.min_side = 1;
  auto pixels = eyes_->sample(*path, rules);
  if (!pixels)
    return std::move(pixels.error());
  if (pixels->empty())
    return fail(ec::poison, *path + " shows nothing");
  render_result result;
  result.key = key;
  result.mime = "image/png";
  std::error_code code;
  result.bytes = std::filesystem::file_size(*path, code);
  result.sha256 = key.substr(3, 64);
  result.facts = "{}";
  return result;
}

} // namespace adcraft::bench
