#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace adcraft::sim {

using json = nlohmann::json;
using bytes = std::shared_ptr<const std::string>;

/// A request that was read whole.
struct request {
  std::string method;
  /// Without the query.
  std::string path;
  std::map<std::string, std::string> query;
  /// By name in lower case.
  std::map<std::string, std::string> headers;
  std::string body;
  /// The how many-th of its connection, from 1.
  int turn = 1;
  /// What stands in the path where its route has a name in braces.
  std::vector<std::string> words;

  /// @returns a header, empty if there is none.
  const std::string& header(const std::string& name) const;

  /// @returns a part of the query, empty if there is none.
  const std::string& asked(const std::string& name) const;

  /// Where this server is for whoever asked.
  std::string base() const;
};

/// How an answer goes out, if it does.
enum class manner {
  whole,
  drop,    ///< the connection ends without a byte
  reset,   ///< the connection is reset without a byte
  half,    ///< the head and half of the body, then the end
  trickle, ///< a few bytes a second
  endless, ///< the body again and again, as chunks
};

struct answer {
  int status = 200;
  std::string type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers;
  bytes body;
  manner how = manner::whole;
  /// Bytes a second, when it trickles.
  double rate = 10;
  /// Whether the connection goes on.
  bool keep = true;
};

answer json_answer(int status, const json& body);
answer bytes_answer(bytes body, const std::string& type);

/// What may stand in an URL as it is stays; the rest becomes %XX.
std::string url_encoded(const std::string& x);
std::string url_decoded(const std::string& x, bool plus_is_space);

/// Cuts "a=b&c=d".
std::map<std::string, std::string> query_of(const std::string& text);

} // namespace adcraft::sim
