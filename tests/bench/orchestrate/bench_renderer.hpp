#pragma once

#include "actors/ports/renderer.hpp"
#include "actors/ports/storage.hpp"

namespace adcraft::bench {

/// Looks whether pictures that came in are whole, and answers everything else
/// at once with the same small film. Nothing leaves this process.
class bench_renderer : public renderer {
public:
  /// @param film is what every composition comes to.
  bench_renderer(storage_ptr files, render_result film);

  caf::expected<render_result> render(const render_order& order,
                                      render_watch& watch) override;

private:
  caf::expected<render_result> looked_at(const std::string& key);

  storage_ptr files_;
  render_result film_;
};

} // namespace adcraft::bench
