#include "tests/sim/uploads.hpp"
#include "tests/sim/hash.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace adcraft::sim {

namespace {

constexpr instant keeps = 24 * 3600 * second;

/// @returns the text between `before` and `after`, empty if there is none.
std::string between(const std::string& x, const std::string& before,
                    const std::string& after) {
  auto at = x.find(before);
  if (at == x.npos)
    return {};
  at += before.size();
  auto end = x.find(after, at);
  return x.substr(at, end == x.npos ? x.npos : end - at);
}

/// Takes one part of a form into `to`.
void take(upload& to, const std::string& head, const std::string& content) {
  auto name = between(head, "name=\"", "\"");
  if (name == "metadata") {
    auto data = json::parse(content, nullptr, false);
    to.metadata = data.is_object() ? data : json::object();
  }
  if (name != "content")
    return;
  to.name = between(head, "filename=\"", "\"");
  auto type = between(head + "\r\n", "Content-Type: ", "\r\n");
  to.type = type.empty() ? "application/octet-stream" : type;
  to.content = content;
}

} // namespace

std::optional<upload> upload_of(const std::string& content_type,
                                const std::string& body) {
  auto mark = between(content_type, "boundary=", ";");
  if (mark.empty())
    return std::nullopt;
  auto line = "--" + (mark[0] == '"' ? mark.substr(1, mark.size() - 2) : mark);
  upload result;
  auto at = body.find(line);
  while (at != body.npos) {
    auto begin = at + line.size() + 2;
    auto gap = body.find("\r\n\r\n", begin);
    at = body.find("\r\n" + line, begin);
    if (gap == body.npos || at == body.npos || gap > at)
      break;
    take(result, body.substr(begin, gap - begin),
         body.substr(gap + 4, at - gap - 4));
    at += 2;
  }
  if (result.type.empty())
    return std::nullopt;
  return result;
}

uploads::uploads(const std::string& folder)
  : folder_(folder + "/uploads"),
    file_(folder + "/uploads.jsonl", false, [this](const json& x) {
      if (x.contains("gone"))
        all_.erase(x["gone"].get<std::string>());
      else
        all_[x["id"]]
          = {x["id"], x["name"], x["type"], {}, x["metadata"], x["created"]};
    }) {
  std::filesystem::create_directories(folder_);
}

std::string uploads::path_of(const std::string& id) const {
  return folder_ + "/" + id;
}

void uploads::add(const upload& x) {
  std::ofstream{path_of(x.id), std::ios::binary} << x.content;
  file_.append({{"id", x.id},
                {"name", x.name},
                {"type", x.type},
                {"metadata", x.metadata},
                {"created", x.created}});
  std::lock_guard lock{mutex_};
  auto& kept = all_[x.id] = x;
  kept.content.clear();
}

std::optional<upload> uploads::find(const std::string& id) const {
  std::lock_guard lock{mutex_};
  auto i = all_.find(id);
  if (i == all_.end())
    return std::nullopt;
  auto result = i->second;
  std::ifstream in{path_of(id), std::ios::binary};
  std::ostringstream content;
  content << in.rdbuf();
  result.content = content.str();
  return result;
}

bool uploads::remove(const std::string& id) {
  std::lock_guard lock{mutex_};
  if (all_.erase(id) == 0)
    return false;
  file_.append({{"gone", id}});
  std::filesystem::remove(path_of(id));
  return true;
}

json view(const upload& x, const std::string& base) {
  return {{"id", x.id},
          {"name", x.name},
          {"content_type", x.type},
          {"size", x.content.size()},
          {"etag", md5_hex(x.content)},
          {"checksums",
           {{"sha256", sha256_hex(x.content)}, {"md5", md5_hex(x.content)}}},
          {"metadata", x.metadata},
          {"created_at", iso(x.created)},
          {"expires_at", iso(x.created + keeps)},
          {"urls", {{"get", base + "/v1/files/" + x.id}}}};
}

} // namespace adcraft::sim
