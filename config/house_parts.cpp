#include "config/house_parts.hpp"

#include "config/fault/films.hpp"
#include "config/links.hpp"
#include "io/embedded/durable.hpp"
#include "io/embedded/file_storage.hpp"
#include "io/embedded/landing_place.hpp"
#include "io/embedded/local_dispatch.hpp"
#include "io/embedded/local_renderer.hpp"
#include "io/embedded/studio_provider.hpp"
#include "io/embedded/system_clock.hpp"
#include "io/hosted/hosted_provider.hpp"
#include "io/net/curl_engine.hpp"
#include "io/sql/sql_library.hpp"
#include "io/sql/sql_store.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <random>

namespace adcraft {

namespace {

/// Locks a file; the lock goes with the process, however it ends.
caf::expected<std::shared_ptr<void>> lock_file(const std::string& file,
                                               const std::string& what,
                                               const std::string& option) {
  auto fd = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail(ec::environment,
                "cannot write to " + what + ": choose another " + option);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return fail(ec::environment,
                what + " is in use by another adcraft: stop that one, or "
                       "choose another with "
                  + option);
  }
  return std::shared_ptr<void>{nullptr, [fd](void*) { ::close(fd); }};
}

/// Locks the data directory and, as SQLite serves one process, the database
/// file, which another directory's process may have been given as well.
caf::error lock_ours(const settings& x, house_parts& to) {
  auto data = lock_file(x.data + "/adcraft.lock",
                        "the data directory " + x.data, "--data");
  if (!data)
    return std::move(data.error());
  to.locks.push_back(std::move(*data));
  auto url = x.database();
  if (url.rfind("sqlite:", 0) != 0)
    return {};
  auto path = url.substr(7);
  auto base
    = lock_file(path + ".lock", "the database " + path, "--database-url");
  if (!base)
    return std::move(base.error());
  to.locks.push_back(std::move(*base));
  return {};
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

library_factory library_opener(const std::string& url) {
  return [url] { return sql::open_library(url); };
}

caf::expected<house_parts> open_parts(const settings& x) {
  house_parts result;
  if (auto err = make_directory(x.data))
    return err;
  if (auto err = lock_ours(x, result))
    return err;
  // A database that cannot serve is better known before the rooms open.
  if (auto probe = sql::open_store(x.database()); !probe)
    return std::move(probe.error());
  auto files = file_storage::open(x.data + "/media");
  if (!files)
    return std::move(files.error());
  auto cache = render_cache::open(x.data + "/renders", *files);
  if (!cache)
    return std::move(cache.error());
  auto links = open_links(x);
  if (!links)
    return std::move(links.error());
  result.links = *links;
  result.files = *files;
  result.cache = *cache;
  result.tools = film_maker(std::make_shared<local_renderer>(*files, *cache));
  result.clock = std::make_shared<system_clock>();
  auto sellers = open_sellers(x);
  if (!sellers)
    return std::move(sellers.error());
  result.sellers = std::move(*sellers);
  result.provider = std::make_shared<hosted_provider>(
    result.sellers.casting, result.sellers.models,
    std::make_shared<studio_provider>(), result.clock);
  auto landings = landing_place::open(x.data + "/incoming", *files);
  if (!landings)
    return std::move(landings.error());
  result.landings = *landings;
  result.hints = std::make_shared<local_dispatch>();
  net::curl_options net;
  net.guard.allow_loopback = x.webhooks_to_loopback;
  result.net = std::make_shared<net::curl_engine>(net);
  result.incarnation = new_incarnation();
  result.host = host_name() + ":" + std::filesystem::absolute(x.data).string();
  return result;
}

} // namespace adcraft
