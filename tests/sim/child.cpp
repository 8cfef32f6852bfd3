#include "tests/sim/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

extern char** environ;

namespace adcraft::sim {

namespace {

constexpr int most_ms = 60'000;

/// Starts it with its complaints going to `complaints`.
pid_t start(const std::vector<std::string>& argv, int complaints) {
  std::vector<char*> words;
  for (auto& x : argv)
    words.push_back(const_cast<char*>(x.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&files, complaints, 2);
  posix_spawnattr_t how;
  posix_spawnattr_init(&how);
  // Signals are blocked in our threads; the child wants its own.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&how, &none);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
  pid_t pid = -1;
  auto code
    = ::posix_spawnp(&pid, words[0], &files, &how, words.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&how);
  return code == 0 ? pid : -1;
}

/// Reads until the child closes its end or the time is over.
std::string listen_to(int fd, pid_t pid) {
  std::string result;
  char chunk[4096];
  for (;;) {
    pollfd what{fd, POLLIN, 0};
    if (::poll(&what, 1, most_ms) == 0)
      ::kill(pid, SIGKILL);
    auto n = ::read(fd, chunk, sizeof(chunk));
    if (n <= 0)
      return result;
    if (result.size() < 8192)
      result.append(chunk, static_cast<size_t>(n));
  }
}

} // namespace

void run_child(const std::vector<std::string>& argv) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw std::runtime_error{"no pipe"};
  auto pid = start(argv, ends[1]);
  ::close(ends[1]);
  auto complaints = pid > 0 ? listen_to(ends[0], pid) : "there is none";
  ::close(ends[0]);
  auto status = -1;
  if (pid > 0)
    ::waitpid(pid, &status, 0);
  if (status != 0)
    throw std::runtime_error{argv[0] + ": " + complaints};
}

} // namespace adcraft::sim
