#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace adcraft::http {

/// A step of a handler, as a coroutine: it runs when it is awaited and hands
/// its result to whoever awaits it. A task that is dropped half-way takes its
/// frame, and every frame below, with it.
///
/// Stays on one actor; not thread-safe. What it throws comes out of the await.
template <class T>
class task {
public:
  struct promise_type {
    std::optional<T> result;
    std::exception_ptr thrown;
    std::coroutine_handle<> waiting = std::noop_coroutine();

    task get_return_object() {
      return task{handle::from_promise(*this)};
    }

    std::suspend_always initial_suspend() noexcept {
      return {};
    }

    struct hand_over {
      bool await_ready() noexcept {
        return false;
      }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> x) noexcept {
        return x.promise().waiting;
      }
      void await_resume() noexcept {
        // nop
      }
    };

    hand_over final_suspend() noexcept {
      return {};
    }

    template <class U>
    void return_value(U&& x) {
      result.emplace(std::forward<U>(x));
    }

    void unhandled_exception() {
      thrown = std::current_exception();
    }
  };

  using handle = std::coroutine_handle<promise_type>;

  task(task&& other) noexcept : frame_(std::exchange(other.frame_, {})) {
    // nop
  }

  task& operator=(task&& other) noexcept {
    std::swap(frame_, other.frame_);
    return *this;
  }

  ~task() {
    if (frame_)
      frame_.destroy();
  }

  // -- awaiting ---------------------------------------------------------------

  bool await_ready() const noexcept {
    return false;
  }

  std::coroutine_handle<> await_suspend(std::coroutine_handle<> by) noexcept {
    frame_.promise().waiting = by;
    return frame_;
  }

  T await_resume() {
    if (frame_.promise().thrown)
      std::rethrow_exception(frame_.promise().thrown);
    return std::move(*frame_.promise().result);
  }

  // -- the outermost task -----------------------------------------------------

  /// Runs until it first waits. Call once.
  void start() {
    frame_.resume();
  }

private:
  explicit task(handle x) : frame_(x) {
    // nop
  }

  handle frame_;
};

} // namespace adcraft::http
