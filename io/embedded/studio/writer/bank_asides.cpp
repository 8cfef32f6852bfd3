#include "io/embedded/studio/writer/bank.hpp"

#include "io/embedded/studio/writer/bank_voice.hpp"

namespace adcraft::studio::writing {

namespace {

lines product_asides(const std::string& emotion) {
  auto soft = lines{"Take your time with it.", "Nothing loud about it.",
                    "Look as long as you like.", "Let your eye wander.",
                    "Stay with it for a moment."};
  auto lively
    = lines{"Go on, have a look.", "Say hello.", "Come a little closer.",
            "That's right. Look again.", "Now we're talking."};
  auto firm = lines{"No long introduction needed.", "Plain to see.",
                    "See it as it is.", "Here it stands.", "Nothing to add."};
  return with(of_voice(emotion, soft, lively, firm),
              {"Take a closer look.", "Have a good look.",
               "Look at it from every side."});
}

lines benefit_asides(const std::string& emotion) {
  auto soft = lines{"Some things just feel right.",
                    "The rest can wait.",
                    "A small thing. That's the point.",
                    "You'll find your own way with it.",
                    "No hurry at all.",
                    "One thing less to think about."};
  auto lively
    = lines{"That's the idea.", "And off you go.", "Your day, your way.",
            "Why not today?",   "Simple as that.", "Sounds like a plan."};
  auto firm
    = lines{"It's your call.",   "Simple as that.",        "Think it through.",
            "You set the pace.", "That's the whole idea.", "No detours."};
  return with(of_voice(emotion, soft, lively, firm),
              {"Picture that in your day.", "Take it as it comes.",
               "Just imagine.", "You know the feeling."});
}

lines proof_asides(const std::string& emotion) {
  auto soft = lines{"No need for big words.", "Let the details speak.",
                    "Every detail has its place.", "It's all there, quietly.",
                    "Take a moment with the details."};
  auto lively
    = lines{"Don't take our word for it.", "Look at that.", "Yes, really.",
            "Go ahead, zoom in.", "It's all right there."};
  auto firm = lines{"Judge for yourself.", "No big words needed.",
                    "That's what counts.", "Those are the facts.",
                    "It's all on the table."};
  return with(of_voice(emotion, soft, lively, firm),
              {"See for yourself.", "Look closely.", "It's all there to see."});
}

} // namespace

lines of_voice(const std::string& emotion, const lines& soft,
               const lines& lively, const lines& firm) {
  if (emotion == "joyful" || emotion == "energetic" || emotion == "playful")
    return lively;
  return emotion == "confident" ? firm : soft;
}

lines with(lines xs, const lines& ys) {
  xs.insert(xs.end(), ys.begin(), ys.end());
  return xs;
}

lines asides_for(scene_role role, const std::string& emotion) {
  if (role == scene_role::product || role == scene_role::hook)
    return product_asides(emotion);
  if (role == scene_role::benefit)
    return benefit_asides(emotion);
  if (role == scene_role::proof)
    return proof_asides(emotion);
  return of_voice(emotion,
                  {"Whenever you're ready.", "Take your time.",
                   "It will be there when you are.", "No hurry.",
                   "Come and see.", "Now you know."},
                  {"Your turn.", "What are you waiting for?", "Ready?",
                   "Off you go.", "Today's a good day for it.", "Come on in."},
                  {"Over to you.", "The choice is yours.", "You decide.",
                   "Now you know.", "The next move is yours.",
                   "It's your call now."});
}

} // namespace adcraft::studio::writing
