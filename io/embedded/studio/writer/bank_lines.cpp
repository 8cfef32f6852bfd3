#include "io/embedded/studio/writer/bank.hpp"

#include "io/embedded/studio/writer/bank_voice.hpp"

namespace adcraft::studio::writing {

lines headlines_for(scene_role role) {
  if (role == scene_role::product)
    return {"Take a closer look", "Have a good look", "Here it is", "Say hello",
            "First look",         "One good look",    "Right here", "This one"};
  if (role == scene_role::benefit)
    return {"Your kind of day",      "Just imagine",     "Picture it here",
            "That feeling",          "The small things", "Your own way",
            "Closer than you think", "Here and now"};
  if (role == scene_role::proof)
    return {"Look closer",         "See for yourself", "In plain sight",
            "Down to the details", "Up close",         "A second look",
            "All of it",           "Point by point"};
  return {"See for yourself",   "Your turn",    "Over to you",
          "Ready when you are", "Come and see", "Now it's yours to see"};
}

lines kickers_for(scene_role role) {
  if (role == scene_role::product)
    return {"Introducing", "Say hello",   "First look",
            "Here it is",  "Take a look", "Come closer"};
  if (role == scene_role::benefit)
    return {"Every day",     "Picture this", "The idea",
            "In your hands", "Just imagine", "Day to day"};
  if (role == scene_role::proof)
    return {"Up close",     "In detail",   "Good to know",
            "Look closely", "The details", "Point by point"};
  return {};
}

lines entrances(const std::string& emotion, bool with_kind, bool many) {
  if (many) {
    auto kind = std::string{with_kind ? " {kind}." : ""};
    auto result
      = with(of_voice(emotion, {"And then, meet {title}."},
                      {"Say hello to {title}."}, {"No fuss. Just {title}."}),
             {"Meet {title}.", "Introducing {title}.", "{title}.",
              "Take a look. {title}.", "Now meet {title}."});
    for (auto& x : result)
      x += kind;
    return result;
  }
  if (with_kind)
    return with(
      of_voice(emotion, {"And this is {title}, {kind}."},
               {"Say hello to {title}, {kind}.", "Here comes {title}, {kind}."},
               {"Here it is. {title}, {kind}."}),
      {"This is {title}, {kind}.", "Meet {title}, {kind}.",
       "{title} is {kind}.", "Introducing {title}, {kind}.",
       "Here is {title}, {kind}."});
  return with(of_voice(emotion, {"And this is {title}."},
                       {"Say hello to {title}.", "Here comes {title}."},
                       {"Here it is. {title}."}),
              {"This is {title}.", "Meet {title}.", "Introducing {title}."});
}

lines greetings(const std::string& emotion) {
  return with(of_voice(emotion, {"Simply {title}"},
                       {"Say hello to {title}", "Hello, {title}"},
                       {"Simply {title}"}),
              {"Meet {title}", "This is {title}"});
}

lines proof_leads(const std::string& emotion) {
  return with(
    of_voice(emotion, {"Look a little closer.", "Notice the details."},
             {"Now for the details.", "Ready for the details?"},
             {"Here are the facts.", "Let's be precise."}),
    {"", "", "Look closer.", "It's in the details.", "The details matter."});
}

lines benefit_leads(const std::string& emotion) {
  return with(of_voice(emotion, {"Imagine it.", "Think of it like this."},
                       {"Here's the fun part.", "Picture this."},
                       {"Here's the thing.", "The idea is simple."}),
              {"", "", "", "Just picture it.", "Here's the idea."});
}

lines action_leads(const std::string& emotion) {
  return with(of_voice(emotion, {"Whenever you're ready.", "Take your time."},
                       {"Your turn.", "Ready?"},
                       {"Over to you.", "The choice is yours."}),
              {"", "", "Now it's your turn.", "See for yourself."});
}

} // namespace adcraft::studio::writing
