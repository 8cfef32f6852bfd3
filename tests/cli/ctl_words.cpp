#define CAF_SUITE cli_ctl_words

#include "config/ctl/views.hpp"

#include "config/ctl/api_client.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::ctl;

CAF_TEST(spans are told in the largest unit) {
  const std::pair<int64_t, const char*> rows[]
    = {{-5, "0 s"},       {0, "0 s"},        {59, "59 s"},    {60, "1 min"},
       {3599, "59 min"},  {3600, "1 h"},     {86399, "23 h"}, {86400, "1 day"},
       {172799, "1 day"}, {172800, "2 days"}};
  for (auto& [seconds, words] : rows)
    CAF_CHECK_EQUAL(span_in_words(seconds), words);
}

CAF_TEST(an age is read from the time of the document) {
  json x{{"a", "2026-01-31T09:30:00.125Z"}, {"b", nullptr}, {"c", "soon"}};
  constexpr int64_t then = 1'769'851'800;
  CAF_CHECK_EQUAL(age_at(x, "a", then + 180), "3 min");
  CAF_CHECK_EQUAL(age_at(x, "a", then - 180), "0 s");
  for (auto key : {"b", "c", "d"})
    CAF_CHECK_EQUAL(age_at(x, key, then), "");
}

CAF_TEST(a terminal obeys nothing that people wrote) {
  CAF_CHECK_EQUAL(clean("a\x1b[31mb\n\tc\x7f"), "a [31mb  c ");
  CAF_CHECK_EQUAL(clean("a\xc2\x9b"
                        "b"),
                  "a b");
  CAF_CHECK_EQUAL(clean("a\xe2\x80\xae"
                        "b\xe2\x81\xa6"),
                  "a b ");
  CAF_CHECK_EQUAL(clean("ä — € ▒ 日本"), "ä — € ▒ 日本");
  CAF_CHECK_EQUAL(clean("\xe2\x80"), "\xe2\x80");
}

CAF_TEST(texts are cut between characters) {
  CAF_CHECK_EQUAL(shortened("äöü", 3), "äöü");
  CAF_CHECK_EQUAL(shortened("äöüß", 3), "äö…");
  CAF_CHECK_EQUAL(width_of(shortened(std::string(100, 'x'), 60)), 60u);
}

CAF_TEST(a bar is as long as its share) {
  CAF_CHECK_EQUAL(bar_of(0), "░░░░░░░░░░░░░░░░░░░░ 0 %");
  CAF_CHECK_EQUAL(bar_of(99), "███████████████████░ 99 %");
  CAF_CHECK_EQUAL(bar_of(1000), "████████████████████ 100 %");
}

CAF_TEST(columns stand below each other on every page) {
  table columns;
  auto first = columns.lines({{"A", "B", "C"}, {"äöü", "", "x"}});
  CAF_CHECK_EQUAL(first[0], "A    B  C\n");
  CAF_CHECK_EQUAL(first[1], "äöü     x\n");
  auto second = columns.lines({{"1", "2", ""}});
  CAF_CHECK_EQUAL(second[0], "1    2\n");
}

CAF_TEST(states are words) {
  CAF_CHECK_EQUAL(state_in_words("needs_attention"), "needs attention");
  CAF_CHECK_EQUAL(state_in_words("waiting_approval"), "waits for approval");
  CAF_CHECK_EQUAL(state_in_words("backoff"), "waits to try again");
  json x{{"status", "generating"}, {"cancel_requested", true}};
  CAF_CHECK_EQUAL(standing_of(x), "generating, being canceled");
  x["status"] = "canceled";
  CAF_CHECK_EQUAL(standing_of(x), "canceled");
}

CAF_TEST(a node is alive or draining or silent or gone) {
  json x{{"alive", true}, {"started_at", "2026-01-31T09:30:00Z"}};
  constexpr int64_t now = 1'769'851'800 + 60;
  auto state = [&] { return node_line(x, now).substr(11); };
  CAF_CHECK_EQUAL(state(), "alive, campaigns under way: 0\n");
  x["draining"] = true;
  CAF_CHECK_EQUAL(state(), "draining, campaigns under way: 0\n");
  x["alive"] = false;
  x["beat_until"] = "2026-01-31T09:30:50Z";
  CAF_CHECK_EQUAL(state(), "silent for 10 s, campaigns under way: 0\n");
  x["left_at"] = "2026-01-31T09:30:00Z";
  CAF_CHECK_EQUAL(state(), "left 1 min ago, campaigns under way: 0\n");
}

CAF_TEST(old revisions and waiting jobs stay quiet) {
  json old{{"newest", false}, {"id", "old"}};
  json waits{{"newest", true},
             {"id", "new"},
             {"kind", "voiceover"},
             {"scene", 1},
             {"language", "en"},
             {"state", "planned"},
             {"next", "nothing: its turn comes by itself"},
             {"spent", "$0.00"}};
  CAF_CHECK_EQUAL(jobs_text({{"items", {old, waits}}}),
                  "STATE    WHAT                     SPENT  JOB\n"
                  "planned  scene 1, voiceover (en)  $0.00  new\n");
  CAF_CHECK_EQUAL(jobs_text({{"items", {old}}}), "No jobs yet.\n");
  waits["wish"] = "cancel";
  CAF_CHECK(job_line(waits).find("not carried out yet: cancel\n")
            != std::string::npos);
}

CAF_TEST(documents of any shape do no harm) {
  for (auto text : {"null", "[]", "{}", "1", R"({"items":{"a":1}})",
                    R"({"items":[1,null,{"newest":true,"actions":7}],
                        "cost":[],"actions":{"x":{}},"deliverables":"x"})"}) {
    auto x = json::parse(text);
    CAF_CHECK(!campaign_text(x, x, "", 0).empty());
    CAF_CHECK(!nodes_text(x, 0).empty());
    CAF_CHECK_EQUAL(campaign_row(x, true, 0).size(),
                    campaign_heads(true).size());
  }
}
