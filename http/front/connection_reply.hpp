#pragma once

#include "http/front/connection.hpp"

#include <atomic>

namespace adcraft::http {

/// The answer to the request of one turn of a connection.
class connection_reply : public reply {
public:
  connection_reply(std::shared_ptr<connection> to, uint64_t turn, bool is_head,
                   bool keep);

  ~connection_reply() override;

  void send(const response& x) override;

  void send(const response& x, const file_body& file) override;

  void open(const response& x, size_t most,
            std::function<void()> on_close) override;

  bool push(std::string_view bytes) override;

  void close() override;

  bool is_over() const noexcept override;

private:
  /// @returns whether this is the first answer.
  bool begin() noexcept {
    return !given_.exchange(true);
  }

  void give(const response& x, std::string_view body);

  const std::shared_ptr<connection> to_;
  const uint64_t turn_;
  const bool is_head_;
  const bool keep_;
  std::atomic<bool> given_{false};
  std::atomic<bool> is_stream_{false};
};

} // namespace adcraft::http
