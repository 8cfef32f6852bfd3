#include "io/media/work_dir.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

namespace adcraft::media {

namespace fs = std::filesystem;

std::string absolute(const std::string& path) {
  std::error_code code;
  auto result = fs::absolute(path, code);
  return code ? path : result.string();
}

caf::expected<work_dir> work_dir::beside(const std::string& path) {
  auto name = absolute(path) + ".part-XXXXXX";
  if (!mkdtemp(name.data()))
    return fail(ec::environment, "cannot make a directory beside " + path
                                   + ": check the disk and its permissions");
  work_dir result;
  result.path_ = std::move(name);
  return result;
}

work_dir::work_dir(work_dir&& other) noexcept
  : path_(std::exchange(other.path_, {})) {
  // nop
}

work_dir::~work_dir() {
  std::error_code ignored;
  if (!path_.empty())
    fs::remove_all(path_, ignored);
}

caf::error work_dir::write(const std::string& name,
                           std::string_view text) const {
  std::ofstream out{file(name), std::ios::binary};
  out << text;
  if (out.flush())
    return {};
  return fail(ec::environment,
              "cannot write " + file(name) + ": the disk may be full");
}

caf::error work_dir::keep(const std::string& name,
                          const std::string& as) const {
  std::error_code code;
  fs::rename(file(name), as, code);
  if (!code)
    return {};
  return fail(ec::environment, "cannot name " + as + ": " + code.message());
}

} // namespace adcraft::media
