#include "io/sql/sql_store.hpp"

namespace adcraft::sql {

sql_store::sql_store(engine_ptr db) : db_(std::move(db)), writer_(*db_) {
  // nop
}

std::vector<caf::expected<commit_receipt>>
sql_store::commit(const std::vector<transition>& xs) {
  std::vector<caf::expected<commit_receipt>> result;
  auto all_fail = [&](const caf::error& why) {
    return std::vector<caf::expected<commit_receipt>>(xs.size(), why);
  };
  for (auto& x : xs)
    fault_point(x.site, moment::before);
  if (auto begun = db_->run(db_->begin(), {}); !begun)
    return all_fail(begun.error());
  for (auto& x : xs)
    result.push_back(commit_one(x));
  if (auto done = db_->run("COMMIT", {}); !done) {
    static_cast<void>(db_->run("ROLLBACK", {}));
    return all_fail(done.error());
  }
  for (auto& x : xs)
    fault_point(x.site, moment::after);
  return result;
}

/// A savepoint lets one member of the group fail alone.
caf::expected<commit_receipt> sql_store::commit_one(const transition& x) {
  if (auto mark = db_->run("SAVEPOINT member", {}); !mark)
    return std::move(mark.error());
  auto result = writer_.write(x);
  if (!result)
    static_cast<void>(db_->run("ROLLBACK TO SAVEPOINT member", {}));
  if (auto done = db_->run("RELEASE SAVEPOINT member", {}); !done && result)
    return std::move(done.error());
  return result;
}

caf::expected<store_ptr> open_store(const std::string& url) {
  auto db = open_engine(url);
  if (!db)
    return std::move(db.error());
  if (auto err = migrate(**db))
    return err;
  return store_ptr{std::make_unique<sql_store>(std::move(*db))};
}

} // namespace adcraft::sql
