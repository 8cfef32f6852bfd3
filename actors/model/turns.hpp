#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace adcraft {

/// Who is next: owners take turns, within an owner its campaigns do, and within
/// a campaign first come, first served, except that nobody waits for one who
/// waits for another model. Whose owner is empty is a campaign with an owner of
/// its own. Pure; every operation takes the time of a look-up per model at
/// most, however many wait.
template <class T>
class turns {
  /// Turns go round by name, from whoever was last: nobody has to be remembered
  /// who does not wait.
  struct party {
    std::string owner;
    std::string campaign;

    bool operator<(const party& x) const {
      return std::tie(owner, campaign) < std::tie(x.owner, x.campaign);
    }
  };

  using parties = std::map<party, size_t>; // how many wait

  /// A place in the line for a model.
  struct spot {
    const party* who;
    uint64_t number;

    bool operator<(const spot& x) const {
      if (who != x.who && (*who < *x.who || *x.who < *who))
        return *who < *x.who;
      return number < x.number;
    }
  };

  struct entry;
  using entries = std::list<entry>;
  using line = std::map<spot, typename entries::iterator>;
  using lines = std::map<std::string, line>; // by model

  struct entry {
    T value;
    typename lines::iterator model;
    typename line::iterator at;
  };

public:
  using place = typename entries::iterator;

  /// Whose turn it was.
  struct taken {
    T value;
    std::string model;
  };

  /// Joins the queue. @returns the place, which is valid until it is left.
  place push(const std::string& owner, const std::string& campaign,
             const std::string& model, T value) {
    auto who
      = parties_.try_emplace({owner.empty() ? campaign : owner, campaign})
          .first;
    ++who->second;
    auto i = waiting_.insert(waiting_.end(), {std::move(value), {}, {}});
    i->model = lines_.try_emplace(model).first;
    i->at
      = i->model->second.emplace(spot{&who->first, ++last_number_}, i).first;
    return i;
  }

  /// Leaves the queue.
  void erase(place i) {
    auto who = parties_.find(*i->at->first.who);
    i->model->second.erase(i->at);
    if (i->model->second.empty())
      lines_.erase(i->model);
    waiting_.erase(i);
    if (--who->second > 0)
      return;
    auto owner = who->first.owner;
    parties_.erase(who);
    forget(owner);
  }

  /// Takes whose turn it is out of those with a model that `may_pass`; none if
  /// there is nobody.
  template <class Predicate>
  std::optional<taken> pop(Predicate may_pass) {
    auto best = waiting_.end();
    for (auto& [model, x] : lines_)
      if (may_pass(model)) {
        auto i = next_of(x);
        if (best == waiting_.end() || rank_of(i) < rank_of(best))
          best = i;
      }
    if (best == waiting_.end())
      return std::nullopt;
    auto& who = *best->at->first.who;
    auto before = std::exchange(last_owner_, who.owner);
    last_campaigns_[who.owner] = who.campaign;
    forget(before);
    taken result{std::move(best->value), best->model->first};
    erase(best);
    return result;
  }

  /// Who has waited longest; only if somebody waits.
  const T& oldest() const {
    return waiting_.front().value;
  }

  size_t size() const {
    return waiting_.size();
  }

  bool empty() const {
    return waiting_.empty();
  }

  /// Calls `f` with every model that somebody waits for.
  template <class Function>
  void each_model(Function f) const {
    for (auto& x : lines_)
      f(x.first);
  }

private:
  using names = std::map<std::string, std::string>;

  /// Smaller is sooner: each round begins behind whoever was last.
  using rank
    = std::tuple<bool, std::string_view, bool, std::string_view, uint64_t>;

  rank rank_of(place i) const {
    auto& [who, number] = i->at->first;
    auto last = last_campaigns_.find(who->owner);
    auto had_turn
      = last != last_campaigns_.end() && who->campaign <= last->second;
    return {who->owner <= last_owner_, who->owner, had_turn, who->campaign,
            number};
  }

  /// Who is next in the line for one model.
  place next_of(const line& x) const {
    auto i = first_from(x, after(last_owner_), {});
    if (i == x.end())
      i = x.begin();
    auto& owner = i->first.who->owner;
    auto last = last_campaigns_.find(owner);
    if (last == last_campaigns_.end())
      return i->second;
    auto next = first_from(x, owner, after(last->second));
    return next == x.end() || next->first.who->owner != owner ? i->second
                                                              : next->second;
  }

  static typename line::const_iterator
  first_from(const line& x, std::string owner, std::string campaign) {
    party who{std::move(owner), std::move(campaign)};
    return x.lower_bound({&who, 0});
  }

  /// The first name behind `x`.
  static std::string after(const std::string& x) {
    return x + '\0';
  }

  /// Whose turn it was among the campaigns of an owner matters while one of
  /// them waits, and while the owner was last.
  void forget(const std::string& owner) {
    auto i = parties_.lower_bound({owner, {}});
    if (owner != last_owner_
        && (i == parties_.end() || i->first.owner != owner))
      last_campaigns_.erase(owner);
  }

  entries waiting_; // in order of arrival
  lines lines_;     // never an empty one
  parties parties_; // never one nobody of waits
  uint64_t last_number_ = 0;
  std::string last_owner_;
  names last_campaigns_; // by owner
};

} // namespace adcraft
