#include "config/cli/questions_on_terminal.hpp"

#include <unistd.h>

#include <iostream>

namespace adcraft {

prompt_fn terminal_questions(bool yes) {
  if (yes || isatty(STDIN_FILENO) != 1 || isatty(STDERR_FILENO) != 1)
    return {};
  return [](const std::string& question, const std::string& fallback) {
    std::cerr << question;
    if (!fallback.empty())
      std::cerr << " [" << fallback << "]";
    std::cerr << " " << std::flush;
    std::string answer;
    return std::getline(std::cin, answer) && !answer.empty() ? answer
                                                             : fallback;
  };
}

} // namespace adcraft
