#pragma once

#include "actors/ports/http_engine.hpp"
#include "io/net/body_sink.hpp"
#include "io/net/guard.hpp"
#include "io/net/pace.hpp"

#include <curl/curl.h>

#include <memory>

namespace adcraft::net {

/// One exchange under way: a request, its handle, and what came back so far.
/// Stays on the engine's thread and at its address.
class transfer {
public:
  using time_point = std::chrono::steady_clock::time_point;

  transfer(http_request what, http_callback done, guard_rules rules);

  transfer(const transfer&) = delete;
  transfer& operator=(const transfer&) = delete;

  /// Makes the handle ready for the URL that is next.
  /// @returns false if that cannot or must not be; `finish` says so.
  bool prepare();

  CURL* handle() const noexcept {
    return easy_.get();
  }

  /// Takes in how the handle ended. @returns whether there is a redirect to
  /// follow: `prepare` comes next; else `finish`.
  bool ended(CURLcode code);

  /// Answers.
  void finish();

  /// Answers that it was called off.
  void cancel();

  // -- for the callbacks of the handle (transfer_setup.cpp) -------------------

  size_t take_header(const char* bytes, size_t size);
  size_t take_body(const char* bytes, size_t size);
  /// @returns whether the body is too slow to go on.
  bool is_too_slow();
  /// Whether the address may be connected to.
  bool may_connect(const sockaddr& to);
  /// A connection is there; the request leaves now.
  void leaves();

private:
  struct easy_deleter {
    void operator()(CURL* x) const {
      curl_easy_cleanup(x);
    }
  };

  struct list_deleter {
    void operator()(curl_slist* x) const {
      curl_slist_free_all(x);
    }
  };

  /// Sets every option of the handle. @returns false if a header is not one.
  bool set_up();
  void conclude(CURLcode code);
  void keep_body();
  void conclude_failure(CURLcode code);
  bool follows() const;
  bool turn_to(const std::string& location);
  void refuse(std::string why);
  long rest_ms() const;

  http_request what_;
  http_callback done_;
  guard_rules rules_;
  http_answer answer_;
  body_sink sink_;
  pace pace_;
  url url_;
  int redirects_ = 0;
  time_point started_;
  size_t header_bytes_ = 0;
  // Of the hop at hand:
  bool has_left_ = false;
  bool body_begun_ = false;
  bool was_slow_ = false;
  bool was_forbidden_ = false;
  std::unique_ptr<curl_slist, list_deleter> headers_;
  char words_[CURL_ERROR_SIZE] = {};
  // Last: it is cleaned up before what its callbacks use.
  std::unique_ptr<CURL, easy_deleter> easy_;
};

} // namespace adcraft::net
