#include "http/front/chunk_reader.hpp"

#include "http/front/text.hpp"

#include <algorithm>
#include <charconv>

namespace adcraft::http {

namespace {

constexpr size_t longest_size_line = 256;
constexpr size_t most_trailers = 4'096;

} // namespace

chunk_reader::state chunk_reader::read(std::string_view& in, std::string& body,
                                       uint64_t limit) {
  while (!in.empty()) {
    if (at_ == place::data) {
      auto n = static_cast<size_t>(std::min<uint64_t>(left_, in.size()));
      body.append(in.substr(0, n));
      in.remove_prefix(n);
      left_ -= n;
      if (left_ == 0)
        at_ = place::data_end;
      continue;
    }
    auto line = read_line(in);
    if (line != state::done)
      return line;
    auto result = on_line(limit - body.size());
    line_.clear();
    if (result != state::more)
      return result;
  }
  return state::more;
}

chunk_reader::state chunk_reader::read_line(std::string_view& in) {
  auto end = in.find('\n');
  auto piece = in.substr(0, end);
  if (line_.size() + piece.size() > longest_line())
    return state::bad;
  line_.append(piece);
  in.remove_prefix(end == std::string_view::npos ? in.size() : end + 1);
  if (end == std::string_view::npos)
    return state::more;
  if (line_.empty() || line_.back() != '\r')
    return state::bad;
  line_.pop_back();
  return is_field_value(line_) ? state::done : state::bad;
}

chunk_reader::state chunk_reader::on_line(uint64_t room) {
  if (at_ == place::size)
    return on_size(room);
  if (at_ == place::trailer) {
    trailers_ += line_.size();
    return line_.empty() ? state::done : state::more;
  }
  at_ = place::size;
  return line_.empty() ? state::more : state::bad;
}

chunk_reader::state chunk_reader::on_size(uint64_t room) {
  auto begin = line_.data();
  auto end = begin + line_.size();
  auto [rest, err] = std::from_chars(begin, end, left_, 16);
  if (err == std::errc::result_out_of_range)
    return state::too_long;
  if (err != std::errc{} || (rest != end && *rest != ';'))
    return state::bad;
  if (left_ > room)
    return state::too_long;
  at_ = left_ == 0 ? place::trailer : place::data;
  return state::more;
}

size_t chunk_reader::longest_line() const noexcept {
  switch (at_) {
    case place::size:
      return longest_size_line;
    case place::trailer:
      return most_trailers - std::min(trailers_, most_trailers);
    default:
      return 1; // the CR of an empty line
  }
}

} // namespace adcraft::http
