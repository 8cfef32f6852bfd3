#include "io/sql/engine.hpp"

#include <pqxx/pqxx>

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
  } catch (const std::exception& e) {
    return failed(ec::internal, e);
  }
}

class postgres_engine : public engine {
public:
  explicit postgres_engine(const std::string& url) : db_(url) {
    // nop
  }

  /// Always `exec_params`: prepared statements break behind a transaction
  /// pooler (FEASIBILITY.md 5).
  caf::expected<rows> run(const std::string& statement,
                          const std::vector<value>& xs) override {
    return guarded([&]() -> caf::expected<rows> {
      pqxx::nontransaction tx{db_};
      std::vector<const char*> ys; // pqxx reads a null pointer as NULL
      for (auto& x : xs)
        ys.push_back(x ? x->c_str() : nullptr);
      rows result;
      for (const auto& r :
           tx.exec_params(statement, pqxx::prepare::make_dynamic_params(ys)))
        result.push_back(copied(r));
      return result;
    });
  }

  const char* begin() const noexcept override {
    return "BEGIN";
  }

  const char* now() const noexcept override {
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS bigint)";
  }

  bool is_postgres() const noexcept override {
    return true;
  }

private:
  static sql::row copied(const pqxx::row& r) {
    sql::row result;
    for (const auto& f : r)
      result.push_back(f.is_null() ? value{} : value{f.c_str()});
    return result;
  }

  pqxx::connection db_;
};

} // namespace

caf::expected<engine_ptr> open_postgres(const std::string& url) {
  return guarded([&]() -> caf::expected<engine_ptr> {
    return {engine_ptr{std::make_unique<postgres_engine>(url)}};
  });
}

} // namespace adcraft::sql
