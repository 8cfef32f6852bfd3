#pragma once

#include "actors/model/money.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

/// What all documents have in common. Pure; any thread.
namespace adcraft::http {

/// Keys stay in the order in which they were written.
using json = nlohmann::ordered_json;

/// One line. A text that is not UTF-8 keeps what can be kept of it.
std::string dumped(const json& x);

/// RFC 3339 in UTC with milliseconds, "2026-01-31T09:30:00.125Z".
std::string rfc3339(int64_t micros);

/// The same, or null for 0: it has not happened.
json time_of(int64_t micros);

/// Null for an empty text.
json text_or_null(const std::string& x);

/// Money twice: `name`_micros, a whole number, and `name`, "$1.25" for people.
void put_money(json& to, const std::string& name, micros x);

/// A page of a list: `items` and `next`, null where there is no more.
json page_document(json items, const std::string& next = {});

} // namespace adcraft::http
