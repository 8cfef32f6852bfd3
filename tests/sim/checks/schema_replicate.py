"""What it says as Replicate."""
import json
import time

from schema_sim import build, folder, load, matches, rep, sim
from sim_client import CLIP, IMAGE, Mailbox, Sim, check

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


TESTS = [(x.__name__, x) for x in (
    predictions, waits_in_vain, shows_outputs_early, ends, pages, removed,
    house, files, webhooks, problems, same_inputs_as_published)]
