#pragma once

#include "http/front/reply.hpp"
#include "http/pipeline/cors.hpp"
#include "http/pipeline/metrics.hpp"
#include "http/pipeline/trail.hpp"

#include <atomic>
#include <memory>

namespace adcraft::http {

/// What every answer passes on its way out.
struct gate {
  cors origins{{}};
  log_ptr log;
  std::shared_ptr<metrics> numbers;
  clock_ptr clock;
};

/// The reply that a handler sees: adds the headers that every answer carries,
/// then counts and logs it. The first answer is the only one.
class way_out : public reply {
public:
  way_out(reply_ptr to, std::shared_ptr<const gate> through, trail x);

  /// Dropped without an answer, that is counted and logged, too.
  ~way_out() override;

  /// Known only after the request was looked at; before it is answered.
  trail& about() {
    return trail_;
  }

  /// Answers without copying.
  void give(response x);

  void send(const response& x) override;
  void send(const response& x, const file_body& file) override;
  void open(const response& x, size_t most,
            std::function<void()> on_close) override;
  bool push(std::string_view bytes) override;
  void close() override;
  bool is_over() const noexcept override;

  bool is_answered() const noexcept {
    return answered_;
  }

private:
  /// @returns false if there was an answer before.
  bool finish(response& x);
  void account(int status);

  reply_ptr to_;
  std::shared_ptr<const gate> through_;
  trail trail_;
  std::atomic<bool> answered_{false};
};

} // namespace adcraft::http
