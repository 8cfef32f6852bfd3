#include "tests/sim/world.hpp"
#include "tests/sim/hash.hpp"

#include <cmath>

namespace adcraft::sim {

namespace {

constexpr size_t postmen = 8;

speaker speaker_of(const options& x, const std::string& base) {
  return {x.url.empty() ? base : x.url, static_cast<instant>(x.keeps * second)};
}

} // namespace

world::world(options x, const std::string& base)
  : with(std::move(x)), by(speaker_of(with, base)),
    clock(with.folder, with.speed), book(with.folder, with.sync),
    all(with.folder, with.sync), stored(with.folder, with.sync),
    files(with.folder), rules(with.folder), seen(with.folder),
    makes(with.folder, with.tiny), post(clock, postmen),
    follow(clock, all, book, rules, post, by, with.secret) {
  if (with.tiny)
    makes.get(medium{});
}

void world::close() {
  clock.close();
  follow.close();
  post.close();
}

instant world::latency_of(const std::string& name) const {
  auto i = with.latency.find(name);
  auto seconds = i == with.latency.end() ? with.latency.at("") : i->second;
  return static_cast<instant>(seconds * second);
}

void world::bill(const model& m, const std::string& id,
                 const std::string& correlation, const json& input, micros card,
                 const mishaps& bad) {
  auto hash = sha256_hex(input.dump());
  auto drawn = dice(with.seed, correlation + " " + hash);
  auto drift = 1 + with.drift * (2 * drawn - 1);
  auto factor = drift * bad.number("price_change", "factor", 1);
  charge x;
  x.at = clock.now();
  x.vendor = m.vendor;
  x.id = id;
  x.model = m.name;
  x.correlation = correlation;
  x.input_hash = hash;
  x.usd = std::llround(static_cast<double>(card) * factor);
  book.add(std::move(x));
}

std::string world::fresh(const std::string& prefix, size_t size) {
  auto what = std::to_string(++names) + " " + std::to_string(real_now());
  return prefix + name_of(what, size);
}

} // namespace adcraft::sim
