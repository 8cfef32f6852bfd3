#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace adcraft::bench {

/// What is asked of the vendor: the first line's words and the body.
struct vendor_question {
  std::string method;
  std::string path;
  std::string body;
};

/// Predictions as Replicate tells of them, as little of it as both contenders
/// need, and counts of what was asked.
class vendor_desk {
public:
  /// @param base such as "http://127.0.0.1:1"; predictions take `seconds`.
  vendor_desk(std::string base, double seconds);

  /// @returns the whole answer, head and body.
  std::string answer(const vendor_question& x);

private:
  struct prediction {
    std::string body; // as it was asked for: {"input": ...}
    double ends_at = 0;
  };

  std::string create(const vendor_question& x);
  std::string tell(const std::string& id);
  std::string file(const std::string& path);
  std::string counts() const;
  std::string shown(uint64_t number) const;

  std::string base_;
  double seconds_;
  std::vector<prediction> all_;
  std::unordered_map<std::string, int> prompts_;
  uint64_t twice_ = 0;
  uint64_t polls_ = 0;
  uint64_t files_ = 0;
  uint64_t others_ = 0;
};

} // namespace adcraft::bench
