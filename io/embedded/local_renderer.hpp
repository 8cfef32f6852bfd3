#pragma once

#include "actors/ports/renderer.hpp"
#include "io/embedded/render_cache.hpp"
#include "io/media/specs.hpp"

namespace adcraft {

/// Renders on this machine: the studio's jobs, compositions and inspections.
class local_renderer : public renderer {
public:
  local_renderer(storage_ptr files, std::shared_ptr<render_cache> cache);

  caf::expected<render_result> render(const render_order& order,
                                      render_watch& watch) override;

private:
  caf::expected<fresh_render> make(const render_order& order,
                                   render_watch& watch);
  caf::expected<fresh_render> compose(const render_order& order,
                                      render_watch& watch);
  caf::expected<render_result> segments(const render_order& order,
                                        render_watch& watch);
  caf::expected<std::vector<std::string>>
  segment_files(const std::vector<media::segment_spec>& group,
                render_watch& watch);
  caf::expected<std::string> sound_file(const media::sound_spec& x,
                                        render_watch& watch);
  media::key_to_path paths() const;

  storage_ptr files_;
  std::shared_ptr<render_cache> cache_;
};

} // namespace adcraft
