#pragma once

#include "actors/brand_service/brand_service.hpp"
#include "actors/campaign_service/campaign_service.hpp"
#include "actors/library_room/library_room.hpp"
#include "actors/picture_room/picture_room.hpp"
#include "actors/ports/dispatch.hpp"
#include "actors/progress_hub/progress_hub.hpp"
#include "actors/store_room/store_room.hpp"
#include "actors/webhook_inbox/webhook_inbox.hpp"
#include "http/auth/authenticator.hpp"
#include "http/pipeline/pipeline.hpp"
#include "http/routes.hpp"

#include "tests/http/docs_rooms.hpp"
#include "tests/support/folder.hpp"

/// The whole API over real services and rows, and rooms that make nothing.
namespace adcraft::test {

/// What came back.
struct api_answer {
  int status = 0;
  http::json doc;
  std::string body;
  http::pairs headers;
  http::file_body file;

  std::string header(const std::string& name) const;
};

/// What the rooms were asked that make something.
struct makers_log {
  std::vector<std::pair<render_order, render_client_actor>> renders;
  std::vector<std::string> resent;
  size_t imports = 0;
};

struct api_fixture : folder_fixture, quiet_house {
  std::shared_ptr<still_clock> clock = std::make_shared<still_clock>();
  std::shared_ptr<priced_provider> provider
    = std::make_shared<priced_provider>();
  std::shared_ptr<makers_log> made = std::make_shared<makers_log>();
  std::shared_ptr<http::front_rooms> rooms
    = std::make_shared<http::front_rooms>();
  http::pipeline_parts parts;
  std::vector<http::api_route> table;
  std::vector<http::route> routes;
  /// Who asks; "" for nobody. An operator's name begins with "op".
  std::string user = "ann";
  /// The last reply, for streams.
  std::shared_ptr<fake_reply> reply;

  api_fixture();
  ~api_fixture() override;

  /// Asks; each answer is held to the description of the API.
  api_answer api(const std::string& method, const std::string& target,
                 const std::string& body = {}, http::pairs headers = {});

  /// Commits, as a supervisor would.
  void commit(transition x);

  /// A brand with two pictures. @returns its id.
  std::string a_brand_of();

  /// A draft for that brand. @returns its id.
  std::string a_draft_of(const std::string& brand);

  /// A draft with a storyline of three scenes.
  std::string a_written_draft();

  /// A campaign with a film that passed.
  std::string a_finished_one();
};

} // namespace adcraft::test
