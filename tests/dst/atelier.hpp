#pragma once

#include "actors/model/money.hpp"
#include "actors/ports/http_engine.hpp"
#include "tests/dst/dice.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace adcraft::dst {

class world;

/// Files and input are deleted after an hour.
inline constexpr int64_t kept_for = 60 * minute;

/// One order that a vendor took: its line in the vendor's own book.
struct prediction {
  std::string id;
  std::string model;
  nlohmann::json input;
  std::string webhook;
  int64_t created_at = 0;
  int64_t listed_from = 0;
  int64_t starts_at = 0;
  int64_t ends_at = 0;
  /// "succeeded", "failed", "canceled" or "aborted", from `ends_at` on.
  std::string end;
  std::string error;
  /// Of film that came out.
  int seconds = 0;
  /// What its file holds; else it is a page of HTML or cut off.
  bool is_spoiled = false;
  /// A request to stop changes nothing.
  bool is_deaf = false;
  int64_t stop_asked_at = 0;
  /// Who sent it: number of a process.
  int sender = 0;
};

/// A vendor who sells pictures, clips and music by predictions, over the same
/// wire as the real one, but with a mind and a book of its own.
class atelier {
public:
  explicit atelier(world& in);

  /// Takes an order, and answers as if nothing were wrong.
  http_answer create(const http_request& x, int sender);

  http_answer read(const std::string& id);
  http_answer stop(const std::string& id);
  http_answer list(const std::string& query);

  /// @returns the file of a prediction; 404 once it is deleted.
  http_answer file(const std::string& id);

  /// @returns what it bills for `x` as it stands now.
  micros bill(const prediction& x) const;

  /// "starting", "processing" or its end.
  std::string status(const prediction& x) const;

  const std::vector<prediction>& book() const {
    return book_;
  }

  const prediction* find(const std::string& id) const;

  nlohmann::json as_json(const prediction& x) const;

  static constexpr const char* base = "https://api.atelier.test/v1";
  static constexpr const char* files = "https://files.atelier.test/";

private:
  prediction drawn(const nlohmann::json& body);
  void draw_end(prediction& x);
  void announce(const prediction& x);

  world& in_;
  dice by_;
  std::vector<prediction> book_;
  std::map<std::string, size_t> by_id_;
};

/// An answer with a JSON body.
http_answer answer_of(int status, const nlohmann::json& body);

} // namespace adcraft::dst
