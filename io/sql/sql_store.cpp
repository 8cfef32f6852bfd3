#include "io/sql/sql_store.hpp"

#include "io/sql/spending.hpp"

namespace adcraft::sql {

sql_store::sql_store(engine_ptr db) : db_(std::move(db)), writer_(*db_) {
  // nop
}

sql_store::receipts sql_store::commit(const std::vector<transition>& xs) {
  if (xs.empty())
    return {};
  for (auto& x : xs)
    fault_point(x.site, moment::before);
  if (auto err = begin(xs))
    return receipts(xs.size(), std::move(err));
  auto result = write_together(xs);
  if (!result.back()) {
    static_cast<void>(db_->run("ROLLBACK", {}));
    if (xs.size() == 1)
      return result;
    if (auto err = begin(xs))
      return receipts(xs.size(), std::move(err));
    result = write_apart(xs);
  }
  if (auto done = db_->run("COMMIT", {}); !done) {
    static_cast<void>(db_->run("ROLLBACK", {}));
    return receipts(xs.size(), std::move(done.error()));
  }
  for (auto& x : xs)
    fault_point(x.site, moment::after);
  return result;
}

caf::error sql_store::begin(const std::vector<transition>& xs) {
  if (auto begun = db_->run(db_->begin(), {}); !begun)
    return std::move(begun.error());
  auto err = take_windows(*db_, xs);
  if (err)
    static_cast<void>(db_->run("ROLLBACK", {}));
  return err;
}

/// Most groups have no member that fails, and so need no savepoints.
/// @returns the first failure as the last receipt.
sql_store::receipts
sql_store::write_together(const std::vector<transition>& xs) {
  receipts result;
  for (auto& x : xs) {
    result.push_back(writer_.write(x));
    if (!result.back()) {
      writer_.drop_events();
      return result;
    }
  }
  if (auto err = writer_.write_events())
    result.back() = std::move(err);
  return result;
}

/// A savepoint lets one member of the group fail alone.
sql_store::receipts sql_store::write_apart(const std::vector<transition>& xs) {
  receipts result;
  for (auto& x : xs)
    result.push_back(write_marked(x));
  return result;
}

caf::expected<commit_receipt> sql_store::write_marked(const transition& x) {
  if (auto mark = db_->run("SAVEPOINT member", {}); !mark)
    return std::move(mark.error());
  auto result = writer_.write(x);
  if (result)
    if (auto err = writer_.write_events())
      result = std::move(err);
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
