#include "io/sql/sqlite_lower.hpp"

#include <locale.h>
#include <sqlite3.h>
#include <wchar.h>
#include <wctype.h>

#include <climits>
#include <string>
#include <string_view>

namespace adcraft::sql {

namespace {

/// What is not UTF-8 passes byte by byte.
std::string lowered(std::string_view x) {
  static const auto unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  auto before = uselocale(unicode);
  std::string result;
  while (!x.empty()) {
    wchar_t letter = 0;
    char bytes[MB_LEN_MAX];
    mbstate_t in{};
    mbstate_t out{};
    auto size = mbrtowc(&letter, x.data(), x.size(), &in);
    if (size == 0 || size > x.size()) {
      result += x[0];
      x.remove_prefix(1);
      continue;
    }
    auto low = static_cast<wchar_t>(towlower(static_cast<wint_t>(letter)));
    result.append(bytes, wcrtomb(bytes, low, &out));
    x.remove_prefix(size);
  }
  uselocale(before);
  return result;
}

void lower(sqlite3_context* to, int, sqlite3_value** xs) {
  auto text = reinterpret_cast<const char*>(sqlite3_value_text(xs[0]));
  if (text == nullptr)
    return sqlite3_result_null(to);
  auto size = static_cast<size_t>(sqlite3_value_bytes(xs[0]));
  auto result = lowered({text, size});
  sqlite3_result_text(to, result.data(), static_cast<int>(result.size()),
                      SQLITE_TRANSIENT);
}

} // namespace

void add_lower(sqlite3* db) {
  sqlite3_create_function(db, "lower", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                          nullptr, lower, nullptr, nullptr);
}

} // namespace adcraft::sql
