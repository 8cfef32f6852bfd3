#include "tests/sim/catalog.hpp"

namespace adcraft::sim {

const char* image_families() {
  return R"json([
{"names": ["black-forest-labs/flux-schnell"], "kind": "image", "lists": true,
 "price": {"per": "image", "micros": 3000},
 "required": ["prompt"], "properties": {
  "prompt": {"type": "string"},
  "aspect_ratio": {"type": "string", "default": "1:1", "enum": ["1:1", "16:9",
    "21:9", "3:2", "2:3", "4:5", "5:4", "3:4", "4:3", "9:16", "9:21"]},
  "num_outputs": {"type": "integer", "minimum": 1, "maximum": 4, "default": 1},
  "num_inference_steps": {"type": "integer", "minimum": 1, "maximum": 4,
    "default": 4},
  "seed": {"type": "integer"},
  "output_format": {"type": "string", "enum": ["webp", "jpg", "png"],
    "default": "webp"},
  "output_quality": {"type": "integer", "minimum": 0, "maximum": 100,
    "default": 80},
  "disable_safety_checker": {"type": "boolean", "default": false},
  "go_fast": {"type": "boolean", "default": true},
  "megapixels": {"type": "string", "enum": ["1", "0.25"], "default": "1"}}},
{"names": ["black-forest-labs/flux-1.1-pro"], "kind": "image",
 "price": {"per": "image", "micros": 40000},
 "required": ["prompt"], "properties": {
  "prompt": {"type": "string"},
  "image_prompt": {"type": "string", "format": "uri"},
  "aspect_ratio": {"type": "string", "default": "1:1", "enum": ["custom",
    "1:1", "16:9", "3:2", "2:3", "4:5", "5:4", "9:16", "3:4", "4:3"]},
  "width": {"type": "integer", "minimum": 256, "maximum": 1440},
  "height": {"type": "integer", "minimum": 256, "maximum": 1440},
  "safety_tolerance": {"type": "integer", "minimum": 1, "maximum": 6,
    "default": 2},
  "seed": {"type": "integer"},
  "prompt_upsampling": {"type": "boolean", "default": false},
  "output_format": {"type": "string", "enum": ["webp", "jpg", "png"],
    "default": "webp"},
  "output_quality": {"type": "integer", "minimum": 0, "maximum": 100,
    "default": 80}}},
{"names": ["black-forest-labs/flux-2-pro", "black-forest-labs/flux-2-max",
   "black-forest-labs/flux-2-flex"], "kind": "image",
 "price": {"per": "image", "micros": 30000, "per_picture_in": 15000},
 "required": ["prompt"], "properties": {
  "prompt": {"type": "string"},
  "input_images": {"type": "array", "maxItems": 8, "default": [],
    "items": {"type": "string", "format": "uri"}},
  "aspect_ratio": {"type": "string", "default": "1:1", "enum": [
    "match_input_image", "custom", "1:1", "16:9", "3:2", "2:3", "4:5", "5:4",
    "9:16", "3:4", "4:3", "21:9", "9:21"]},
  "resolution": {"type": "string", "default": "1 MP", "enum": [
    "match_input_image", "0.5 MP", "1 MP", "2 MP", "4 MP"]},
  "width": {"type": "integer", "minimum": 256, "maximum": 2048},
  "height": {"type": "integer", "minimum": 256, "maximum": 2048},
  "safety_tolerance": {"type": "integer", "minimum": 1, "maximum": 5,
    "default": 2},
  "seed": {"type": "integer"},
  "prompt_upsampling": {"type": "boolean"},
  "steps": {"type": "integer", "minimum": 1, "maximum": 50},
  "guidance": {"type": "number", "minimum": 1.5, "maximum": 10},
  "output_format": {"type": "string", "enum": ["webp", "jpg", "png"],
    "default": "webp"},
  "output_quality": {"type": "integer", "minimum": 0, "maximum": 100,
    "default": 80}}}
])json";
}

} // namespace adcraft::sim
