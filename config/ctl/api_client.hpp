#pragma once

#include "actors/model/error.hpp"
#include "actors/ports/http_engine.hpp"

#include <string>
#include <string_view>

namespace adcraft::ctl {

/// Where the API is, and who asks.
struct api_place {
  std::string url = "http://127.0.0.1:8000";
  /// Bearer token; empty: none is sent.
  std::string token;
};

/// The API, call by call; each blocks until it is answered or half a minute is
/// over. What could not be delivered is sent once more.
///
/// Errors carry one sentence for people: `invalid_argument` or `not_found` for
/// what was asked, others for a server that does not answer or refuses.
class api_client {
public:
  api_client(http_engine& engine, api_place where);

  /// @param path with its query.
  /// @returns the body.
  caf::expected<std::string> get(const std::string& path);

  /// Sends nothing but a key that is this client's: whatever happens on the
  /// way, it takes effect once.
  /// @returns the body; empty: it took effect, and the answer was lost.
  caf::expected<std::string> post(const std::string& path);

  /// Without a slash at its end.
  const std::string& base() const {
    return where_.url;
  }

private:
  http_answer send(http_request what);
  http_request request_to(const std::string& path) const;

  http_engine& engine_;
  api_place where_;
  std::string key_;
};

/// The error that an answer other than 2xx means: the `detail` of its problem
/// document, and the fields that are wrong. Pure.
caf::error trouble_of(const http_answer& x, const std::string& url);

} // namespace adcraft::ctl
