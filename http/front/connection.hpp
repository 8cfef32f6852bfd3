#pragma once

#include "http/front/desk.hpp"
#include "http/front/framer.hpp"
#include "http/front/outgoing.hpp"
#include "http/front/pump.hpp"

#include <chrono>

namespace adcraft::http {

/// What all connections of a door share.
struct connection_rules {
  framing_rules framing;
  std::chrono::milliseconds head_time;
  std::chrono::milliseconds body_time;
  std::chrono::milliseconds idle_time;
  std::shared_ptr<desk> routes;
  std::shared_ptr<pump> works;
};

/// One client: its requests go to the desk one after the other, the next when
/// the last is answered. Lives as long as the socket is read or an answer is
/// owed, whichever is longer.
///
/// The socket belongs to whoever reads it until `input_ended`; not a byte goes
/// out after that, as its number may be somebody else's by then. An answer
/// that is still owed to a half-closed client goes through a duplicate.
///
/// Two locks, taken in this order: `in_` by who reads or runs a handler,
/// `out_` by who writes. A handler may therefore answer where it stands, and
/// nobody who answers waits for a handler.
class connection : public pumped,
                   public std::enable_shared_from_this<connection> {
public:
  using time_point = std::chrono::steady_clock::time_point;

  connection(std::shared_ptr<const connection_rules> rules, int socket,
             std::string peer);

  /// Closes the socket unless `input_ended`.
  ~connection() override;

  // -- for who reads the socket ----------------------------------------------

  /// Nothing: what was fed before may have its turn now.
  void feed(std::string_view bytes);

  /// No byte comes any more, and the socket is closed right after this.
  void input_ended();

  // -- for the pump and the door ---------------------------------------------

  void on_writable() override;

  /// Ends what has lasted too long.
  void check(time_point now);

  /// Ends it; who reads the socket notices.
  void cut();

  /// Ends it and closes the socket, which nobody reads any more.
  void abandon();

  // -- for the answer to the request of a turn; any thread -------------------

  const desk& routes() const noexcept {
    return *rules_->routes;
  }

  /// Whether another request may follow.
  bool goes_on() const;

  void give(std::string_view head, std::string_view body, bool keep);

  void give_file(std::string_view head, file_slice&& file, bool keep);

  void open_stream(std::string_view head, size_t most,
                   std::function<void()> on_close);

  bool push(std::string_view bytes);

  void close_stream();

  /// The answer will never come.
  void lose();

  bool is_over(uint64_t turn) const noexcept;

private:
  enum class stage : uint8_t {
    idle,      ///< no answer is owed
    owed,      ///< a request is with its handler
    sending,   ///< its answer is on its way
    streaming, ///< likewise, and more of it may come
    closing,   ///< all is sent; what still comes in is read over
    over,      ///< cut
  };

  // -- connection.cpp; `in_` is held -----------------------------------------

  /// Whether what comes in is of any use.
  bool accepts(size_t bytes);

  /// Serves what has come in until something is missing. @returns whether
  /// there was anything.
  bool drive();

  bool may_read();
  void pause();
  void proceed();
  void serve(request asked);
  void refuse(refusal why);

  /// @returns what to say to a client that is late; cuts one beyond words.
  refusal lateness(time_point now);

  // -- connection_answer.cpp; `out_` is held ---------------------------------

  void settle(outgoing::progress x);
  void complete();

  // -- connection_end.cpp; `out_` is held ------------------------------------

  /// Whether the other end has taken nothing for too long.
  bool is_stuck(time_point now);

  void take_duplicate();
  void end();
  void unwatch();
  void report_end();

  const std::shared_ptr<const connection_rules> rules_;
  const std::string peer_;

  std::mutex in_; // over what follows
  framer framer_;
  time_point since_; // begin of `framer_.at()`

  mutable std::mutex out_; // over what follows
  int socket_;
  bool is_ours_ = false; // the socket is a duplicate, nobody else closes it
  bool ended_ = false;   // nothing comes in any more
  bool keep_ = true;
  bool driving_ = false; // a thread will look at what else came in
  bool waits_ = false;   // nobody will, and there is something
  stage stage_ = stage::idle;
  uint64_t turn_ = 0;
  uint64_t ticket_ = 0; // the pump's
  size_t most_ = 0;     // bytes of a stream that may wait
  time_point changed_;  // the last time that something went out
  int in_kernel_ = -1;  // bytes there when that was last doubted
  outgoing unsent_;
  std::function<void()> on_close_;
};

} // namespace adcraft::http
