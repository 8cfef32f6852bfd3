#include "io/media/sound.hpp"

#include "io/media/ffmpeg.hpp"
#include "io/media/sound_maker.hpp"

namespace adcraft::media {

caf::expected<sound_facts> make_sound(const sound_spec& x,
                                      const key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch) {
  auto dir = work_dir::beside(out);
  if (!dir)
    return std::move(dir.error());
  part_watch first{watch, 0, 0.3};
  auto parts = make_stems(x, paths, *dir, first);
  if (!parts)
    return std::move(parts.error());
  sound_maker maker{x, *dir, watch};
  sound_facts facts;
  if (parts->voices.empty() && parts->music.empty()) {
    if (auto err = maker.silence())
      return err;
  } else {
    auto level = maker.mix(*parts);
    watch.progress(0.5);
    if (!level)
      return std::move(level.error());
    auto made = maker.master(level->integrated);
    if (!made)
      return std::move(made.error());
    facts = *made;
  }
  if (auto err = dir->keep("sound.m4a", out))
    return err;
  watch.progress(1);
  return facts;
}

} // namespace adcraft::media
