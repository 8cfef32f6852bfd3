#pragma once

#include "io/embedded/studio/pictures/stage.hpp"

#include "actors/ports/renderer.hpp"

#include <filesystem>
#include <string>

#include <stdlib.h>

namespace adcraft::studio::test {

/// A directory that goes when the test ends.
struct fresh_directory {
  std::string path;
  fresh_directory() {
    char name[] = "/tmp/adcraft-pictures-XXXXXX";
    path = mkdtemp(name);
  }
  ~fresh_directory() {
    std::filesystem::remove_all(path);
  }
  std::string at(const std::string& name) const {
    return path + "/" + name;
  }
};

/// Watches without a wish; remembers.
struct quiet_watch : render_watch {
  double last = 0;
  bool stop = false;
  void progress(double done) override {
    last = done;
  }
  bool stop_requested() const override {
    return stop;
  }
};

/// Keys are paths.
inline media::key_to_path plain_paths() {
  return [](const std::string& key) -> caf::expected<std::string> {
    if (std::filesystem::exists(key))
      return key;
    return fail(ec::not_found, "there is no file \"" + key + "\"");
  };
}

/// A teal bottle on a light backdrop with a soft shadow.
inline surface plain_picture(int width, int height) {
  auto result = surface::opaque(width, height);
  pen p{result};
  cairo_set_source_rgb(p, 0.95, 0.95, 0.94);
  cairo_paint(p);
  cairo_set_source_rgb(p, 0.05, 0.5, 0.55);
  round_path(p, {width * 0.35, height * 0.2, width * 0.3, height * 0.6},
             width * 0.06);
  cairo_fill(p);
  return result;
}

/// Tiles of many colours, to the very border.
inline surface busy_picture(int width, int height) {
  auto result = surface::opaque(width, height);
  picture_dice chance{11};
  pen p{result};
  for (int y = 0; y < height; y += 20)
    for (int x = 0; x < width; x += 20) {
      cairo_set_source_rgb(p, chance.next(), chance.next(), chance.next());
      cairo_rectangle(p, x, y, 20, 20);
      cairo_fill(p);
    }
  return result;
}

inline std::string saved(const fresh_directory& in, const std::string& name,
                         const surface& x) {
  cairo_surface_write_to_png(x.get(), in.at(name).c_str());
  return in.at(name);
}

/// A scene of one treatment with words in it.
inline picture_spec a_scene(treatment look, ratio shape, int resolution) {
  picture_spec x;
  x.size = size_of(shape, resolution);
  x.layout = layout_of(shape, x.size);
  x.frames = 24;
  x.head = 4;
  x.tail = 4;
  x.look = look;
  x.kicker = "New";
  x.headline = "Cold water, any tide";
  x.subline = "Keeps water cold for 24 hours.";
  x.call_to_action = "Find your colour";
  x.url = "tidal.example";
  x.brand_title = "Tidal";
  x.colors = {"#0E8C92", "#FF6F5E", "#F6F3EC", "#0B2B33"};
  return x;
}

inline constexpr treatment all_treatments[]
  = {treatment::cutout,  treatment::parallax, treatment::split,
     treatment::kinetic, treatment::closeup,  treatment::end_card};

} // namespace adcraft::studio::test
