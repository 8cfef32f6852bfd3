#include "config/house_parts.hpp"

#include "io/embedded/durable.hpp"
#include "io/embedded/file_storage.hpp"
#include "io/embedded/local_dispatch.hpp"
#include "io/embedded/local_renderer.hpp"
#include "io/embedded/studio_provider.hpp"
#include "io/embedded/system_clock.hpp"
#include "io/sql/sql_store.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <random>

namespace adcraft {

namespace {

/// Locks the data directory; the lock goes with the process, however it ends.
caf::expected<std::shared_ptr<void>> lock_directory(const std::string& path) {
  auto file = path + "/adcraft.lock";
  auto fd = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail(ec::environment, "cannot write to " + path
                                   + ": choose another --data directory");
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return fail(ec::environment,
                "the data directory " + path
                  + " is in use by another adcraft: stop that one, or choose "
                    "another with --data");
  }
  return std::shared_ptr<void>{nullptr, [fd](void*) { ::close(fd); }};
}

std::string new_incarnation() {
  std::random_device dice;
  std::string result = "n";
  for (auto i = 0; i < 16; ++i)
    result += "0123456789abcdef"[dice() & 15];
  return result;
}

std::string host_name() {
  char name[256] = {};
  ::gethostname(name, sizeof(name) - 1);
  return name;
}

} // namespace

store_factory store_opener(const std::string& url) {
  return [url] { return sql::open_store(url); };
}

caf::expected<house_parts> open_parts(const settings& x) {
  house_parts result;
  if (auto err = make_directory(x.data))
    return err;
  auto lock = lock_directory(x.data);
  if (!lock)
    return std::move(lock.error());
  result.lock = std::move(*lock);
  // A database that cannot serve is better known before the rooms open.
  if (auto probe = sql::open_store(x.database()); !probe)
    return std::move(probe.error());
  auto files = file_storage::open(x.data + "/media");
  if (!files)
    return std::move(files.error());
  auto cache = render_cache::open(x.data + "/renders", *files);
  if (!cache)
    return std::move(cache.error());
  result.files = *files;
  result.cache = *cache;
  result.tools = std::make_shared<local_renderer>(*files, *cache);
  result.provider = std::make_shared<studio_provider>();
  result.clock = std::make_shared<system_clock>();
  result.hints = std::make_shared<local_dispatch>();
  result.incarnation = new_incarnation();
  result.host = host_name() + ":" + std::filesystem::absolute(x.data).string();
  return result;
}

} // namespace adcraft
