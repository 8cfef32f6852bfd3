#pragma once

#include "http/front/reply.hpp"

#include <memory>
#include <string>
#include <vector>

/// A reply that remembers what it was given.
namespace adcraft::test {

/// Outlives the reply it is about.
struct reply_record {
  std::vector<http::response> sent;
  std::vector<http::file_body> files;
  std::vector<http::response> opened;
  std::string pushed;
  bool is_closed = false;
  /// The reply itself is gone.
  bool is_gone = false;
  std::function<void()> on_close;

  const http::response& last() const {
    return sent.back();
  }

  /// All values of a header of the last answer, joined by "; ".
  std::string header(const std::string& name) const {
    std::string result;
    for (auto& x : last().headers)
      if (x.first == name)
        result += (result.empty() ? "" : "; ") + x.second;
    return result;
  }
};

using record_ptr = std::shared_ptr<reply_record>;

class recorded_reply : public http::reply {
public:
  explicit recorded_reply(record_ptr x) : x_(std::move(x)) {
    // nop
  }

  ~recorded_reply() override {
    x_->is_gone = true;
  }

  void send(const http::response& x) override {
    x_->sent.push_back(x);
  }

  void send(const http::response& x, const http::file_body& file) override {
    x_->sent.push_back(x);
    x_->files.push_back(file);
  }

  void open(const http::response& x, size_t,
            std::function<void()> on_close) override {
    x_->opened.push_back(x);
    x_->on_close = std::move(on_close);
  }

  bool push(std::string_view bytes) override {
    x_->pushed += bytes;
    return !x_->is_closed;
  }

  void close() override {
    x_->is_closed = true;
  }

  bool is_over() const noexcept override {
    return x_->is_closed;
  }

private:
  record_ptr x_;
};

} // namespace adcraft::test
