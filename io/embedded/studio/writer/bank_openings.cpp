#include "io/embedded/studio/writer/bank.hpp"

namespace adcraft::studio::writing {

namespace {

const std::vector<opening> calm = {
  {"Slow down a little", "What if the day could slow down a little?"},
  {"Take a breath", "Take a breath. There is no hurry here."},
  {"A quieter moment", "Some moments deserve to be quiet."},
  {"Let the day go", "There comes a point when the day can wait."},
  {"Nothing to rush", "Nothing to rush. Nothing to prove."},
  {"Room to breathe", "Leave a little room in your day."},
  {"Softly does it", "Some things are better done slowly."},
  {"Just this, for now", "For a moment, just this."},
  {"The day can wait", "You know the hour when everything goes quiet."},
};

const std::vector<opening> warm = {
  {"The good part of the day", "Every day has a part you look forward to."},
  {"The small things", "It's the small things that make a day yours."},
  {"Come as you are", "Some things welcome you just as you are."},
  {"Keep it close", "Keep close what feels right."},
  {"Worth looking forward to", "Here's to something worth looking forward to."},
  {"When something simply fits", "You know the feeling when something fits."},
  {"Little rituals", "It's the little rituals we come to love."},
  {"Good days, small moments", "Good days are made of small moments."},
  {"Stay a while", "Some moments ask you to stay a while."},
};

const std::vector<opening> joyful = {
  {"Say yes to today", "Today feels like a good day to say yes."},
  {"Hello, good mood", "Hello, good mood. There you are."},
  {"More of the fun part", "What if today had more of the fun part?"},
  {"Smile first", "Smile first. The rest will follow."},
  {"Here comes the good bit", "Wait for it. Here comes the good bit."},
  {"Joy, plain and simple", "Joy doesn't have to be complicated."},
  {"Make it a good one", "A whole day ahead. Make it a good one."},
  {"Today looks bright", "Some days just begin with a smile."},
};

const std::vector<opening> energetic = {
  {"Ready when you are", "Ready? Good. So are we."},
  {"Why wait for later?", "Why wait for later?"},
  {"Up and out", "Up. Out. Go."},
  {"Go make it happen", "The day won't start itself."},
  {"No slow starts", "No slow starts. Not today."},
  {"Move first", "Move first. Ask later."},
  {"This is your signal", "Waiting for a signal? This is it."},
  {"On your mark", "On your mark. You know the rest."},
  {"All in", "Today, go all in."},
};

const std::vector<opening> confident = {
  {"Know what you want", "You know what you want."},
  {"No explanation needed", "Some choices need no explanation."},
  {"Set your own standard", "Some people set their own standard."},
  {"Straight to the point", "Let's get straight to the point."},
  {"Say less, show more", "Say less. Show more."},
  {"Trust your eye", "Trust your eye. It knows."},
  {"Look twice", "Go on. Look twice."},
  {"Decide for yourself", "Look at it, and decide for yourself."},
};

const std::vector<opening> playful = {
  {"Psst, over here", "Psst. Over here."},
  {"Guess what", "Guess what just showed up?"},
  {"Wait, what's that?", "Wait. What's that?"},
  {"Go on, have a look", "Go on, have a look. Nobody minds."},
  {"Your day called", "Your day called. It wants more fun."},
  {"Plot twist", "Plot twist. This one's for you."},
  {"Well, hello there", "Well, hello there. Got a minute?"},
  {"Spot the fun part", "Can you spot the fun part?"},
};

const std::vector<opening> elegant = {
  {"Less, but considered", "Say more with less."},
  {"An eye for detail", "For those with an eye for detail."},
  {"Quietly itself", "Some things never raise their voice."},
  {"A matter of attention", "Taste is a matter of attention."},
  {"A study in form", "Follow the line. Follow the light."},
  {"The art of leaving out", "Elegance is the art of leaving out."},
  {"Worth a second look", "Worth a first look. Worth a second."},
  {"In its own time", "Good things keep their own time."},
  {"Hold the moment", "Let the eye rest for a moment."},
};

} // namespace

std::vector<opening> openings_for(const std::string& emotion) {
  return emotion == "calm"        ? calm
         : emotion == "joyful"    ? joyful
         : emotion == "energetic" ? energetic
         : emotion == "confident" ? confident
         : emotion == "playful"   ? playful
         : emotion == "elegant"   ? elegant
                                  : warm;
}

} // namespace adcraft::studio::writing
