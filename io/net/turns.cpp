#include "io/net/turns.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft::net {

turns::reception turns::add(entry& x) {
  std::lock_guard lock{mutex_};
  if (closed_)
    return reception::closed;
  if (waiting_.size() >= most_)
    return reception::full;
  waiting_.push_back(std::move(x));
  return reception::queued;
}

std::vector<turns::entry> turns::next(size_t most) {
  std::lock_guard lock{mutex_};
  auto n = static_cast<ptrdiff_t>(std::min(most, waiting_.size()));
  std::vector<entry> result{std::make_move_iterator(waiting_.begin()),
                            std::make_move_iterator(waiting_.begin() + n)};
  waiting_.erase(waiting_.begin(), waiting_.begin() + n);
  return result;
}

std::vector<turns::entry> turns::expired(time_point now) {
  std::lock_guard lock{mutex_};
  std::vector<entry> result;
  for (auto& x : waiting_)
    if (x.until <= now)
      result.push_back(std::move(x));
  std::erase_if(waiting_, [&](auto& x) { return x.until <= now; });
  return result;
}

std::vector<turns::entry> turns::close() {
  std::lock_guard lock{mutex_};
  closed_ = true;
  std::vector<entry> result{std::make_move_iterator(waiting_.begin()),
                            std::make_move_iterator(waiting_.end())};
  waiting_.clear();
  return result;
}

bool turns::is_closed() const {
  std::lock_guard lock{mutex_};
  return closed_;
}

bool turns::is_empty() const {
  std::lock_guard lock{mutex_};
  return waiting_.empty();
}

} // namespace adcraft::net
