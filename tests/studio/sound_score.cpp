#define CAF_SUITE studio_score

#include "io/embedded/studio/sound/score.hpp"

#include "io/embedded/studio/sound/chart.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

music_spec film(const std::string& emotion, int seconds, uint64_t seed = 1,
                int fps = 30, const std::string& pacing = "steady") {
  music_spec result{seconds * fps, fps, emotion, pacing, {}, seed};
  auto n = result.frames;
  result.curve = {{0, 0.75},
                  {n / 5, 0.4},
                  {n * 2 / 5, 0.55},
                  {n * 3 / 5, 0.9},
                  {n * 4 / 5, 0.6}};
  return result;
}

/// Films of every emotion, pacing, length and frame rate.
std::vector<music_spec> films() {
  std::vector<music_spec> result;
  uint64_t seed = 1;
  for (auto emotion : known_emotions)
    for (auto pacing : known_pacings)
      for (auto seconds : {6, 10, 15, 20, 33, 60})
        for (auto fps : {24, 25, 30})
          result.push_back(film(emotion, seconds, seed++, fps, pacing));
  return result;
}

bool tonal(const note& x) {
  return x.who != player::drums;
}

/// The chord under a tick; a little early or late is human.
const chord_span& chord_at(const score& x, int tick) {
  auto result = &x.chords.front();
  for (auto& span : x.chords)
    if (span.start <= tick + 12)
      result = &span;
  return *result;
}

bool holds(const std::vector<int>& xs, int x) {
  return std::find(xs.begin(), xs.end(), x) != xs.end();
}

std::vector<note> notes_of(const score& x, player who) {
  std::vector<note> result;
  for (auto& n : x.notes)
    if (n.who == who)
      result.push_back(n);
  return result;
}

std::string name_of(const music_spec& x) {
  return x.emotion + " " + x.pacing + " " + std::to_string(x.frames) + "/"
         + std::to_string(x.fps);
}

} // namespace

CAF_TEST(the last chord lands on the tonic and rings to the end) {
  for (auto& x : films()) {
    auto piece = compose(x);
    auto seconds = static_cast<double>(x.frames) / x.fps;
    auto ring = seconds - piece.seconds_at(piece.landing);
    auto end = piece.seconds_at(piece.end);
    if (ring < 1.39 || ring > 2.21 || end > seconds || end < seconds - 0.01)
      CAF_ERROR(name_of(x) << " rings for " << ring << " until " << end);
    auto& last = piece.chords.back();
    CAF_CHECK(last.start == piece.landing && last.what.root == 0);
    auto bass = notes_of(piece, player::bass).back();
    CAF_CHECK(bass.pitch % 12 == piece.tonic);
    CAF_CHECK(std::abs(bass.start - piece.landing) <= 4);
    auto longest = *std::max_element(
      piece.notes.begin(), piece.notes.end(),
      [](auto& a, auto& b) { return a.start + a.length < b.start + b.length; });
    CAF_CHECK(longest.start + longest.length <= piece.end);
  }
}

CAF_TEST(tempo stays near that of the emotion) {
  for (auto& x : films()) {
    auto& style = style_of(x.emotion);
    auto wanted = style.bpm
                  * (x.pacing == "fast"   ? 1.12
                     : x.pacing == "calm" ? 0.9
                                          : 1);
    auto stretch = compose(x).bpm / wanted;
    auto room = x.frames < 12 * x.fps ? 1.3 : 1.15;
    if (stretch > room || stretch < 1 / room)
      CAF_ERROR(name_of(x) << " is stretched by " << stretch);
  }
}

CAF_TEST(every tone belongs to its chord and every chord to its key) {
  for (auto& x : films()) {
    auto piece = compose(x);
    for (auto& span : piece.chords)
      for (auto step : span.what.intervals)
        if (!span.what.borrowed
            && !holds(piece.scale, (span.what.root + step) % 12))
          CAF_ERROR(name_of(x) << ": a chord on " << span.what.root
                               << " leaves its scale");
    for (auto& n : piece.notes) {
      auto& what = chord_at(piece, n.start).what;
      auto classes = classes_of(what, piece.tonic);
      classes.push_back((piece.tonic + what.bass) % 12);
      if (tonal(n) && !holds(classes, n.pitch % 12))
        CAF_ERROR(name_of(x) << ": " << n.pitch << " at " << n.start);
    }
  }
}

CAF_TEST(voices that are held do not rub) {
  auto held = [](const note& n) {
    return n.who == player::pad || n.who == player::strings
           || n.who == player::bass || n.length > ticks_per_beat * 3 / 2;
  };
  for (auto& x : films()) {
    auto piece = compose(x);
    std::vector<note> notes;
    std::copy_if(piece.notes.begin(), piece.notes.end(),
                 std::back_inserter(notes),
                 [&](auto& n) { return tonal(n) && held(n); });
    for (size_t i = 0; i < notes.size(); ++i)
      for (size_t k = i + 1; k < notes.size(); ++k) {
        auto& a = notes[i];
        auto& b = notes[k];
        auto together = std::min(a.start + a.length, b.start + b.length)
                        - std::max(a.start, b.start);
        if (together > 60 && std::abs(a.pitch - b.pitch) == 1)
          CAF_ERROR(name_of(x) << ": " << a.pitch << " and " << b.pitch
                               << " at " << b.start);
      }
  }
}

CAF_TEST(the bass has the root of the chord on every downbeat it plays) {
  for (auto& x : films()) {
    auto piece = compose(x);
    auto bass = notes_of(piece, player::bass);
    for (auto& span : piece.chords)
      for (auto& n : bass)
        if (std::abs(n.start - span.start) <= 12)
          CAF_CHECK_EQUAL(n.pitch % 12, (piece.tonic + span.what.bass) % 12);
    CAF_CHECK(bass.size() >= 3);
  }
}

CAF_TEST(voices move little from chord to chord) {
  for (auto emotion : known_emotions) {
    auto piece = compose(film(emotion, 30));
    auto pad = notes_of(piece, player::pad);
    std::vector<std::vector<int>> chords;
    for (auto& span : piece.chords) {
      std::vector<int> voices;
      for (auto& n : pad)
        if (n.start == span.start)
          voices.push_back(n.pitch);
      CAF_REQUIRE_EQUAL(voices.size(), 4u);
      chords.push_back(voices);
    }
    double moved = 0;
    for (size_t i = 1; i < chords.size(); ++i)
      for (size_t k = 0; k < 4; ++k)
        moved += std::abs(chords[i][k] - chords[i - 1][k]);
    auto mean = moved / static_cast<double>(4 * (chords.size() - 1));
    CAF_MESSAGE(emotion << " moves " << mean << " semitones a voice");
    CAF_CHECK(mean < 3.0);
  }
}

CAF_TEST(players keep their ranges and leave the voice its own) {
  for (auto& x : films())
    for (auto& n : compose(x).notes) {
      auto in
        = [&](int low, int high) { return n.pitch >= low && n.pitch <= high; };
      auto good = n.who == player::bass      ? in(28, 58)
                  : n.who == player::pad     ? in(48, 69)
                  : n.who == player::comp    ? in(48, 81)
                  : n.who == player::strings ? in(60, 81)
                  : n.who == player::arp     ? in(65, 96)
                  : n.who == player::bell    ? in(79, 93)
                                             : in(35, 81);
      if (!good || n.velocity < 1 || n.velocity > 127 || n.start < 0
          || n.length < 1)
        CAF_ERROR(name_of(x) << ": player " << static_cast<int>(n.who)
                             << " plays " << n.pitch);
    }
}

CAF_TEST(no note begins while the same one sounds) {
  for (auto& x : films()) {
    std::map<std::pair<player, int>, int> free;
    for (auto& n : compose(x).notes) {
      auto& until = free[{n.who, n.pitch}];
      if (n.start < until)
        CAF_ERROR(name_of(x) << ": " << n.pitch << " at " << n.start);
      until = n.start + n.length;
    }
  }
}

CAF_TEST(the first moment is a hit of many players) {
  for (auto& x : films()) {
    std::set<player> there;
    int strongest = 0;
    for (auto& n : compose(x).notes)
      if (n.start == 0) {
        there.insert(n.who);
        strongest = std::max(strongest, n.velocity);
      }
    for (auto who :
         {player::pad, player::comp, player::bass, player::bell, player::drums})
      CAF_CHECK(there.count(who) == 1);
    CAF_CHECK(strongest >= 80);
  }
}

CAF_TEST(players come and go with the energy of the film) {
  for (auto emotion : known_emotions) {
    auto x = film(emotion, 40);
    auto count = [&](double energy) {
      x.curve = {{0, energy}};
      std::set<player> result;
      auto piece = compose(x);
      for (auto& n : piece.notes)
        if (n.start > 8 * ticks_per_beat && n.start < piece.landing - 100)
          result.insert(n.who);
      return result;
    };
    CAF_CHECK(count(0.9).size() == std::size(all_players));
    CAF_CHECK(count(0.05).size() <= 4);
    CAF_CHECK(count(0.05).count(player::strings) == 0);
    CAF_CHECK(count(0.9).count(player::strings) == 1);
    auto loud = compose(film(emotion, 40)).notes.size();
    CAF_CHECK(loud > 100);
  }
}

CAF_TEST(a seed decides and emotions differ) {
  auto x = film("warm", 20, 7);
  CAF_CHECK(compose(x).notes == compose(x).notes);
  auto y = x;
  y.seed = 8;
  CAF_CHECK(compose(x).notes != compose(y).notes);
  std::set<std::string> programs;
  for (auto emotion : known_emotions) {
    std::string all;
    for (auto& seat : compose(film(emotion, 20)).seats)
      all += std::to_string(seat.program) + " ";
    programs.insert(all + std::string{style_of(emotion).progressions[0]});
  }
  CAF_CHECK_EQUAL(programs.size(), std::size(known_emotions));
}

CAF_TEST(another take is another arrangement) {
  for (auto emotion : known_emotions) {
    auto x = film(emotion, 20);
    auto before = compose(x);
    for (x.take = 2; x.take <= 4; ++x.take) {
      auto now = compose(x);
      CAF_MESSAGE(emotion << " take " << x.take);
      CAF_CHECK(now.notes != before.notes);
      CAF_CHECK(now.tonic != before.tonic);
      CAF_CHECK(std::abs(now.seconds_at(now.end) - 20) < 0.05);
      before = now;
    }
    std::set<int> arps;
    for (x.take = 1; x.take <= 3; ++x.take)
      arps.insert(compose(x).seats[static_cast<size_t>(player::arp)].program);
    CAF_CHECK(arps.size() > 1);
  }
}

CAF_TEST(patterns and chords of all styles are well formed) {
  for (auto emotion : known_emotions) {
    auto& x = style_of(emotion);
    CAF_CHECK_EQUAL(std::string{x.emotion}, std::string{emotion});
    CAF_REQUIRE_EQUAL(x.programs.size(), std::size(all_players));
    auto lines
      = std::vector<pattern>{x.comp, x.comp_full, x.arp, x.bass, x.bass_full};
    for (auto& drums : {x.light, x.full})
      for (auto& line : drums)
        lines.push_back(line.steps);
    for (auto& line : lines)
      CAF_CHECK_EQUAL(line.size(), 16u);
    CAF_CHECK(x.bass[0] == 'R' && x.bass_full[0] == 'R');
    CAF_REQUIRE_EQUAL(x.progressions.size(), 2u);
    for (auto& chords : x.progressions)
      CAF_CHECK_EQUAL(chords_from(chords).size(), 4u);
    CAF_CHECK_EQUAL(chord_from(x.last).root, 0);
  }
}
