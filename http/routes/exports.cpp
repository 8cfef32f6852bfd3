#include "http/routes/exports.hpp"

#include "http/documents/deliverables.hpp"
#include "http/media/header_fields.hpp"
#include "http/routes/render_errand.hpp"
#include "http/routes/wishes.hpp"

namespace adcraft::http {

namespace {

/// Less than a handler has, so that there is time to say "not yet".
constexpr std::chrono::milliseconds render_time{3500};

/// The ratio that `?format=` names, or the first.
caf::expected<std::string> shape_asked(const call& c, const campaign_view& x) {
  auto text = c.asked.asked("format");
  if (text.empty() && !x.brief.ratios.empty())
    return to_string(x.brief.ratios.front());
  for (auto shape : x.brief.ratios)
    if (to_string(shape) == text)
      return text;
  return fail(ec::invalid_argument,
              "format: the campaign has no \"" + text.substr(0, 20) + "\"");
}

/// The language that `?language=` names, or the first.
caf::expected<std::string> language_asked(const call& c,
                                          const campaign_view& x) {
  auto text = c.asked.asked("language");
  if (text.empty() && !x.brief.languages.empty())
    return x.brief.languages.front();
  for (auto& language : x.brief.languages)
    if (language == text)
      return text;
  return fail(ec::invalid_argument,
              "language: the campaign has no \"" + text.substr(0, 20) + "\"");
}

task<answer> captions(call& c, bool vtt) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto shape = shape_asked(c, *x);
  if (!shape)
    co_return shape.error();
  auto language = language_asked(c, *x);
  if (!language)
    co_return language.error();
  auto film = job_of(*x, job_kind::composition, 0, *shape, *language);
  if (film == nullptr)
    co_return fail(ec::conflict,
                   "there are no captions yet: start the campaign first");
  auto text = c.rooms->provider->captions(*x, *film, vtt);
  if (!text)
    co_return text.error();
  response result;
  result.mime
    = vtt ? "text/vtt; charset=utf-8" : "application/x-subrip; charset=utf-8";
  result.body = std::move(*text);
  auto name = download_name(*x, *language, vtt ? "vtt" : "srt");
  result.headers.emplace_back("Content-Disposition", attachment(name));
  co_return result;
}

response not_yet(const call& c) {
  auto result = json_answer(202, {{"status", "rendering"},
                                  {"detail",
                                   "The archive is being made: ask "
                                   "again in a moment."}});
  result.headers.emplace_back("Retry-After", "3");
  result.headers.emplace_back("Location", c.asked.target);
  return result;
}

} // namespace

task<answer> get_srt(call& c) {
  return captions(c, false);
}

task<answer> get_vtt(call& c) {
  return captions(c, true);
}

task<answer> get_export(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto shape = shape_asked(c, *x);
  if (!shape)
    co_return shape.error();
  auto order = c.rooms->provider->project_export(*x, *shape);
  if (!order)
    co_return order.error();
  auto errand = send_render_errand(c.self->home_system(), c.rooms->desk);
  auto rendering = ask_within<render_outcome>(c.self, render_time, errand,
                                              atom::render_v, *order);
  auto made = co_await rendering;
  if (!made && made.error() == caf::sec::request_timeout)
    co_return not_yet(c);
  if (!made)
    co_return made.error();
  if (made->error)
    co_return made->error;
  auto name = download_name(*x, *shape + " project", "zip");
  response result;
  result.status = 303;
  result.headers.emplace_back(
    "Location", c.rooms->links->url_of(
                  made->result.key, c.rooms->clock->now() / 1'000'000, name));
  co_return result;
}

} // namespace adcraft::http
