#include "tests/sim/request_reader.hpp"
#include "tests/sim/sockets.hpp"

#include <boost/asio/error.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <cerrno>

/// The one source that knows Beast.
namespace adcraft::sim {

namespace {

namespace http = boost::beast::http;
using boost::system::error_code;
using parser = http::request_parser<http::string_body>;

constexpr uint64_t most_body = 128u << 20;
constexpr uint32_t most_head = 64 << 10;
constexpr int idle_ms = 60'000;

/// What Beast reads from: the descriptor as it is, which blocks.
struct stream {
  int fd;

  template <class Buffers>
  size_t read_some(const Buffers& buffers, error_code& ec) {
    boost::asio::mutable_buffer first
      = *boost::asio::buffer_sequence_begin(buffers);
    auto n = ::recv(fd, first.data(), first.size(), 0);
    ec = {};
    if (n == 0)
      ec = boost::asio::error::eof;
    if (n < 0)
      ec = error_code{errno, boost::system::system_category()};
    return n < 0 ? 0 : static_cast<size_t>(n);
  }

  template <class Buffers>
  size_t read_some(const Buffers& buffers) {
    error_code ec;
    auto n = read_some(buffers, ec);
    if (ec)
      throw boost::system::system_error{ec};
    return n;
  }
};

std::string lower(std::string x) {
  std::transform(x.begin(), x.end(), x.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return x;
}

request request_of(parser& from) {
  auto& x = from.get();
  request result;
  result.method = std::string{x.method_string()};
  auto target = std::string{x.target()};
  auto mark = std::min(target.find('?'), target.size());
  result.path = target.substr(0, mark);
  if (mark < target.size())
    result.query = query_of(target.substr(mark + 1));
  for (auto& field : x)
    result.headers[lower(std::string{field.name_string()})]
      = std::string{field.value()};
  result.body = std::move(x.body());
  return result;
}

} // namespace

struct request_reader::inside {
  boost::beast::flat_buffer buffer;
};

request_reader::request_reader(int fd)
  : in_(std::make_unique<inside>()), fd_(fd) {
  // nop
}

request_reader::~request_reader() = default;

std::optional<request> request_reader::next() {
  auto& buffer = in_->buffer;
  if (buffer.size() == 0 && !sockets::await(fd_, idle_ms))
    return std::nullopt;
  stream from{fd_};
  parser in;
  in.body_limit(most_body);
  in.header_limit(most_head);
  error_code ec;
  http::read_header(from, buffer, in, ec);
  if (ec)
    return std::nullopt;
  if (lower(std::string{in.get()[http::field::expect]}) == "100-continue")
    sockets::send_all(fd_, "HTTP/1.1 100 Continue\r\n\r\n");
  http::read(from, buffer, in, ec);
  if (ec)
    return std::nullopt;
  keeps_ = in.keep_alive();
  auto result = request_of(in);
  result.turn = ++turn_;
  return result;
}

} // namespace adcraft::sim
