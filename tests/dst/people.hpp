#pragma once

#include "actors/model/wish.hpp"
#include "tests/dst/dice.hpp"

#include <string>

namespace adcraft::dst {

class world;

/// Those who order campaigns and change their minds.
class people {
public:
  explicit people(world& in);

  /// Orders the campaigns of this world, and plans what is wished of them.
  void begin();

  /// Whether nobody wants anything any more.
  bool is_done() const;

private:
  void order(const std::string& campaign);
  void plan(const std::string& campaign);
  void decide_now();
  void decide_about(const std::string& job);
  void meddle();
  void settle(const std::string& job, wish::settle_job what);

  world& in_;
  dice by_;
};

} // namespace adcraft::dst
