#include "tests/sim/catalog.hpp"

namespace adcraft::sim {

const char* openai_families() {
  return R"json([
{"names": ["gpt-6-luna"], "kind": "text",
 "price": {"per": "mtok", "in": 100000, "out": 500000}},
{"names": ["gpt-6-sol"], "kind": "text",
 "price": {"per": "mtok", "in": 2000000, "out": 10000000}},
{"names": ["gpt-5.6-luna"], "kind": "text",
 "price": {"per": "mtok", "in": 200000, "out": 1200000}},
{"names": ["gpt-5.6-terra"], "kind": "text",
 "price": {"per": "mtok", "in": 2000000, "out": 12000000}},
{"names": ["gpt-4o-mini"], "kind": "text", "shutdown": "2027-01-14",
 "price": {"per": "mtok", "in": 150000, "out": 600000}},
{"names": ["gpt-4o"], "kind": "text", "shutdown": "2027-01-14",
 "price": {"per": "mtok", "in": 2500000, "out": 10000000}},
{"names": ["gpt-5", "gpt-5-mini", "o3"], "kind": "text",
 "shutdown": "2026-12-11",
 "price": {"per": "mtok", "in": 1250000, "out": 10000000}},
{"names": ["gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15"], "kind": "speech",
 "price": {"per": "kchar", "micros": 12000}},
{"names": ["tts-1"], "kind": "speech",
 "price": {"per": "kchar", "micros": 15000}},
{"names": ["tts-1-hd"], "kind": "speech",
 "price": {"per": "kchar", "micros": 30000}},
{"names": ["gpt-image-2", "gpt-image-2-2026-04-21"], "kind": "image",
 "price": {"per": "image", "micros": 42000}},
{"names": ["gpt-image-1.5", "gpt-image-1-mini"], "kind": "image",
 "shutdown": "2026-12-01", "price": {"per": "image", "micros": 36000}},
{"names": ["gpt-image-1"], "kind": "image", "shutdown": "2026-10-23",
 "price": {"per": "image", "micros": 42000}},
{"names": ["dall-e-2", "dall-e-3"], "kind": "image",
 "shutdown": "2026-05-12", "price": {"per": "image", "micros": 20000}},
{"names": ["sora-2", "sora-2-pro"], "kind": "video",
 "shutdown": "2026-09-24", "price": {"per": "second", "micros": 100000}}
])json";
}

} // namespace adcraft::sim
