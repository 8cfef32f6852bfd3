#pragma once

#include "http/documents/tools.hpp"

#include "tests/support/builders.hpp"

#include <string>

/// Values for tests of documents and routes.
namespace adcraft::test {

/// Every job costs ten cents.
struct priced_provider : provider {
  caf::error trouble;

  caf::expected<provider_request> encode(const campaign_view&,
                                         const job_row& job) const override {
    provider_request result;
    result.recipe = "recipe-of-" + job.id;
    return result;
  }

  std::vector<rung> ladder(const campaign_view&,
                           const job_row&) const override {
    return {rung::asked};
  }

  caf::expected<render_order> finish(const std::string&,
                                     const std::string&) const override {
    return render_order{};
  }

  micros price(const campaign_view&, const job_row&) const override {
    return 100'000;
  }

  std::vector<render_order> prepare(const campaign_view&,
                                    const job_row&) const override {
    return {};
  }

  caf::expected<render_order> inspection(const campaign_view&,
                                         const job_row&) const override {
    return render_order{};
  }

  caf::expected<render_order>
  project_export(const campaign_view& x,
                 const std::string& shape) const override {
    if (trouble)
      return trouble;
    return render_order{render_kind::project_export,
                        "export-" + x.campaign.id + shape, "{}"};
  }

  caf::expected<std::string> captions(const campaign_view&, const job_row& job,
                                      bool vtt) const override {
    if (trouble)
      return trouble;
    return (vtt ? "vtt of " : "srt of ") + job.id;
  }

  std::string verdict(const std::string&) const override {
    return {};
  }
};

/// A field by value: a document may be a temporary.
inline http::json in(const http::json& x, const char* key) {
  return x.at(key);
}

inline http::document_tools plain_tools() {
  return {std::make_shared<http::media_links>("", ""),
          std::make_shared<priced_provider>(), 1'000};
}

/// A campaign that is half made: scene 2 failed, scene 3 waits.
inline campaign_view a_half_made_campaign() {
  auto x = a_written_campaign();
  x.campaign.created_at = 1'700'000'000'123'000;
  x.campaign.version = 7;
  x.campaign.seq = 42;
  x.campaign.money = {5'000'000, 100'000, 250'000};
  finish(x, job_in(x, job_kind::reference_image, 1, "16:9"));
  finish(x, job_in(x, job_kind::scene_video, 1, "16:9"));
  finish(x, job_in(x, job_kind::voiceover, 1, {}, "en"));
  auto& still = job_in(x, job_kind::reference_image, 2, "16:9");
  still.state = job_state::failed;
  still.why = failure::refused;
  still.reason = "the provider declined the picture";
  job_in(x, job_kind::reference_image, 3, "16:9").state = job_state::running;
  return x;
}

/// A campaign that is finished and has passed inspection.
inline campaign_view a_finished_campaign() {
  auto x = a_made_campaign();
  x.campaign.status = campaign_status::completed;
  auto& film = job_in(x, job_kind::composition, 0, "16:9", "en");
  deliverable_row row;
  row.campaign = x.campaign.id;
  row.format = key_of(formats_of(x.brief).front());
  row.state = deliverable_state::passed;
  row.asset = film.asset;
  row.report = R"({"passed":true,"findings":[],)"
               R"("figures":{"seconds":12,"loudness":-14,"peak":-1.5}})";
  x.deliverables.push_back(row);
  return x;
}

} // namespace adcraft::test
