#include "io/embedded/durable.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

caf::error trouble(const std::string& what, int code) {
  auto why = code == ENOSPC ? std::string{"the disk is full: free some space"}
                            : std::string{std::strerror(code)};
  return fail(ec::environment, "cannot write " + what + " (" + why + ")");
}

/// Flushes a file or directory to disk.
caf::error flush(const std::string& path, int flags) {
  auto fd = ::open(path.c_str(), flags | O_CLOEXEC);
  if (fd < 0)
    return trouble(path, errno);
  auto rc = ::fsync(fd);
  auto code = errno;
  ::close(fd);
  return rc == 0 ? caf::error{} : trouble(path, code);
}

std::string parent_of(const std::string& path) {
  auto result = fs::path{path}.parent_path().string();
  return result.empty() ? "." : result;
}

caf::error rename_file(const std::string& from, const std::string& to,
                       fault_site site) {
  fault_point(site, moment::before);
  if (::rename(from.c_str(), to.c_str()) != 0)
    return trouble(to, errno);
  fault_point(site, moment::after);
  return {};
}

} // namespace

caf::error make_directory(const std::string& path) {
  std::error_code code;
  fs::create_directories(path, code);
  if (code)
    return trouble(path, code.value());
  return {};
}

caf::error rename_whole(const std::string& from, const std::string& to,
                        fault_site site) {
  auto err = flush(from, O_RDONLY);
  return err ? err : rename_file(from, to, site);
}

caf::error rename_durably(const std::string& from, const std::string& to,
                          fault_site site) {
  auto err = flush(from, O_RDONLY);
  return err ? err : move_durably(from, to, site);
}

caf::error move_durably(const std::string& from, const std::string& to,
                        fault_site site) {
  if (auto err = rename_file(from, to, site))
    return err;
  return flush_name(to);
}

caf::error flush_name(const std::string& path) {
  return flush(parent_of(path), O_RDONLY | O_DIRECTORY);
}

caf::error write_file(const std::string& path, std::string_view text,
                      fault_site site) {
  auto part = path + ".part";
  {
    std::ofstream out{part, std::ios::binary | std::ios::trunc};
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.flush();
    if (!out) {
      auto code = errno;
      ::unlink(part.c_str());
      return trouble(path, code);
    }
  }
  return rename_durably(part, path, site);
}

caf::expected<std::string> read_file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream result;
  // To copy nothing at all would count as a failure.
  if (in.peek() != std::ifstream::traits_type::eof())
    result << in.rdbuf();
  if (!in.is_open() || in.bad() || !result)
    return fail(ec::not_found, "cannot read " + path);
  return result.str();
}

caf::error copy_durably(const std::string& from, const std::string& to,
                        fault_site site) {
  auto part = to + ".part";
  std::error_code code;
  fs::remove(part, code);
  // No hard link: what people do to their file is nothing to storage.
  fs::copy_file(from, part, fs::copy_options::overwrite_existing, code);
  if (code) {
    auto err = trouble(to, code.value());
    fs::remove(part, code);
    return err;
  }
  return rename_durably(part, to, site);
}

} // namespace adcraft
