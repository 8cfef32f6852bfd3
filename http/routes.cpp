#include "http/routes.hpp"

#include "http/routes/batch.hpp"
#include "http/routes/brands.hpp"
#include "http/routes/campaign_images.hpp"
#include "http/routes/campaigns.hpp"
#include "http/routes/exports.hpp"
#include "http/routes/jobs.hpp"
#include "http/routes/ops.hpp"
#include "http/routes/shares.hpp"
#include "http/routes/storyline.hpp"
#include "http/routes/streams.hpp"
#include "http/routes/system.hpp"
#include "http/routes/vendor_reports.hpp"
#include "http/routes/webhooks.hpp"

namespace adcraft::http {

namespace {

constexpr size_t kib = 1024;
constexpr size_t small = 16 * kib;
constexpr size_t words = 256 * kib;
constexpr size_t rows = 4096 * kib;
constexpr size_t reports = 256 * kib;
/// More than a picture may have, so that one that is too large hears which
/// rule it breaks; and a form of several.
constexpr size_t pictures = 32'000'000;
/// A body is held in memory, so a film is bounded to what a scene needs.
constexpr size_t films = 64'000'000;

} // namespace

std::vector<api_route> all_routes() {
  constexpr auto get = "GET";
  constexpr auto post = "POST";
  constexpr auto put = "PUT";
  constexpr auto patch = "PATCH";
  constexpr auto del = "DELETE";
  constexpr auto user = access::user;
  constexpr auto anyone = access::anyone;
  constexpr auto operators = access::operators;
  constexpr auto read = pace::read;
  constexpr auto create = pace::create;
  constexpr auto vendor = pace::vendor;
  constexpr auto free = pace::free;
  constexpr auto json = body::json;
  constexpr auto any = body::anything;
  // clang-format off
  return {
    // -- the house ------------------------------------------------------------
    {get,   "/", get_index, anyone, free},
    {get,   "/healthz", healthz, anyone, free},
    {get,   "/readyz", readyz, anyone, free},
    {get,   "/metrics", get_metrics, operators, free},
    {get,   "/openapi.json", get_openapi, anyone, free},
    {get,   "/docs", get_docs, anyone, free},
    {get,   "/api/me", get_me, user, read},
    // -- brands ---------------------------------------------------------------
    {get,   "/api/brands", list_brands, user, read},
    {post,  "/api/brands", create_brand, user, create, words, json},
    {get,   "/api/brands/:id", get_brand, user, read},
    {patch, "/api/brands/:id", edit_brand_words, user, create, words, json},
    {del,   "/api/brands/:id", remove_brand_of, user, create},
    {get,   "/api/brands/:id/images", list_brand_images, user, read},
    {post,  "/api/brands/:id/images", add_brand_images, user, create, pictures, any},
    {patch, "/api/brands/:id/images/:image", edit_brand_image, user, create, small, json},
    {del,   "/api/brands/:id/images/:image", remove_brand_image, user, create},
    {put,   "/api/brands/:id/logo", put_logo, user, create, pictures, any},
    {del,   "/api/brands/:id/logo", remove_logo, user, create},
    {post,  "/api/brands/:id/chat", chat, user, create, small, json},
    // -- campaigns ------------------------------------------------------------
    {get,   "/api/campaigns", list_campaigns, user, read},
    {post,  "/api/campaigns", create_campaign, user, create, words, json},
    {post,  "/api/campaigns/batch", batch_campaigns, user, create, rows, any},
    {get,   "/api/campaigns/:id", get_campaign, user, read},
    {patch, "/api/campaigns/:id", edit_campaign, user, create, words, json},
    {del,   "/api/campaigns/:id", remove_campaign, user, create},
    {post,  "/api/campaigns/:id/duplicate", duplicate_campaign, user, create, small, json},
    {get,   "/api/campaigns/:id/estimate", estimate_campaign, user, read},
    {post,  "/api/campaigns/:id/generate", generate, user, create, small, json},
    {post,  "/api/campaigns/:id/cancel", cancel_campaign, user, create, small, json},
    {post,  "/api/campaigns/:id/retry", retry_campaign, user, create, small, json},
    {post,  "/api/campaigns/:id/pause", pause_campaign, user, create, small, json},
    {post,  "/api/campaigns/:id/resume", resume_campaign, user, create, small, json},
    {get,   "/api/campaigns/:id/images", list_campaign_images, user, read},
    {post,  "/api/campaigns/:id/images", add_campaign_images, user, create, pictures, any},
    {patch, "/api/campaigns/:id/images/:image", edit_campaign_image, user, create, small, json},
    {del,   "/api/campaigns/:id/images/:image", remove_campaign_image, user, create},
    {get,   "/api/campaigns/:id/storyline", get_storyline, user, read},
    {post,  "/api/campaigns/:id/storyline", write_storyline, user, create, small, json},
    {patch, "/api/campaigns/:id/storyline", edit_storyline, user, create, words, json},
    {post,  "/api/campaigns/:id/scenes/:scene/split", split_scene, user, create, small, json},
    {post,  "/api/campaigns/:id/scenes/:scene/regenerate", regenerate_scene, user, create, small, json},
    {put,   "/api/campaigns/:id/scenes/:scene/media", put_scene_media, user, create, films, any},
    {get,   "/api/campaigns/:id/scenes/:scene/candidates", list_candidates, user, read},
    {get,   "/api/campaigns/:id/jobs", list_jobs, user, read},
    {get,   "/api/campaigns/:id/events", stream_events, user, read},
    {get,   "/api/campaigns/:id/captions.srt", get_srt, user, read},
    {get,   "/api/campaigns/:id/captions.vtt", get_vtt, user, read},
    {get,   "/api/campaigns/:id/export", get_export, user, read},
    {post,  "/api/campaigns/:id/share", share_campaign, user, create, small, json},
    {del,   "/api/campaigns/:id/share", unshare_campaign, user, create},
    {get,   "/share/:token", get_share, anyone, read},
    // -- jobs -----------------------------------------------------------------
    {get,   "/api/jobs/:id", get_job, user, read},
    {post,  "/api/jobs/:id/approve", approve_job, user, create, small, json},
    {post,  "/api/jobs/:id/reject", reject_job, user, create, small, json},
    {post,  "/api/jobs/:id/retry", retry_job, user, create, small, json},
    {post,  "/api/jobs/:id/cancel", cancel_job, user, create, small, json},
    {post,  "/api/jobs/:id/skip", skip_job, user, create, small, json},
    {post,  "/api/jobs/:id/adopt", adopt_job, user, create, small, json},
    {post,  "/api/jobs/:id/accept", accept_job, user, create, small, json},
    // -- webhooks -------------------------------------------------------------
    {get,   "/api/webhooks", list_webhooks, user, read},
    {post,  "/api/webhooks", create_webhook, user, create, small, json},
    {get,   "/api/webhooks/:id", get_webhook, user, read},
    {patch, "/api/webhooks/:id", edit_webhook, user, create, small, json},
    {del,   "/api/webhooks/:id", delete_webhook, user, create},
    {get,   "/api/webhooks/:id/deliveries", list_deliveries, user, read},
    {post,  "/api/webhooks/:id/replay", replay_delivery, user, create, small, json},
    // -- vendors --------------------------------------------------------------
    {post,  "/webhooks/replicate/:call/:token", receive_replicate, anyone, vendor, reports, any},
    // -- operators ------------------------------------------------------------
    {get,   "/api/ops/tally", get_tally, operators, read},
    {get,   "/api/ops/campaigns", list_all_campaigns, operators, read},
    {get,   "/api/ops/nodes", list_nodes, operators, read},
    {get,   "/api/ops/gates", list_gates, operators, read},
    {post,  "/api/ops/nodes/:id/drain", drain_a_node, operators, create, small, json},
    // -- media ----------------------------------------------------------------
    {get,   "/media/:shard/:name", get_media, anyone, free},
    // -- the app, and the pages that it draws itself --------------------------
    {get,   "*", get_app, anyone, free},
  };
  // clang-format on
}

} // namespace adcraft::http
