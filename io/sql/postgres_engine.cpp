#include "io/sql/engine.hpp"

#include <openssl/sha.h>
#include <pqxx/pqxx>

#include <cstring>
#include <unordered_map>

namespace adcraft::sql {

namespace {

/// Turns pqxx's exceptions into our errors; nothing throws past this file.
template <class F>
auto guarded(F f) -> decltype(f()) {
  auto failed = [](ec x, const std::exception& e) {
    std::string text = e.what();
    while (!text.empty() && text.back() == '\n')
      text.pop_back();
    return fail(x, "PostgreSQL: " + text);
  };
  try {
    return f();
  } catch (const pqxx::broken_connection& e) {
    return failed(ec::unavailable, e);
  } catch (const pqxx::in_doubt_error& e) {
    return failed(ec::unavailable, e);
  } catch (const pqxx::deadlock_detected& e) {
    return failed(ec::unavailable, e);
  } catch (const pqxx::serialization_failure& e) {
    return failed(ec::unavailable, e);
  } catch (const pqxx::integrity_constraint_violation& e) {
    return failed(ec::conflict, e);
  } catch (const pqxx::data_exception& e) {
    return e.sqlstate() == "22021"
             ? fail(ec::invalid_argument, "a text is not UTF-8")
             : failed(ec::internal, e);
  } catch (const std::exception& e) {
    return failed(ec::internal, e);
  }
}

/// A name that is another for every other statement: behind a pooler somebody
/// else of this house may have given it, and then meant the same by it.
std::string name_of(const std::string& statement) {
  unsigned char hash[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(statement.data()),
         statement.size(), hash);
  std::string result = "s";
  for (size_t i = 0; i < 16; ++i) {
    result += "0123456789abcdef"[hash[i] >> 4];
    result += "0123456789abcdef"[hash[i] & 15];
  }
  return result;
}

class postgres_engine : public engine {
public:
  explicit postgres_engine(const std::string& url)
    : url_(url), db_(std::make_unique<pqxx::connection>(url)) {
    // nop
  }

  caf::expected<rows> run(const std::string& statement,
                          const std::vector<value>& xs) override {
    return asked<rows>(statement, xs, [](const pqxx::result& answer) {
      rows result;
      for (const auto& r : answer)
        result.push_back(copied(r));
      return result;
    });
  }

  caf::expected<size_t> change(const std::string& statement,
                               const std::vector<value>& xs) override {
    return asked<size_t>(statement, xs, [](const pqxx::result& answer) {
      return static_cast<size_t>(answer.affected_rows());
    });
  }

  const char* begin() const noexcept override {
    return "BEGIN";
  }

  const char* begin_reading() const noexcept override {
    return "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
  }

  const char* now() const noexcept override {
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS bigint)";
  }

  bool is_postgres() const noexcept override {
    return true;
  }

private:
  /// Runs a statement and makes a `T` of what it answers.
  template <class T, class Make>
  caf::expected<T> asked(const std::string& statement,
                         const std::vector<value>& xs, Make make) {
    // It would be cut there, and mean something else.
    for (auto& x : xs)
      if (x && x->find('\0') != std::string::npos)
        return fail(ec::invalid_argument, "a text holds the character NUL");
    auto result = guarded([&]() -> caf::expected<T> {
      connect();
      return make(query(statement, xs));
    });
    if (statement == begin() || statement == begin_reading())
      in_transaction_ = result.engaged();
    else if (statement == "COMMIT" || statement == "ROLLBACK")
      in_transaction_ = false;
    return result;
  }

  /// Comes back after the connection broke, but never in the middle of a
  /// transaction: what was lost with it must not look committed.
  void connect() {
    if (db_->is_open())
      return;
    if (in_transaction_)
      throw pqxx::broken_connection{"the connection was lost"};
    db_ = std::make_unique<pqxx::connection>(url_);
    statements_.clear();
  }

  pqxx::result query(const std::string& statement,
                     const std::vector<value>& xs) {
    std::vector<const char*> ys; // pqxx reads a null pointer as NULL
    for (auto& x : xs)
      ys.push_back(x ? x->c_str() : nullptr);
    return answer(statement, pqxx::prepare::make_dynamic_params(ys));
  }

  /// What is asked for again is planned once. Behind a transaction pooler the
  /// connection is another each time and knows nothing of that (FEASIBILITY.md
  /// 5): then the transaction at hand fails, and nothing is prepared any more.
  template <class Params>
  pqxx::result answer(const std::string& statement, const Params& params) {
    pqxx::nontransaction tx{*db_};
    auto name = prepares_ ? prepared(statement) : std::string{};
    if (name.empty())
      return tx.exec_params(statement, params);
    try {
      return tx.exec_prepared(name, params);
    } catch (const pqxx::sql_error& e) {
      if (e.sqlstate() != "26000" && e.sqlstate() != "42P05")
        throw;
      prepares_ = false;
      throw pqxx::broken_connection{"a pooler shares this connection"};
    }
  }

  /// @returns the name of a statement that came before; empty for others, and
  ///   for those that are no query.
  std::string prepared(const std::string& statement) {
    auto& known = statements_[statement];
    if (known.uses < 2)
      ++known.uses;
    if (known.uses < 2 || !is_query(statement))
      return {};
    if (known.name.empty()) {
      known.name = name_of(statement);
      db_->prepare(known.name, statement);
    }
    return known.name;
  }

  static bool is_query(const std::string& statement) {
    auto begin = statement.find_first_not_of(" \n");
    for (auto word : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"})
      if (begin != std::string::npos
          && statement.compare(begin, std::strlen(word), word) == 0)
        return true;
    return false;
  }

  static sql::row copied(const pqxx::row& r) {
    sql::row result;
    for (const auto& f : r)
      result.push_back(f.is_null() ? value{} : value{f.c_str()});
    return result;
  }

  std::string url_;
  std::unique_ptr<pqxx::connection> db_;
  bool in_transaction_ = false;
  bool prepares_ = true;
  struct known_statement {
    int uses = 0;
    std::string name;
  };
  std::unordered_map<std::string, known_statement> statements_;
};

} // namespace

caf::expected<engine_ptr> open_postgres(const std::string& url) {
  return guarded([&]() -> caf::expected<engine_ptr> {
    return {engine_ptr{std::make_unique<postgres_engine>(url)}};
  });
}

} // namespace adcraft::sql
