#include "tests/bench/orchestrate/town.hpp"

#include "tests/bench/orchestrate/bench_provider.hpp"
#include "tests/bench/orchestrate/bench_renderer.hpp"
#include "tests/bench/orchestrate/sample.hpp"

#include <caf/event_based_actor.hpp>

#include <fstream>
#include <unistd.h>

namespace adcraft::bench {

namespace {

const scope anybody{"local", true};

/// A vendor without limits, so that the house is what is measured.
settings settings_of(const std::string& database, const std::string& data,
                     const std::string& vendor) {
  settings result;
  result.data = data;
  result.database_url = database;
  result.role = "worker";
  result.replicate_key = "bench";
  result.replicate_url = vendor;
  result.replicate_calls = 1'000'000;
  result.replicate_per_minute = 0;
  return result;
}

/// What every composition comes to.
caf::expected<render_result> a_film(const house_parts& x,
                                    const std::string& data) {
  auto path = data + "/film.mp4";
  std::ofstream{path} << "a film";
  auto kept = x.files->put(path, "mp4");
  if (!kept)
    return std::move(kept.error());
  render_result result;
  result.key = kept->key;
  result.mime = "video/mp4";
  result.bytes = kept->bytes;
  result.sha256 = kept->sha256;
  return result;
}

template <class... Ts>
void asked(caf::event_based_actor* self, const campaign_service_actor& desk,
           std::function<void(caf::error)> done, Ts... xs) {
  self->request(desk, room_patience, std::move(xs)...)
    .then([done](const wish_receipt&) { done({}); },
          [done](caf::error& why) { done(std::move(why)); });
}

} // namespace

caf::expected<std::unique_ptr<town>> town::open(const std::string& database,
                                                const std::string& data,
                                                const std::string& vendor) {
  auto x = settings_of(database, data, vendor);
  auto parts = open_parts(x);
  if (!parts)
    return std::move(parts.error());
  auto film = a_film(*parts, data);
  if (!film)
    return std::move(film.error());
  constexpr micros price = 3000;
  parts->provider = std::make_shared<bench_provider>(price);
  parts->tools = std::make_shared<bench_renderer>(parts->files, *film);
  std::unique_ptr<town> result{new town};
  parts->hints->listen(ended_topic, [in = result.get()](const std::string& id) {
    std::lock_guard lock{in->mutex_};
    if (in->running_.erase(id) > 0 && in->running_.empty())
      in->moved_.notify_all();
  });
  auto home = house::open(x, std::move(*parts));
  if (!home)
    return std::move(home.error());
  result->home_ = std::move(*home);
  return result;
}

caf::error town::write_sample(const std::string& id, bool voices) {
  auto& desk = home_->campaigns();
  crowd people{home_->system()};
  auto create = [&](caf::event_based_actor* self, size_t, auto done) {
    self->request(desk, room_patience, atom::create_v, a_sample(id))
      .then([done](const std::string&) { done({}); },
            [done](caf::error& why) { done(std::move(why)); });
  };
  if (auto err = people.ask(1, create))
    return err;
  return people.ask(1, [&](caf::event_based_actor* self, size_t, auto done) {
    campaign_wish x;
    x.who = anybody;
    x.campaign = id;
    x.what = wish::edit_storyline{a_storyline(voices)};
    asked(self, desk, done, atom::wish_v, std::move(x));
  });
}

caf::error town::draft(size_t count, bool voices) {
  auto sample = "sample" + std::to_string(++samples_);
  if (auto err = write_sample(sample, voices))
    return err;
  ids_.clear();
  // Two houses ask one vendor, which tells them apart by their jobs.
  auto stem
    = "ca" + std::to_string(::getpid()) + "_" + std::to_string(samples_);
  for (size_t i = 0; i < count; ++i)
    ids_.push_back(stem + "_" + std::to_string(i));
  auto& desk = home_->campaigns();
  auto first = a_sample(sample);
  crowd people{home_->system()};
  return people.ask(count,
                    [&](caf::event_based_actor* self, size_t n, auto done) {
                      new_draft x;
                      x.id = ids_[n];
                      x.who = anybody;
                      x.brand = "br_" + sample;
                      x.brief = first.brief;
                      x.cap = first.cap;
                      x.like = sample;
                      asked(self, desk, done, atom::draft_v, std::move(x));
                    });
}

caf::error town::start() {
  {
    std::lock_guard lock{mutex_};
    running_ = {ids_.begin(), ids_.end()};
  }
  auto& desk = home_->campaigns();
  crowd people{home_->system()};
  return people.ask(ids_.size(),
                    [&](caf::event_based_actor* self, size_t n, auto done) {
                      campaign_wish x;
                      x.who = anybody;
                      x.campaign = ids_[n];
                      x.what = wish::start{};
                      asked(self, desk, done, atom::wish_v, std::move(x));
                    });
}

void town::await_ends() {
  std::unique_lock lock{mutex_};
  moved_.wait(lock, [this] { return running_.empty(); });
}

} // namespace adcraft::bench
