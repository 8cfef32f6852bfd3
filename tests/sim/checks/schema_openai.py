"""What it says as OpenAI."""
import copy
import json
import re

import jsonschema

from schema_sim import matches, oai, sim
from sim_client import check

STORYLINE = {
    "type": "object", "additionalProperties": False,
    "required": ["title", "palette", "music_prompt", "fps", "scenes"],
    "properties": {
        "title": {"type": "string", "maxLength": 120},
        "music_prompt": {"type": "string"}, "fps": {"type": "integer"},
        "palette": {
            "type": "object", "additionalProperties": False,
            "required": ["primary", "text"], "properties": {
                "primary": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
                "text": {"type": "string", "pattern": "^#[0-9a-f]{6}$"}}},
        "scenes": {
            "type": "array", "minItems": 3, "maxItems": 8,
            "items": {"$ref": "#/$defs/scene"}}},
    "$defs": {"scene": {
        "type": "object", "additionalProperties": False,
        "required": ["number", "role", "frames", "headline", "narration",
                     "subline", "images", "energy", "locked"],
        "properties": {
            "number": {"type": "integer", "minimum": 1, "maximum": 99},
            "role": {"enum": ["hook", "product", "benefit", "proof",
                              "call_to_action"]},
            "frames": {"type": "integer", "minimum": 24},
            "headline": {"type": "string"}, "narration": {"type": "string"},
            "subline": {"type": ["string", "null"]},
            "images": {"type": "array", "items": {"type": "integer"}},
            "energy": {"type": "number", "minimum": 0, "maximum": 1},
            "locked": {"type": "boolean"}}}}}


def strictly(schema, text="Write an ad of 15 seconds at 30 fps for #a1b2c3."):
    return sim.chat({
        "messages": [{"role": "user", "content": text}],
        "response_format": {"type": "json_schema", "json_schema": {
            "name": "storyline", "strict": True, "schema": schema}}})


def storylines():
    for seconds in (6, 15, 20, 30, 60):
        said = oai("/chat/completions", "post", strictly(
            STORYLINE, f"An ad of {seconds} seconds at 30 fps, #a1b2c3."))
        film = json.loads(said.json["choices"][0]["message"]["content"])
        jsonschema.validate(film, STORYLINE)
        scenes = film["scenes"]
        check(seconds, sum(x["frames"] for x in scenes) == seconds * 30)
        check("ends", scenes[0]["role"] == "hook"
              and scenes[-1]["role"] == "call_to_action")
        check("numbers", len({x["number"] for x in scenes}) == len(scenes))
        check("color", film["palette"]["primary"] == "#a1b2c3")


def sloppy_schemas():
    sloppy = copy.deepcopy(STORYLINE)
    sloppy["$defs"]["scene"]["required"].remove("energy")
    check("required", strictly(sloppy).status == 400)
    sloppy = copy.deepcopy(STORYLINE)
    del sloppy["properties"]["palette"]["additionalProperties"]
    said = strictly(sloppy)
    check(said.json, said.status == 400
          and "additionalProperties" in said.json["error"]["message"])


def stored_chats():
    for i in range(5):
        oai("/chat/completions", "post", sim.chat(
            {"store": True, "metadata": {"call": "c", "turn": str(i)}}))
    sim.chat({"metadata": {"call": "c"}})
    url = "/v1/chat/completions?metadata%5Bcall%5D=c&limit=3"
    page = oai("/chat/completions", "get", sim.get(url)).json
    check("more", len(page["data"]) == 3 and page["has_more"])
    rest = oai("/chat/completions", "get", sim.get(
        url + "&after=" + page["last_id"])).json
    check("rest", [x["metadata"]["turn"] for x in rest["data"]] == ["3", "4"]
          and not rest["has_more"])
    oai("/chat/completions", "get", sim.get(
        "/v1/chat/completions?metadata%5Bcall%5D=nobody"))


def pictures_and_speech():
    said = oai("/images/generations", "post", sim.post(
        "/v1/images/generations", {"model": "gpt-image-2", "prompt": "a lamp",
                                   "size": "1024x1024"}))
    check("png", said.json["data"][0]["b64_json"].startswith("iVBORw0KGgo"))
    for suffix, start in (("wav", b"RIFF"), ("mp3", None)):
        said = sim.post("/v1/audio/speech", {
            "model": "gpt-4o-mini-tts", "voice": "coral", "input": "Good day.",
            "response_format": suffix})
        check(said.status, said.status == 200 and len(said.body) > 4000)
        check(suffix, said.body.startswith(start or (b"ID3", b"\xff\xfb")))


def models():
    said = oai("/models", "get", sim.get("/v1/models")).json["data"]
    check("date", {x["id"]: x["shutdown_date"] for x in said}["gpt-4o-mini"]
          == "2027-01-14")
    oai("/models/{model}", "get", sim.get("/v1/models/gpt-6-luna"))
    check("gone", "dall-e-3" not in [x["id"] for x in said])


def error(said, status, kind, code):
    check(said.body, said.status == status)
    matches("openai", {"$ref": "#/components/schemas/ErrorResponse"}, said.json)
    found = said.json["error"]
    check(found, (found["type"], found["code"]) == (kind, code))
    for key in ("requests", "tokens"):
        check("duration", re.fullmatch(
            r"(\d+m)?\d+(ms|s)", said.headers["x-ratelimit-reset-" + key]))
    check("id", said.headers["x-request-id"].startswith("req_"))


def errors():
    bad = "invalid_request_error"
    error(sim.chat(headers={"Authorization": "Bearer "}), 401, bad,
          "invalid_api_key")
    error(sim.chat({"model": "gpt-image-1"}), 404, bad, "model_not_found")
    error(sim.chat({"messages": []}), 400, bad, "missing_required_parameter")
    error(sim.chat({"sed": 1}), 400, bad, "unknown_parameter")
    for action, status, kind, code in (
            ("rate_limit_exceeded", 429, "requests", "rate_limit_exceeded"),
            ("insufficient_quota", 429, "insufficient_quota",
             "credit_balance_exhausted"),
            ("error_500_before", 500, "server_error", "server_error"),
            ("brownout_503", 503, "server_error", "server_is_overloaded")):
        sim.faults({"action": action})
        error(sim.chat(), status, kind, code)
    for action in ("refusal", "length"):
        sim.faults({"action": action})
        said = oai("/chat/completions", "post", strictly(STORYLINE))
        choice = said.json["choices"][0]
        check(choice, bool(choice["message"]["refusal"])
              == (action == "refusal") and choice["finish_reason"]
              == {"refusal": "stop", "length": "length"}[action])
    sim.faults()


TESTS = [(x.__name__, x) for x in (
    storylines, sloppy_schemas, stored_chats, pictures_and_speech, models,
    errors)]
