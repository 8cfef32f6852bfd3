#include "io/net/transfer.hpp"

namespace adcraft::net {

namespace {

std::string seconds_text(std::chrono::milliseconds x) {
  return std::to_string((x.count() + 999) / 1000) + " s";
}

} // namespace

bool transfer::ended(CURLcode code) {
  long status = 0;
  curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
  answer_.status = static_cast<int>(status);
  answer_.url = url_.text;
  // Two witnesses: curl asks us just before a request leaves, and counts.
  long request_bytes = 0;
  curl_easy_getinfo(easy_.get(), CURLINFO_REQUEST_SIZE, &request_bytes);
  has_left_ = has_left_ || request_bytes > 0;
  answer_.sent = answer_.sent || has_left_;
  if (code == CURLE_OK && follows())
    return turn_to(std::string{header_of(answer_, "location")});
  conclude(code);
  return false;
}

void transfer::conclude(CURLcode code) {
  answer_.bytes = body_begun_ ? sink_.bytes() : 0;
  if (code == CURLE_OK)
    keep_body();
  else
    conclude_failure(code);
}

void transfer::keep_body() {
  if (!body_begun_)
    sink_.begin(answer_.status / 100 == 2);
  if (!sink_.keep())
    return conclude_failure(CURLE_WRITE_ERROR);
  answer_.end = http_end::answered;
  answer_.file = sink_.file();
  answer_.body = sink_.take();
}

void transfer::conclude_failure(CURLcode code) {
  answer_.trouble = words_[0] != '\0' ? words_ : curl_easy_strerror(code);
  if (was_forbidden_ && !has_left_ && code == CURLE_COULDNT_CONNECT) {
    refuse("url: it leads to an address that is not public");
  } else if (!answer_.sent) {
    answer_.end = http_end::not_sent;
  } else if (sink_.why() == body_sink::trouble::no_room) {
    answer_.end = http_end::no_room;
    answer_.trouble = "the body could not be written: free some space";
  } else if (sink_.why() == body_sink::trouble::too_large
             || code == CURLE_FILESIZE_EXCEEDED || code == CURLE_WRITE_ERROR) {
    answer_.end = http_end::too_large;
    answer_.trouble = "the answer is larger than we take";
  } else if (was_slow_) {
    answer_.end = http_end::timeout;
    answer_.trouble
      = "the body came too slowly for " + seconds_text(what_.slow_timeout);
  } else if (code == CURLE_OPERATION_TIMEDOUT) {
    answer_.end = http_end::timeout;
    answer_.trouble = "no answer within " + seconds_text(what_.timeout);
  } else {
    answer_.end = http_end::unclear;
  }
}

void transfer::finish() {
  easy_.reset();
  sink_.discard();
  try {
    done_(std::move(answer_));
  } catch (...) {
    // nop: one listener's trouble is not the others'
  }
}

void transfer::cancel() {
  answer_.sent = answer_.sent || has_left_;
  answer_.end = http_end::canceled;
  answer_.trouble = "the house closes";
  finish();
}

} // namespace adcraft::net
