"""Every answer of the simulator, checked against what the vendors publish.
Usage: schema_test.py BUILD_DIRECTORY FOLDER SPECS"""
import copy
import json
import re
import sys
import time
import warnings

import jsonschema

from sim_client import CLIP, IMAGE, Mailbox, Sim, check, finish, run_all

# Debian's validator knows no other way to name what is referred to.
warnings.simplefilter("ignore", DeprecationWarning)
build, folder, specs = sys.argv[1:]
sim = Sim(build, folder, "--latency", "0.4")
formats = jsonschema.FormatChecker()


@formats.checks("date-time")
def is_time(x):
    return not isinstance(x, str) or bool(re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,8}Z", x))


@formats.checks("uri")
def is_uri(x):
    return not isinstance(x, str) or bool(re.match(r"https?://[^ ]+$", x))


def adapted(x):
    """OpenAPI 3.0 as JSON Schema, where nothing may be added to an answer."""
    if isinstance(x, list):
        return [adapted(y) for y in x]
    if not isinstance(x, dict):
        return x
    result = {k: adapted(v) for k, v in x.items()}
    if result.pop("nullable", False) is True and isinstance(
            result.get("type"), str):
        result["type"] = [result["type"], "null"]
    if isinstance(result.get("properties"), dict) and result.get(
            "type") == "object":
        result.setdefault("additionalProperties", False)
    # "string" is also what is said of the literal "hidden" beside it.
    if "oneOf" in result:
        result["anyOf"] = result.pop("oneOf")
    return result


def load(name):
    with open(f"{specs}/{name}") as file:
        return json.load(file)


documents = {"replicate": adapted(load("replicate-openapi.json")),
             "openai": adapted(load("openai-openapi.trimmed.json"))}


def matches(vendor, schema, value):
    document = documents[vendor]
    found = sorted(jsonschema.Draft202012Validator(
        schema, resolver=jsonschema.RefResolver("", document),
        format_checker=formats).iter_errors(value), key=str)
    check("; ".join(f"{list(e.path)}: {e.message[:200]}" for e in found[:3]),
          not found)


def answers(vendor, path, method, said, status):
    """The answer has the status and fits what the document says of it."""
    check(f"{said.status} {said.body[:300]}", said.status == status)
    content = documents[vendor]["paths"][path][method]["responses"][
        str(status)].get("content", {})
    if "application/json" in content:
        check("type", said.headers["content-type"] == "application/json")
        matches(vendor, content["application/json"]["schema"], said.json)
    return said


def rep(path, method, said, status=200):
    return answers("replicate", path, method, said, status)


def oai(path, method, said, status=200):
    return answers("openai", path, method, said, status)


MINE = "/models/{model_owner}/{model_name}/predictions"
ONE = "/predictions/{prediction_id}"


def predictions():
    made = rep(MINE, "post", sim.create(seed=1), 201)
    check("location", made.headers["location"] == made.json["urls"]["get"])
    for _ in range(12):
        rep(ONE, "get", sim.get("/v1/predictions/" + made.json["id"]))
        time.sleep(0.05)
    said = rep(MINE, "post", sim.create(headers={"Prefer": "wait=5"}), 201)
    check("done", said.json["output"]
          and said.headers["preference-applied"] == "wait=5")
    rep("/predictions", "post", sim.post("/v1/predictions", {
        "version": IMAGE, "input": {"prompt": "a cup", "num_outputs": 2}}), 201)


def waits_in_vain():
    other = Sim(build, folder + "/slow", "--latency", "60")
    said = other.create(headers={"Prefer": "wait=1"})
    rep(MINE, "post", said, 202)
    other.stop()


def shows_outputs_early():
    other = Sim(build, folder + "/early", "--latency", "5")
    made = other.create(more={"webhook": "http://x/y"}).json["id"]
    other.post("/sim/clock", {"advance": 4.6})
    said = rep(ONE, "get", other.get("/v1/predictions/" + made))
    check(said.json, said.json["output"]
          and said.json["status"] == "processing")
    other.stop()


def ends():
    for action in ("failed", "moderated", "aborted"):
        sim.faults({"action": action})
        made = sim.create()
        sim.ended(made)
        rep(ONE, "get", sim.get("/v1/predictions/" + made.json["id"]))
    sim.faults()
    made = sim.create(headers={"Cancel-After": "1h"}).json["id"]
    rep(ONE + "/cancel", "post", sim.post(
        f"/v1/predictions/{made}/cancel", None))


def pages():
    for i in range(230):
        sim.create(seed=i)
    seen = []
    url = "/v1/predictions?created_after=2020-01-01T00:00:00Z"
    while url:
        page = rep("/predictions", "get", sim.get(url)).json
        seen += [x["id"] for x in page["results"]]
        check("most", len(page["results"]) <= 100)
        url = page["next"] and page["next"][page["next"].index("/v1/"):]
    check(len(seen), len(seen) == len(set(seen)) >= 230)
    first = sim.get("/v1/predictions/" + seen[0]).json["created_at"]
    newest = sim.get("/v1/predictions?created_after=" + first).json["results"]
    check("after takes it in", newest[-1]["id"] == seen[0])
    older = sim.get("/v1/predictions?created_before=" + first).json["results"]
    check("before leaves it out", older[0]["id"] == seen[1])


def removed():
    made = sim.ended(sim.create())["id"]
    sim.post("/sim/clock", {"advance": 4000})
    rep(ONE, "get", sim.get("/v1/predictions/" + made))


def house():
    rep("/account", "get", sim.get("/v1/account"))
    rep("/webhooks/default/secret", "get",
        sim.get("/v1/webhooks/default/secret"))
    page = rep("/models/{model_owner}/{model_name}", "get",
               sim.get("/v1/models/" + CLIP)).json
    schemas = page["latest_version"]["openapi_schema"]["components"]["schemas"]
    check("input", "prompt" in schemas["Input"]["properties"])
    check("retired", sim.get("/v1/models/openai/sora-2").status == 404)


def files():
    form = (b'--x\r\nContent-Disposition: form-data; name="content"; '
            b'filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n'
            b'--x\r\nContent-Disposition: form-data; name="metadata"\r\n'
            b'Content-Type: application/json\r\n\r\n{"a": 1}\r\n--x--\r\n')
    head = {"Content-Type": "multipart/form-data; boundary=x"}
    made = sim.call("POST", "/v1/files", form, head)
    check(made.body, made.status == 201)
    seen = made.json
    check(seen, (seen.pop("name"), seen.pop("etag"), seen["checksums"].pop(
        "md5")) and seen["size"] == 5 and seen["metadata"] == {"a": 1})
    matches("replicate", {"$ref": "#/components/schemas/schemas_file_response"},
            {**seen, "urls": seen["urls"]})
    path = "/v1/files/" + seen["id"]
    check("get", sim.get(path).json["id"] == seen["id"])
    gone = sim.call("DELETE", path)
    check("204", gone.status == 204 and not gone.body)
    check("404", sim.get(path).status == 404)


def webhooks():
    box = Mailbox()
    sim.create(more={"webhook": box.url})
    for letter in box.wait(3):
        check("genuine", Mailbox.is_genuine(letter))
        matches("replicate", {
            "$ref": "#/components/schemas/schemas_prediction_response"},
            json.loads(letter[1]))
    check("three", len(box.letters) == 3)


def problem(said, status, **more):
    check(said.body, said.status == status and said.json["status"] == status)
    check("type", said.headers["content-type"] == "application/problem+json")
    for key, value in more.items():
        check(f"{key}: {said.body}", said.json[key] == value)


def problems():
    problem(sim.get("/v1/account", headers={"Authorization": ""}), 401,
            title="Unauthenticated",
            detail="You did not pass a valid authentication token")
    problem(sim.get("/v1/predictions/none"), 404)
    problem(sim.post(f"/v1/models/{IMAGE}/predictions", {"input": {}}), 422,
            title="Input validation failed",
            detail="- input: prompt is required\n",
            invalid_fields=[{"type": "required", "field": "input",
                             "description": "prompt is required"}])
    wrong = sim.create(num_outputs=9, aspect_ratio="2:1", sed=1,
                       more={"model": IMAGE}).json["invalid_fields"]
    check(wrong, sorted(x["type"] for x in wrong) == [
        "additional_property_not_allowed", "additional_property_not_allowed",
        "enum", "number_lte"])
    problem(sim.post("/v1/predictions", {"version": "f" * 64, "input": {}}),
            422, title="Invalid version or not permitted")


def same_inputs_as_published():
    published = load("replicate-model-schemas-2025-01.json")
    for name in ("black-forest-labs/flux-schnell",
                 "black-forest-labs/flux-1.1-pro", "meta/musicgen"):
        theirs = published[name]["schemas"]["Input"]
        page = sim.get("/v1/models/" + name).json["latest_version"]
        ours = page["openapi_schema"]["components"]["schemas"]["Input"]
        for key, value in theirs["properties"].items():
            mine = ours["properties"].get(key)
            check(f"{name} has no {key}", mine is not None)
            for word in ("minimum", "maximum", "type"):
                check(f"{name} {key} {word}", word not in value
                      or value[word] == mine.get(word))
        check("required", theirs.get("required", []) == ours["required"])


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


failed = run_all([(x.__name__, x) for x in (
    predictions, waits_in_vain, shows_outputs_early, ends, pages, removed,
    house, files, webhooks, problems, same_inputs_as_published, storylines,
    sloppy_schemas, stored_chats, pictures_and_speech, models, errors)])
sys.exit(finish(sim, failed))
