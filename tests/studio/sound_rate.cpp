#define CAF_SUITE studio_voice_rate

#include "io/embedded/studio/sound/voice.hpp"

#include <caf/test/unit_test.hpp>

#include <cmath>

using namespace adcraft::studio;

namespace {

/// A line and the seconds the voice took for it, in the delivered file.
struct measured {
  double seconds;
  const char* text;
};

// clang-format off
/// The lines the rate was measured on.
constexpr measured corpus[] = {
  {2.595, "Meet Lumen, the lamp that follows your day."},
  {1.845, "Soft light for slow mornings."},
  {2.685, "Three brightness levels, one gentle touch."},
  {2.425, "Wake up to warmth, not to an alarm."},
  {2.305, "Designed in Oslo. Made to last."},
  {2.220, "Your coffee deserves better water."},
  {2.485, "Discover more at lumen.example."},
  {2.835, "It charges in fifteen minutes and lasts all week."},
  {2.525, "Save 30% this weekend only!"},
  {2.950, "From $24 a month, with free delivery."},
  {1.710, "What if your shoes could breathe?"},
  {3.285, "Tidal keeps your drink cold for 24 hours."},
  {2.880, "No wires. No noise. No fuss."},
  {1.700, "Because every step counts."},
  {2.825, "Built for runners who never wait for the weather."},
  {3.495, "Over 12,000 five-star reviews can't be wrong."},
  {1.970, "Try it free for thirty days."},
  {3.110, "One bottle replaces a thousand plastic cups."},
  {2.815, "Handmade leather, cut by people who care."},
  {1.890, "Shop the summer collection now."},
  {2.450, "The quiet fan you will forget is there."},
  {2.640, "Real fruit, real taste, and nothing else."},
  {2.455, "Turn any room into your favorite place."},
  {2.605, "Your skin called. It wants a holiday."},
  {2.505, "Fold it, pack it, take it anywhere."},
  {2.605, "We roast on Monday, you brew on Wednesday."},
  {1.990, "A watch that listens to your heart."},
  {2.920, "Finally, headphones that fit like nothing at all."},
  {2.445, "Join two million people who sleep better."},
  {2.240, "Light as a feather, strong as steel."},
  {2.225, "Simple. Honest. Yours."},
  {3.745, "Imagine a garden that waters itself, even while you travel."},
  {2.725, "Order today and get the second one half price!"},
  {4.250, "Breathe in. Breathe out. Begin again with morning tea from the mountains."},
  {5.605, "Every detail is considered, from the brushed aluminium body to the woven cotton cable."},
  {4.795, "This is not just another backpack; it is the office you carry on your shoulders."},
  {4.295, "Go further on a single charge: 480 miles of open road."},
  {1.420, "Discover the difference."},
  {1.240, "Start your story."},
  {1.165, "Ready when you are."},
  {4.195, "Our engineers spent four years making it disappear into your wall."},
  {2.660, "Because good food should never take all evening."},
  {2.580, "Waterproof, dustproof, toddler-proof."},
  {1.655, "Bring the concert home tonight."},
  {5.440, "The all new Aero kettle boils in ninety seconds and remembers how you like your tea."},
  {1.750, "Taste the coast in every bite."},
  {3.800, "Made from recycled ocean plastic, and recyclable again."},
  {1.740, "Less clutter, more calm."},
  {1.180, "Hello, sunshine."},
  {5.760, "Ask for it by name at your local store, or visit tidal.example to find out more."},
  {2.150, "Your morning starts with one good cup."},
  {1.885, "Feel the road, not the noise."},
  {2.940, "New season, new colors, same comfort."},
  {2.100, "Everything you need, nothing you don't."},
  {2.350, "We make bags that carry your whole life."},
  {2.195, "Hear every note the way it was played."},
  {2.585, "Fresh flowers at your door every Friday."},
  {3.015, "Stay warm, stay dry, stay outside."},
  {3.215, "Small enough for your pocket, big enough for your ideas."},
  {2.590, "Get twenty percent off your first order."},
  {1.880, "Now available in stores near you."},
  {1.605, "The best nights begin at home."},
  {2.120, "Who says healthy can't be delicious?"},
  {2.170, "Try it today, love it tomorrow."},
  {1.420, "It works while you sleep."},
  {2.565, "Power that lasts from sunrise to sunset."},
  {1.880, "A better way to clean your kitchen."},
  {1.900, "Give your hair the care it deserves."},
  {2.565, "Your family, your rules, your car."},
  {1.985, "Real people, real results."},
  {2.785, "Smart, simple and surprisingly affordable."},
  {1.860, "Every bottle tells a story."},
  {1.470, "Take the long way home."},
  {1.880, "Cook like a chef in ten minutes."},
  {1.425, "Because you are worth the wait."},
  {2.635, "The future of travel is finally here."},
  {1.975, "Drive electric, drive happy."},
  {2.820, "Work from anywhere with our lightest laptop yet."},
  {1.550, "Never lose your keys again."},
  {1.800, "Say goodbye to tired eyes."},
  {2.055, "Made with love, delivered with speed."},
  {2.250, "Nature knows best, so we listen."},
  {1.540, "One app for all your money."},
  {1.590, "Book now and pay later."},
  {1.690, "Dream bigger, sleep deeper."},
  {2.270, "Crisp, cool and full of flavor."},
  {2.005, "Run faster with every stride."},
  {2.250, "It is time to upgrade your everyday."},
  {2.005, "This winter, give the gift of light."},
  {2.815, "Perfect pizza, ready in ninety seconds."},
  {2.405, "You bring the friends, we bring the snacks."},
  {1.690, "Protect what matters most."},
  {2.995, "Our softest cotton, grown without chemicals."},
  {1.755, "Beautiful things take time."},
  {1.925, "Switch today and save hundreds."},
  {2.210, "Your home should know when you arrive."},
  {2.785, "Crafted by hand in a small village near the sea."},
  {2.620, "Keep your plants alive without thinking about it."},
  {2.000, "Watch the game in stunning detail."},
  {1.820, "Grab yours before they are gone."},
  {1.985, "See the world through clearer lenses."},
  {1.760, "Good morning, gorgeous skin."},
  {2.105, "The only backpack you will ever need."},
  {1.730, "A chair that moves the way you do."},
  {1.840, "Get fit without leaving the house."},
  {3.115, "Learn a new language in just five minutes a day."},
  {1.470, "Your dog will thank you."},
  {2.170, "Old traditions, modern taste."},
  {2.620, "Chocolate so smooth it melts your worries away."},
  {2.125, "Open the box and start to play."},
  {2.395, "More space, more freedom, more fun."},
  {1.750, "Sleep under the stars tonight."},
  {2.945, "Sign up in seconds, cancel any time."},
  {1.835, "Water that tastes like water."},
  {2.310, "Quick, quiet and completely cordless."},
  {2.205, "Wear it to work, wear it to dance."},
  {1.835, "Call us today for a free quote."},
  {2.100, "The sound of summer, in your hand."},
  {2.085, "Great ideas deserve great paper."},
  {1.195, "Go where the map ends."},
  {2.500, "Bright enough to read, gentle enough to dream."},
  {0.945, "Let the light in."},
  {3.000, "Tested by athletes, trusted by doctors."},
  {1.615, "Hot soup in a cold world."},
  {1.960, "Style that speaks before you do."},
  {1.855, "Clean energy for every roof."},
  {2.100, "Order online and pick up in store."},
  {2.415, "Sharper, faster, lighter than ever."},
  {2.555, "Meet the bike that folds in three seconds."},
  {2.235, "Charge your phone with the power of the sun."},
  {2.140, "Kids love it, and parents do too."},
  {2.695, "Pure ingredients, powerful results."},
  {2.555, "Your next adventure is one click away."},
  {2.735, "Don't just watch the ocean, help to save it."},
  {2.465, "Rediscover the joy of writing by hand."},
  {2.645, "Comfort you can count on, all day long."},
  {2.655, "The perfect present for someone special."},
  {2.320, "Come for the coffee, stay for the cake."},
  {1.525, "Built tough, priced right."},
  {1.790, "Relax, we have got this."},
  {1.810, "Unlock your creative side."},
  {2.315, "A fresh start begins with fresh sheets."},
  {1.780, "Why buy new when you can repair?"},
  {1.815, "Five minutes is all it takes."},
  {2.165, "From our farm straight to your table."},
  {1.575, "It never sounded so good."},
  {1.940, "Discover a softer shade of blue."},
  {2.630, "Feel better, look better, live better."},
  {2.100, "The small speaker with the big heart."},
  {2.135, "Find your perfect match today."},
};

/// Lines written afterwards. Only the overall bias was set with them in view.
constexpr measured fresh[] = {
  {5.060, "The kettle that knows when you are home. Boils in under a minute, whispers while it works."},
  {4.695, "Tired of tangled cables? Meet Strand, the charger that winds itself."},
  {4.730, "Forty colors, zero compromise. Paint your walls with confidence."},
  {3.725, "Tidal turns sea salt into a scrub your skin will remember."},
  {4.555, "Hold the sunset in your hands. Lumen, now at lumen.example."},
  {2.900, "Every seed we plant feeds a family of four."},
  {3.465, "Your commute just got shorter. Fold, ride, smile."},
  {4.820, "Seven hours of battery, sixty seconds of charging, and a lifetime of music."},
  {3.910, "Bold espresso for busy people. Try it with oat milk."},
  {4.785, "Why settle for ordinary socks when your feet walk ten thousand steps a day?"},
  {3.635, "Save 15% on your first box with code HELLO."},
  {2.255, "Cut the noise and hear what matters."},
  {3.225, "Made slowly, worn for years. The Nord jacket."},
  {2.580, "Gentle on the planet, tough on stains."},
  {3.385, "It starts with a single drop of cold pressed olive oil."},
  {3.060, "Meet the mattress that adapts to you, night after night."},
  {3.810, "Trusted by over 3,000 teachers across the country."},
  {4.400, "Your plants will never go thirsty again. Sprout waters them for you."},
  {2.840, "Two wheels, one motor, endless weekends."},
  {4.345, "Pack light and travel far. Shop now at nomad.example."},
};
// clang-format on

/// How many of ten lines are estimated within 8 percent.
template <size_t N>
double close_of_ten(const measured (&lines)[N]) {
  int close = 0;
  for (auto& x : lines) {
    auto off = estimate_seconds(x.text) / x.seconds - 1;
    CAF_CHECK(std::abs(off) < 0.2);
    close += std::abs(off) <= 0.08;
  }
  return 10.0 * close / N;
}

} // namespace

CAF_TEST(nine of ten lines of the corpus are estimated within 8 percent) {
  CAF_CHECK(close_of_ten(corpus) >= 9);
}

CAF_TEST(nine of ten other lines are estimated within 8 percent) {
  CAF_CHECK(close_of_ten(fresh) >= 9);
}

CAF_TEST(what has no words takes no time) {
  CAF_CHECK_EQUAL(estimate_seconds(""), 0.0);
  CAF_CHECK_EQUAL(estimate_seconds("... !"), 0.0);
}
