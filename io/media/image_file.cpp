#include "io/media/image_file.hpp"

#include "io/media/images.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace adcraft::media {

namespace {

/// Closes what it holds.
class open_file {
public:
  explicit open_file(const std::string& path)
    // A pipe or a terminal must not hold us up.
    : fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    // nop
  }

  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;

  ~open_file() {
    if (fd_ >= 0)
      close(fd_);
  }

  int fd() const noexcept {
    return fd_;
  }

private:
  int fd_;
};

std::string megabytes(uint64_t bytes) {
  auto tenths = (bytes + 50'000) / 100'000;
  auto result = std::to_string(tenths / 10);
  if (tenths % 10 != 0) {
    result += '.';
    result += std::to_string(tenths % 10);
  }
  return result.append(" MB");
}

caf::error cannot_open(const std::string& path) {
  if (errno == ENOENT || errno == ENOTDIR)
    return fail(ec::not_found,
                path + ": there is no such file; check the name");
  return fail(ec::environment,
              path + ": the file cannot be opened; check its permissions");
}

caf::error check_file(const std::string& path, const struct stat& info,
                      const image_rules& rules) {
  if (!S_ISREG(info.st_mode))
    return fail(ec::poison, path + ": this is no file; name a picture");
  auto size = static_cast<uint64_t>(info.st_size);
  if (size == 0)
    return fail(ec::poison, path + ": the file is empty; export it again");
  if (size > rules.max_bytes)
    return fail(ec::poison, path + ": the picture has " + megabytes(size)
                              + ", at most " + megabytes(rules.max_bytes)
                              + " are allowed; save it smaller");
  return {};
}

} // namespace

std::string picture_mime(const std::string& x) {
  if (x.starts_with("\xff\xd8\xff"))
    return "image/jpeg";
  if (x.starts_with("\x89PNG\r\n\x1a\n"))
    return "image/png";
  if (x.starts_with("RIFF") && x.size() >= 12 && x.substr(8, 4) == "WEBP")
    return "image/webp";
  return {};
}

caf::expected<image_file> read_image(const std::string& path,
                                     const image_rules& rules) {
  open_file file{path};
  if (file.fd() < 0)
    return cannot_open(path);
  struct stat info = {};
  fstat(file.fd(), &info);
  if (auto err = check_file(path, info, rules))
    return err;
  image_file x{path, std::string(static_cast<size_t>(info.st_size), '\0'), {}};
  size_t got = 0;
  while (got < x.bytes.size()) {
    auto n = read(file.fd(), x.bytes.data() + got, x.bytes.size() - got);
    if (n <= 0)
      return fail(ec::environment,
                  path + ": the file cannot be read; check the disk");
    got += static_cast<size_t>(n);
  }
  x.mime = picture_mime(x.bytes);
  if (x.mime.empty())
    return fail(ec::poison, path
                                + ": this is neither JPEG, PNG nor WebP; "
                                  "export the picture as one of them");
  return x;
}

} // namespace adcraft::media
