#pragma once

#include "io/embedded/file_storage.hpp"
#include "io/embedded/finishing.hpp"
#include "io/embedded/landing_place.hpp"
#include "io/embedded/local_renderer.hpp"

#include "tests/media/film_fixture.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::test {

using media::operator+;

/// A house in which vendors' outputs land and are finished, for the scenes of
/// four seconds of a campaign in 640 x 360.
struct finishing_house : folder_fixture {
  storage_ptr files = *file_storage::open(folder + "/media");
  landing_ptr place = *landing_place::open(folder + "/incoming", files);
  local_renderer renderer{files, *render_cache::open(folder + "/cache", files)};
  media::fixture::film_room room;
  campaign_view view = a_written_campaign();

  const job_row& job(job_kind kind, uint32_t scene = 0) const {
    auto shape
      = kind == job_kind::scene_video || kind == job_kind::reference_image
          ? "16:9"
          : "";
    auto language = kind == job_kind::voiceover ? "en" : "";
    return *job_of(view, kind, scene, shape, language);
  }

  /// Has FFmpeg make a file of the room. @returns its path.
  std::string made(const std::string& name, const media::arguments& words) {
    room.ffmpeg(words + media::arguments{room.file(name)});
    return room.file(name);
  }

  /// What becomes of the bytes at `path` as the output for `x`.
  caf::expected<render_result> finish(const job_row& x,
                                      const std::string& path) {
    auto landed = place->write(x.id + ".c1", bytes_of(path));
    if (!landed)
      return std::move(landed.error());
    auto taken = place->take(*landed);
    if (!taken)
      return std::move(taken.error());
    auto how = finishing_for(view, x);
    if (!how)
      return std::move(how.error());
    auto order = finishing_order(R"({"model":"m","finish":)" + *how + "}",
                                 taken->file.key);
    if (!order)
      return std::move(order.error());
    media::fixture::quiet_watch watch;
    auto result = renderer.render(*order, watch);
    if (result)
      CAF_CHECK_EQUAL(watch.backwards, false);
    return result;
  }

  render_result finished(const job_row& x, const std::string& path) {
    auto result = finish(x, path);
    if (!result)
      CAF_FAIL(render(result.error()));
    return std::move(*result);
  }

  /// The reason why an output cannot be used.
  std::string problem(const job_row& x, const std::string& path) {
    const std::string opening = "what the model made cannot be used: ";
    auto result = finish(x, path);
    if (result)
      return "nothing";
    auto text = render(result.error());
    CAF_CHECK(result.error() == ec::poison);
    CAF_CHECK(text.starts_with(opening));
    CAF_MESSAGE(text);
    return text.substr(std::min(opening.size(), text.size()));
  }

  std::string path_of(const render_result& x) const {
    return *files->path_of(x.key);
  }
};

} // namespace adcraft::test
