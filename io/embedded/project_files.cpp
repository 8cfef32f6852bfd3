#include "io/embedded/project_files.hpp"

#include "actors/model/json.hpp"
#include "io/embedded/studio_specs.hpp"
#include "io/media/edit_list.hpp"
#include "io/media/spec_reader.hpp"
#include "io/media/subtitles.hpp"
#include "io/media/zip.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using nlohmann::json;

/// "ab/abc….wav" and "voices/scene-1" → "voices/scene-1.wav".
std::string named(const std::string& name, const std::string& key,
                  const char* otherwise) {
  auto dot = key.rfind('.');
  return name + "."
         + (dot == std::string::npos ? otherwise : key.substr(dot + 1));
}

/// The files of one project while they are gathered.
class project {
public:
  project(const campaign_view& x, std::string shape)
    : x_(x), shape_(std::move(shape)), scenes_(played(x.storyline)) {
    // nop
  }

  caf::expected<std::string> spec() {
    list_.title = x_.brand.title;
    list_.cut = lay_out(x_.storyline);
    auto film = film_in(x_.brief.languages.front());
    if (auto err = add_clips(film))
      return err;
    for (auto& language : x_.brief.languages)
      add_language(language);
    if (!film.music.empty()) {
      auto name = named("music", film.music, "wav");
      add(name, film.music);
      list_.music = {{"music", name, 0, list_.cut.samples()}};
    }
    add_text("brief.json", to_json(x_.brief));
    add_text("storyline.json", to_json(x_.storyline));
    add_text("timeline.otio", media::as_otio(list_));
    return media::written({{"files", files_}});
  }

private:
  job_row composition_in(const std::string& language) const {
    job_row result;
    result.kind = job_kind::composition;
    result.shape = shape_;
    result.language = language;
    return result;
  }

  media::composition_spec film_in(const std::string& language) const {
    return film_for(x_, composition_in(language));
  }

  void add(const std::string& name, const std::string& key) {
    files_.push_back({{"name", name}, {"key", key}, {"text", ""}});
  }

  void add_text(const std::string& name, const std::string& text) {
    files_.push_back({{"name", name}, {"key", ""}, {"text", text}});
  }

  caf::error add_clips(const media::composition_spec& film) {
    for (size_t i = 0; i < scenes_.size(); ++i) {
      auto scene = "scene-" + std::to_string(scenes_[i].number);
      if (film.clips[i].empty())
        return fail(ec::conflict, "scene " + std::to_string(scenes_[i].number)
                                    + " has no clip in " + shape_
                                    + " yet: finish the campaign first");
      auto name = named("clips/" + scene, film.clips[i], "mp4");
      add(name, film.clips[i]);
      list_.clips.push_back({scene, name});
    }
    return {};
  }

  void add_language(const std::string& language) {
    auto film = film_in(language);
    size_t n = 0;
    for (auto& s : scenes_) {
      auto job = job_of(x_, job_kind::voiceover, s.number, {}, language);
      if (job == nullptr || asset_of(x_, *job) == nullptr)
        continue;
      auto& voice = film.voices[n++];
      if (voice.key.empty())
        continue;
      auto what = "scene-" + std::to_string(s.number) + "-" + language;
      auto name = named("voices/" + what, voice.key, "wav");
      add(name, voice.key);
      list_.voices.push_back({what, name, voice.from, voice.samples});
    }
    auto said = media::subtitles_of(film);
    add_text("captions/" + language + ".srt", as_srt(said, film.cut.fps));
    add_text("captions/" + language + ".vtt", as_vtt(said, film.cut.fps));
    add_film(key_of(format_of(composition_in(language), x_.brief)));
  }

  void add_film(const std::string& format) {
    for (auto& d : x_.deliverables)
      for (auto& a : x_.assets)
        if (d.format == format && d.state == deliverable_state::passed
            && a.id == d.asset)
          add(named("films/" + format, a.key, "mp4"), a.key);
  }

  const campaign_view& x_;
  std::string shape_;
  std::vector<scene> scenes_;
  media::edit_list list_;
  json files_ = json::array();
};

media::zip_entry read_file(media::spec_reader x) {
  // The path is a key until it is looked up.
  media::zip_entry result{x.text("name"), x.text("key"), x.text("text")};
  x.done();
  return result;
}

std::vector<media::zip_entry> read_files(media::spec_reader& x) {
  std::vector<media::zip_entry> result;
  for (auto& one : x.children("files"))
    result.push_back(read_file(one));
  return result;
}

} // namespace

caf::expected<std::string> project_spec(const campaign_view& x,
                                        const std::string& shape) {
  auto known = ratio_from(shape);
  auto& all = x.brief.ratios;
  if (!known || std::find(all.begin(), all.end(), *known) == all.end())
    return fail(ec::invalid_argument,
                "format: the brief asks for no film in " + shape);
  if (played(x.storyline).empty())
    return fail(ec::conflict, "there is no storyline yet: have one written");
  return project{x, shape}.spec();
}

caf::expected<fresh_render> pack_project(const std::string& spec,
                                         const media::key_to_path& paths,
                                         const std::string& out,
                                         render_watch& watch) {
  auto files = media::read_spec(spec, "project", read_files);
  if (!files)
    return std::move(files.error());
  for (auto& x : *files) {
    if (x.path.empty())
      continue;
    auto path = paths(x.path);
    if (!path)
      return std::move(path.error());
    x.path = *path;
  }
  if (auto err = media::write_zip(*files, out, watch))
    return err;
  return fresh_render{out, "zip", "{}"};
}

} // namespace adcraft
