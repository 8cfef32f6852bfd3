#include "tests/net/names.hpp"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netdb.h>

#include <condition_variable>
#include <mutex>
#include <string>

namespace {

std::mutex mutex;
std::condition_variable moved;
bool silent_names_answer = false;

using lookup = int (*)(const char*, const char*, const addrinfo*, addrinfo**);

int look_up(const char* node, const char* service, const addrinfo* hints,
            addrinfo** result) {
  static auto real
    = reinterpret_cast<lookup>(::dlsym(RTLD_NEXT, "getaddrinfo"));
  return real(node, service, hints, result);
}

} // namespace

namespace adcraft::test {

void answer_silent_names() {
  std::lock_guard lock{mutex};
  silent_names_answer = true;
  moved.notify_all();
}

} // namespace adcraft::test

// The program's own comes before the C library's, for curl as well.
extern "C" int getaddrinfo(const char* node, const char* service,
                           const addrinfo* hints, addrinfo** result) {
  std::string name = node == nullptr ? "" : node;
  if (name == "inside.test")
    return look_up("10.0.0.7", service, hints, result);
  if (name == "here.test")
    return look_up("127.0.0.1", service, hints, result);
  if (name == "silent.test") {
    std::unique_lock lock{mutex};
    moved.wait(lock, [] { return silent_names_answer; });
    return EAI_AGAIN;
  }
  if (name == "nowhere.test")
    return EAI_NONAME;
  return look_up(node, service, hints, result);
}
