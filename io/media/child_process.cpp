#include "io/media/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <utility>

extern char** environ;

namespace adcraft::media {

namespace {

std::atomic<bool> house_closing{false};

/// Both ends of a pipe, closed when it goes out of scope.
struct pipe_pair {
  int ends[2] = {-1, -1};
  bool open = ::pipe2(ends, O_CLOEXEC) == 0;
  ~pipe_pair() {
    for (auto fd : ends)
      if (fd >= 0)
        ::close(fd);
  }
  int take(int i) {
    return std::exchange(ends[i], -1);
  }
};

/// Actions and attributes of a hardened spawn.
struct spawn_plan {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;

  spawn_plan(const child_command& x, int in, int out, int err) {
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, 0);
    posix_spawn_file_actions_adddup2(&files, out, 1);
    posix_spawn_file_actions_adddup2(&files, err, 2);
    // Libraries of ours open descriptors without close-on-exec.
    posix_spawn_file_actions_addclosefrom_np(&files, 3);
    if (!x.directory.empty())
      posix_spawn_file_actions_addchdir_np(&files, x.directory.c_str());
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP
                                            | POSIX_SPAWN_SETSIGMASK
                                            | POSIX_SPAWN_SETSIGDEF);
  }

  ~spawn_plan() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
};

void limit(pid_t pid, __rlimit_resource what, uint64_t most) {
  rlimit x{most, most};
  prlimit(pid, what, &x, nullptr);
}

void limit_all(pid_t pid, const child_limits& x) {
  limit(pid, RLIMIT_CPU, x.cpu_seconds);
  limit(pid, RLIMIT_AS, x.address_space);
  limit(pid, RLIMIT_FSIZE, x.file_size);
  limit(pid, RLIMIT_CORE, 0);
}

void unblock(int fd) {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

} // namespace

bool closing() noexcept {
  return house_closing.load(std::memory_order_relaxed);
}

void end_all_children() {
  house_closing = true; // each session sees it within a tick and ends its own
}

caf::expected<child_process> child_process::start(const child_command& x) {
  pipe_pair in;
  pipe_pair out;
  pipe_pair err;
  if (!in.open || !out.open || !err.open)
    return fail(ec::environment, "no file descriptors left for a child");
  spawn_plan plan{x, in.ends[0], out.ends[1], err.ends[1]};
  std::vector<char*> argv;
  for (auto& arg : x.argv)
    argv.push_back(const_cast<char*>(arg.c_str()));
  argv.push_back(nullptr);
  child_process result;
  auto rc = posix_spawnp(&result.pid_, argv[0], &plan.files, &plan.attributes,
                         argv.data(), environ);
  if (rc != 0)
    return fail(ec::environment, "cannot start " + x.argv.front() + " ("
                                   + std::strerror(rc)
                                   + "): install it, see `adcraft doctor`");
  limit_all(result.pid_, x.limits);
  result.pidfd_ = static_cast<int>(syscall(SYS_pidfd_open, result.pid_, 0));
  result.input_ = in.take(1);
  result.output_ = out.take(0);
  result.errors_ = err.take(0);
  for (auto fd : {result.input_, result.output_, result.errors_})
    unblock(fd);
  return result;
}

child_process::child_process(child_process&& other) noexcept
  : pid_(std::exchange(other.pid_, -1)),
    input_(std::exchange(other.input_, -1)),
    output_(std::exchange(other.output_, -1)),
    errors_(std::exchange(other.errors_, -1)),
    pidfd_(std::exchange(other.pidfd_, -1)), code_(other.code_),
    reaped_(std::exchange(other.reaped_, true)) {
  // nop
}

child_process::~child_process() {
  if (pid_ > 0 && !reaped_)
    end();
  for (auto fd : {input_, output_, errors_, pidfd_})
    if (fd >= 0)
      ::close(fd);
}

void child_process::close_input() {
  if (input_ >= 0)
    ::close(std::exchange(input_, -1));
}

bool child_process::ended(int milliseconds) {
  if (reaped_)
    return true;
  pollfd fd{pidfd_, POLLIN, 0};
  if (poll(&fd, 1, milliseconds) <= 0)
    return false;
  int status = 0;
  if (waitpid(pid_, &status, 0) == pid_)
    code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  reaped_ = true;
  return true;
}

void child_process::end() {
  kill(-pid_, SIGTERM);
  if (ended(2000))
    return;
  kill(-pid_, SIGKILL);
  ended(-1);
}

} // namespace adcraft::media
