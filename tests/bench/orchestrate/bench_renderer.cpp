#include "tests/bench/orchestrate/bench_renderer.hpp"

#include "io/embedded/durable.hpp"
#include "tests/bench/orchestrate/tiny_png.hpp"

namespace adcraft::bench {

bench_renderer::bench_renderer(storage_ptr files, render_result film)
  : files_(std::move(files)), film_(std::move(film)) {
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
  auto bytes = read_file(*path);
  if (!bytes)
    return std::move(bytes.error());
  if (!is_whole_png(*bytes))
    return fail(ec::poison, *path + " is no picture");
  render_result result;
  result.key = key;
  result.mime = "image/png";
  result.bytes = bytes->size();
  result.sha256 = key.substr(3, 64);
  result.facts = "{}";
  return result;
}

} // namespace adcraft::bench
