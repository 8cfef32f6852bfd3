#pragma once

#include "actors/model/render.hpp"
#include "actors/ports/storage.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace adcraft {

/// A file a render has just made, not yet in storage.
struct fresh_render {
  /// The recipe's `work_path`.
  std::string path;
  /// Without a dot.
  std::string extension;
  /// JSON.
  std::string facts = "{}";
};

/// Remembers what each recipe made, so that nothing is made twice: not after a
/// crash, and not by two workers at once. Any thread.
class render_cache {
public:
  /// Makes the missing ones of some recipes, in their order.
  using maker = std::function<caf::expected<std::vector<fresh_render>>(
    const std::vector<size_t>& missing)>;

  /// @returns a cache with its records below `root`, or `environment`.
  static caf::expected<std::shared_ptr<render_cache>> open(std::string root,
                                                           storage_ptr files);

  /// Finds what was made from a recipe.
  std::optional<render_result> find(const std::string& recipe) const;

  /// Finds what was made from each recipe, or lets `make` make the missing
  /// ones. While another thread makes one of them, waits for it.
  caf::expected<std::vector<render_result>>
  obtain(const std::vector<std::string>& recipes, const maker& make);

  /// A file name nobody else uses, for work in progress on a recipe.
  std::string work_path(const std::string& recipe,
                        const std::string& extension) const;

private:
  /// Holds some recipes while it lives, so that even a thrown exception gives
  /// them back.
  class turn {
  public:
    turn(render_cache& of, const std::vector<std::string>& recipes);
    ~turn();

  private:
    render_cache& of_;
    const std::vector<std::string>& recipes_;
  };

  render_cache(std::string root, storage_ptr files);

  bool finish(const std::string& recipe, const render_result& record) const;
  void wait_for_turn(const std::vector<std::string>& recipes);
  void end_turn(const std::vector<std::string>& recipes);
  caf::expected<render_result> keep(const std::string& recipe,
                                    const fresh_render& x);
  std::string record_of(const std::string& recipe) const;

  std::string root_;
  storage_ptr files_;
  std::mutex mutex_;
  std::condition_variable turn_;
  std::set<std::string> in_work_;
};

} // namespace adcraft
