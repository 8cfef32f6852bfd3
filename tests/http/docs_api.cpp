#include "tests/http/docs_api.hpp"

#include "actors/model/json.hpp"
#include "actors/model/plan.hpp"
#include "http/documents/desk.hpp"
#include "http/documents/escape.hpp"
#include "http/documents/event_desk.hpp"
#include "io/sql/sql_library.hpp"
#include "io/sql/sql_store.hpp"

#include "tests/http/docs_schema.hpp"

#include <caf/send.hpp>

#include <openssl/sha.h>

namespace adcraft::test {

namespace {

using http::json;

/// Hints for those who listen, on the spot.
struct plain_dispatch : dispatch {
  std::map<std::string, std::vector<std::function<void(const std::string&)>>>
    ears;

  caf::error publish(const std::string& topic,
                     const std::string& key) override {
    for (auto& ear : ears[topic])
      ear(key);
    return {};
  }

  void listen(const std::string& topic,
              std::function<void(const std::string&)> hear) override {
    ears[topic].push_back(std::move(hear));
  }
};

/// Believes whoever says a name.
struct named_people : http::authenticator {
  std::optional<http::verdict> known(const http::request& x) override {
    http::verdict result;
    auto name = x.header("X-Test-User");
    if (name == nullptr) {
      result.what = http::verdict::missing;
      return result;
    }
    result.what = http::verdict::good;
    result.who = {*name, *name + "@people.example", name->starts_with("op")};
    return result;
  }

  http::task<http::verdict> identify(http::clerk_actor::pointer,
                                     const http::request& x) override {
    co_return *known(x);
  }
};

struct folder_storage : storage {
  std::string root;

  caf::expected<stored_file> put(const std::string&,
                                 const std::string&) override {
    return fail(ec::internal, "nobody puts anything here");
  }

  caf::expected<std::string> path_of(const std::string& key) const override {
    auto path = root + "/media/" + key;
    if (key.find("..") != std::string::npos || !folder_fixture::exists(path))
      return fail(ec::not_found, "there is no file " + key);
    return path;
  }
};

std::string key_of_bytes(const std::string& bytes, const std::string& ending) {
  unsigned char hash[SHA256_DIGEST_LENGTH];
  ::SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           hash);
  auto hex = http::hex_of({reinterpret_cast<char*>(hash), sizeof(hash)});
  return hex.substr(0, 2) + "/" + hex + ending;
}

/// What begins with "bad" is none, with "film" a film, anything else a picture.
picture_importer importer(std::shared_ptr<makers_log> log) {
  return [log](const picture_upload& x) -> caf::expected<imported_file> {
    ++log->imports;
    auto is_film = x.bytes.starts_with("film");
    if (is_film && x.what == picture_upload::media)
      return imported_file{key_of_bytes(x.bytes, ".mp4"), "video/mp4", 0, 0};
    if (is_film || x.bytes.starts_with("bad"))
      return fail(ec::poison, "this is no JPG, PNG or WebP");
    auto is_logo = x.what == picture_upload::logo;
    return imported_file{key_of_bytes(x.bytes, is_logo ? ".png" : ".jpg"),
                         "image/jpeg", 800, 600};
  };
}

node_actor::behavior_type a_node(node_actor::pointer) {
  return {
    [](atom::begin) { return commit_receipt{}; },
    [](atom::relay) {},
    [](atom::leave) { return commit_receipt{}; },
    [](atom::tick, uint64_t) {},
  };
}

render_desk_actor::behavior_type a_desk(render_desk_actor::pointer,
                                        std::shared_ptr<makers_log> log) {
  return {
    [log](atom::render, const render_order& x, const render_client_actor& who) {
      log->renders.emplace_back(x, who);
    },
    [](atom::prepare, const render_order&) {},
    [](atom::stop, const std::string&, const render_client_actor&) {},
    [](atom::idle, uint64_t, const render_outcome&) {},
    [](atom::reopen, uint64_t) {},
  };
}

webhook_outbox_actor::behavior_type an_outbox(webhook_outbox_actor::pointer,
                                              std::shared_ptr<makers_log> log) {
  return {
    [](atom::committed, const std::string&) {},
    [log](atom::resend, const scope&,
          const std::string& id) -> caf::result<delivery_list> {
      log->resent.push_back(id);
      if (id == "nothing")
        return fail(ec::not_found, "there is no delivery " + id);
      delivery_row x;
      x.id = id;
      x.webhook = "w";
      x.type = "campaign.completed";
      return delivery_list{{x}};
    },
    [](atom::tick, uint64_t) {},
  };
}

std::vector<std::string> segments_of(const std::string& path) {
  std::vector<std::string> result;
  size_t begin = 0;
  while (begin < path.size()) {
    auto end = std::min(path.find('/', begin + 1), path.size());
    result.push_back(path.substr(begin, end - begin));
    begin = end;
  }
  return result;
}

bool matches(const std::string& pattern, const std::string& path,
             http::pairs& to) {
  auto wanted = segments_of(pattern);
  auto there = segments_of(path);
  to.clear();
  if (wanted.size() != there.size())
    return false;
  for (size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i].starts_with("/:"))
      to.emplace_back(wanted[i].substr(2), there[i].substr(1));
    else if (wanted[i] != there[i])
      return false;
  return true;
}

/// @returns what the description does not say of an answer; empty if it does.
std::string undescribed(const std::string& method, const std::string& pattern,
                        const api_answer& x) {
  auto op = operation_of(method, pattern);
  auto status = std::to_string(x.status);
  if (op == nullptr || !op->at("responses").contains(status))
    return "this status is not described, " + x.body;
  auto& said = followed(op->at("responses")[status]);
  if (x.body.empty())
    return {};
  auto type = x.header("Content-Type");
  type = type.substr(0, type.find(';'));
  if (!said.contains("content") || !said["content"].contains(type))
    return type + " is not described";
  if (!type.ends_with("json"))
    return {};
  auto& schema = said["content"][type]["schema"];
  auto broken = violation(the_openapi(), schema, x.doc);
  return broken.empty() ? broken : broken + "\n" + x.body;
}

/// @returns why the description does not allow a body that was taken.
std::string unasked(const std::string& method, const std::string& pattern,
                    const std::string& body, const api_answer& x) {
  auto op = operation_of(method, pattern);
  auto doc = json::parse(body, nullptr, false);
  if (op == nullptr || x.status >= 300 || doc.is_discarded()
      || !op->contains("requestBody"))
    return {};
  auto& content = (*op)["requestBody"]["content"];
  auto json_body = content.find("application/json");
  return json_body == content.end()
           ? std::string{}
           : violation(the_openapi(), (*json_body)["schema"], doc);
}

} // namespace

std::string api_answer::header(const std::string& name) const {
  for (auto& [key, value] : headers)
    if (key == name)
      return value;
  return {};
}

api_fixture::api_fixture() {
  auto url = "sqlite:" + folder + "/rows.db";
  auto hints = std::make_shared<plain_dispatch>();
  auto& r = *rooms;
  r.clock = clock;
  r.provider = provider;
  r.data = folder;
  r.links = std::make_shared<http::media_links>("", "https://ads.example");
  auto files = std::make_shared<folder_storage>();
  files->root = folder;
  r.files = files;
  store_factory open_store = [url] { return sql::open_store(url); };
  library_factory open_library = [url] { return sql::open_library(url); };
  store_room_options at_once; // no time passes while somebody asks
  at_once.crowd = at_once.group;
  r.store = open(store_room, open_store, dispatch_ptr{hints}, at_once);
  consume_messages();
  r.library = open(library_room, open_library);
  r.hub = open(progress_hub, r.library);
  auto node = open(a_node);
  r.campaigns
    = open(campaign_service,
           campaign_service_rooms{r.store, r.library, node, clock, provider});
  r.brands = open(brand_service, r.store, r.library);
  r.inbox = open(webhook_inbox, r.store, node);
  r.pictures = open(picture_room, importer(made));
  r.desk = open(a_desk, made);
  r.webhooks = open(an_outbox, made);
  r.documents = keep(http::open_document_desk(
    sys, {r.library, r.hub, r.links, provider, clock, {}}));
  r.events = keep(http::open_event_desk(sys, {r.library, r.hub, {}}));
  hints->listen("committed",
                [hub = r.hub, desk = r.documents](const std::string& id) {
                  caf::anon_send(hub, atom::committed_v, id);
                  caf::anon_send(desk, atom::committed_v, id);
                });
  table = http::all_routes();
  parts.system = &sys;
  parts.rooms = rooms;
  parts.auth = std::make_shared<named_people>();
  parts.log = std::make_shared<http::event_log>(
    http::log_level::error, [](std::string_view line) { CAF_MESSAGE(line); },
    clock);
  parts.numbers = std::make_shared<http::metrics>();
  parts.options.rates = parts.options.rates.times(1000);
  routes = http::serve_routes(table, parts);
  consume_messages();
}

api_fixture::~api_fixture() {
  routes.clear();
  parts = {};
  reply = nullptr;
  made->renders.clear();
  close();
  rooms = nullptr;
}

api_answer api_fixture::api(const std::string& method,
                            const std::string& target, const std::string& body,
                            http::pairs headers) {
  http::exchange x;
  auto question = target.find('?');
  x.asked.method = method;
  x.asked.target = target;
  x.asked.path = target.substr(0, question);
  if (question != std::string::npos)
    http::parse_query(target.substr(question + 1), x.asked.query);
  x.asked.headers = std::move(headers);
  x.asked.body = body;
  if (!user.empty())
    x.asked.headers.emplace_back("X-Test-User", user);
  if (!body.empty() && x.asked.header("Content-Type") == nullptr)
    x.asked.headers.emplace_back("Content-Type", "application/json");
  reply = std::make_shared<fake_reply>();
  x.out = reply;
  api_answer result;
  auto wanted = method == "HEAD" ? std::string{"GET"} : method;
  for (size_t i = 0; i < table.size(); ++i) {
    if (wanted != table[i].method
        || !matches(table[i].pattern, x.asked.path, x.asked.params))
      continue;
    routes[i].run(std::move(x));
    consume_messages();
    result.status = reply->head.status;
    result.headers = reply->head.headers;
    if (!reply->head.mime.empty())
      result.headers.emplace_back("Content-Type", reply->head.mime);
    result.body = reply->head.body;
    result.file = reply->file;
    result.doc = json::parse(result.body, nullptr, false);
    // What still waits is looked at by the test.
    auto name = method + " " + table[i].pattern + " ";
    if (result.status != 0)
      CAF_CHECK_EQUAL(name + undescribed(wanted, table[i].pattern, result),
                      name);
    CAF_CHECK_EQUAL(name + unasked(wanted, table[i].pattern, body, result),
                    name);
    return result;
  }
  CAF_FAIL("there is no route " + method + " " + target);
  return result;
}

void api_fixture::commit(transition x) {
  auto pending = self->request(rooms->store, std::chrono::seconds{10},
                               atom::commit_v, std::move(x));
  consume_messages();
  pending.receive([](const commit_receipt&) {},
                  [](const caf::error& why) { CAF_FAIL(render(why)); });
}

std::string api_fixture::a_brand_of() {
  auto id
    = api("POST", "/api/brands", R"({"title":"Lumen","description":"A lamp."})")
        .doc["id"]
        .get<std::string>();
  for (auto bytes : {"picture one", "picture two"})
    api("POST", "/api/brands/" + id + "/images", bytes,
        {{"Content-Type", "image/jpeg"}});
  return id;
}

std::string api_fixture::a_draft_of(const std::string& brand) {
  json body{{"brand_id", brand},
            {"brief", {{"title", "Spring"}, {"seconds", 12}}}};
  return api("POST", "/api/campaigns", body.dump())
    .doc["id"]
    .get<std::string>();
}

std::string api_fixture::a_written_draft() {
  auto id = a_draft_of(a_brand_of());
  transition x;
  x.site = fault_site::commit_storyline;
  x.campaign = id;
  x.changes.push_back(put_storyline{id, a_storyline()});
  x.events.push_back({{}, {}, "storyline.written", "{}"});
  commit(x);
  return id;
}

std::string api_fixture::a_finished_one() {
  auto id = a_written_draft();
  transition x;
  x.campaign = id;
  auto film = a_job(job_kind::composition, 0, "16:9", "en", id);
  film.state = job_state::done;
  film.asset = "film";
  x.changes.push_back(put_job{film});
  asset_row asset;
  asset.id = "film";
  asset.campaign = id;
  asset.job = film.id;
  asset.kind = job_kind::composition;
  asset.key = key_of_bytes("the film", ".mp4");
  asset.mime = "video/mp4";
  asset.bytes = 8;
  asset.facts = "{}";
  x.changes.push_back(put_asset{asset});
  deliverable_row row{id,
                      "16x9-1080-en",
                      deliverable_state::passed,
                      "film",
                      R"({"passed":true,"findings":[],"figures":{}})",
                      {}};
  x.changes.push_back(put_deliverable{row});
  x.events.push_back({film.id, {}, "job.done", "{}"});
  commit(x);
  return id;
}

} // namespace adcraft::test
