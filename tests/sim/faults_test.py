"""Proves each fault of the simulator at the socket.
Usage: faults_test.py BUILD_DIRECTORY FOLDER"""
import json
import subprocess
import sys
import tempfile
import time

from sim_client import CLIP, IMAGE, Mailbox, Sim, check, finish, run_all

sim = Sim(sys.argv[1], sys.argv[2], "--latency", "0.2", "--drift", "0")

# action, its settings, what a customer sees, whether it was billed
CREATES = [
    ("drop_after_accept", {}, "gone", True),
    ("rst_after_accept", {}, "reset", True),
    ("error_500_after_accept", {}, 500, True),
    ("error_500_before", {}, 500, False),
    ("brownout_503", {}, 503, False),
    ("throttle_429", {}, 429, False),
    ("half_answer", {}, "half", True),
    ("keepalive_close", {}, "gone", True),
    ("slow_create", {"seconds": 0.5}, 201, True),
    ("list_lag", {"seconds": 1}, 201, True),
    ("price_change", {"factor": 3}, 201, True),
    ("credit_402", {}, 402, False),
    ("moderated", {}, 201, True),
    ("failed", {}, 201, True),
    ("aborted", {}, 201, True),
    ("unknown_status", {}, 201, True),
    ("cancel_races_complete", {}, 201, True),
]
CHATS = [
    ("drop_after_accept", {}, "gone", True),
    ("rst_after_accept", {}, "reset", True),
    ("error_500_after_accept", {}, 500, True),
    ("error_500_before", {}, 500, False),
    ("brownout_503", {}, 503, False),
    ("throttle_429", {}, 429, False),
    ("rate_limit_exceeded", {}, 429, False),
    ("insufficient_quota", {}, 429, False),
    ("half_answer", {}, "half", True),
    ("moderated", {}, 400, False),
    ("refusal", {}, 200, True),
    ("length", {}, 200, True),
]


def row(route, action, settings, sees, billed):
    def test():
        sim.faults({"action": action, "route": route, **settings})
        before = len(sim.charges())
        line = sim.connect()
        if action == "keepalive_close":
            sim.get("/v1/account", over=line)
        make = sim.create if route == "create" else sim.chat
        begin = time.time()
        said = make(over=line)
        check(f"{said.status} {said.body}", said.status == sees)
        check("billed", len(sim.charges()) - before == int(billed))
        check("slow", action != "slow_create" or time.time() - begin > 0.4)
        sim.faults()
        # It strikes by its rule alone.
        fresh = 201 if route == "create" else 200
        check("after", make().status == fresh)
    return (f"{route} {action}", test)


def fresh_connection_is_spared():
    sim.faults({"action": "keepalive_close"})
    check("fresh", sim.create().status == 201)


def throttled_with_and_without():
    sim.faults({"action": "throttle_429", "retry_after": 7})
    said = sim.create()
    check("header", said.headers["retry-after"] == "7")
    check("body", said.json["retry_after"] == 7 and "~7s" in said.json["detail"])
    chat = sim.chat()
    check("duration", chat.headers["x-ratelimit-reset-requests"] == "7s")
    check("code", chat.json["error"]["code"] == "rate_limit_exceeded")
    sim.faults({"action": "throttle_429", "header": False, "body": False})
    said = sim.create()
    check("bare", "retry-after" not in said.headers
          and "retry_after" not in said.json)


def quota_is_another_family():
    sim.faults({"action": "insufficient_quota"})
    check("type", sim.chat().json["error"]["type"] == "insufficient_quota")


def listed_later():
    sim.faults({"action": "list_lag", "seconds": 1})
    made = sim.create().json["id"]
    ids = lambda: [x["id"] for x in sim.get("/v1/predictions").json["results"]]
    check("hidden", made not in ids())
    check("there", sim.get("/v1/predictions/" + made).status == 200)
    sim.post("/sim/clock", {"advance": 1})
    check("listed", made in ids())


def chat_listed_later():
    sim.faults({"action": "list_lag", "seconds": 1})
    sim.chat({"store": True, "metadata": {"call": "late-1"}})
    found = lambda: len(sim.get(
        "/v1/chat/completions?metadata%5Bcall%5D=late-1").json["data"])
    check("hidden", found() == 0)
    sim.post("/sim/clock", {"advance": 1})
    check("listed", found() == 1)


def price_changes():
    sim.faults({"action": "price_change", "factor": 3})
    sim.create()
    check("price", sim.charges()[-1]["usd_micros"] == 9000)


def prices_drift():
    with tempfile.TemporaryDirectory() as folder:
        other = Sim(sys.argv[1], folder, "--latency", "0", "--drift", "0.1")
        for i in range(20):
            other.create(seed=i)
        prices = {x["usd_micros"] for x in other.charges()}
        check("drift", len(prices) > 10
              and all(2700 <= x <= 3300 for x in prices))
        other.stop()


def ends_badly(action, status, error, returned):
    def test():
        sim.faults({"action": action})
        end = sim.ended(sim.create())
        check(end["status"], end["status"] == status)
        check(end["error"], error in (end["error"] or ""))
        time.sleep(0.1)
        back = [x for x in sim.ledger()["entries"]
                if x["id"] == end["id"] and x["kind"] == "refund"]
        check("refund", len(back) == returned)
    return (f"ends {action}", test)


def unknown_status_shows():
    sim.faults({"action": "unknown_status"})
    made = sim.create().json["id"]
    seen = set()
    for _ in range(100):
        seen.add(sim.get("/v1/predictions/" + made).json["status"])
        if "succeeded" in seen:
            break
        time.sleep(0.01)
    check(seen, "reviewing" in seen and "processing" not in seen)


def cancel_comes_too_late():
    sim.faults({"action": "cancel_races_complete"})
    made = sim.create().json["id"]
    said = sim.post(f"/v1/predictions/{made}/cancel", None).json
    check("goes on", said["status"] in ("starting", "processing"))
    end = sim.ended(made)
    check("completes", end["status"] == "succeeded" and end["output"])


def cancel_works():
    sim.faults()
    made = sim.create().json["id"]
    sim.post(f"/v1/predictions/{made}/cancel", None)
    check("canceled", sim.ended(made)["status"] == "canceled")
    again = sim.post(f"/v1/predictions/{made}/cancel", None)
    check("again", again.status == 200 and again.json["status"] == "canceled")


def deadline_before_start_aborts():
    with tempfile.TemporaryDirectory() as folder:
        other = Sim(sys.argv[1], folder, "--latency", "100")
        early = other.create(headers={"Cancel-After": "5s"})
        check("shown", "deadline" in early.json)
        later = other.create(headers={"Cancel-After": "1m"})
        other.post("/sim/clock", {"advance": 70})
        check("aborted", other.ended(early)["status"] == "aborted")
        check("canceled", other.ended(later)["status"] == "canceled")
        time.sleep(0.2)
        kinds = [x["kind"] for x in other.ledger()["entries"]]
        check(kinds, kinds.count("refund") == 1)
        check("short", other.create(
            headers={"Cancel-After": "4"}).status == 422)
        other.stop()


def probe(content, suffix):
    """@returns seconds and frames, by somebody else's reading."""
    with tempfile.NamedTemporaryFile(suffix="." + suffix) as file:
        file.write(content)
        file.flush()
        said = subprocess.run(
            ["ffprobe", "-v", "error", "-count_frames", "-show_streams",
             "-show_format", "-of", "json", file.name], capture_output=True)
    data = json.loads(said.stdout or "{}")
    streams = data.get("streams", [])
    video = [x for x in streams if x["codec_type"] == "video"]
    return {"seconds": float(data.get("format", {}).get("duration", 0)),
            "frames": int((video or [{}])[0].get("nb_read_frames", 0)),
            "width": (video or [{}])[0].get("width"),
            "height": (video or [{}])[0].get("height"),
            "sound": any(x["codec_type"] == "audio" for x in streams)}


def fetched(action, settings, judge):
    def test():
        sim.faults()
        made = sim.ended(sim.create(CLIP, duration=2, resolution="480p",
                                    aspect_ratio="9:16"))
        sim.faults({"action": action, **settings} if action else
                   {"action": "output_404", "nth": 99})
        judge(sim.output(made))
    return (f"file {action}", test)


def good_clip(said):
    x = probe(said.body, "mp4")
    check(x, (x["width"], x["height"]) == (480, 854) and x["frames"] == 48
          and not x["sound"])


def html(said):
    check("html", said.headers["content-type"] == "video/mp4"
          and said.body.startswith(b"<!doctype html"))


def no_frames(said):
    check("frames", b"ftyp" in said.body[:16]
          and probe(said.body, "mp4")["frames"] == 0)


def short(said):
    check("short", 0.9 < probe(said.body, "mp4")["seconds"] < 1.1)


def with_music(said):
    check("sound", probe(said.body, "mp4")["sound"])


def cut(said):
    check("cut", said.status == 200 and len(said.body) > 500
          and probe(said.body, "mp4")["frames"] < 48)


def gone(said):
    check("gone", said.status == 404)


def trickles():
    made = sim.ended(sim.create())
    sim.faults({"action": "trickle", "rate": 10})
    line = sim.connect()
    url = made["output"][0]
    line.request("GET", url[url.index("/files/"):])
    reply = line.getresponse()
    begin = time.time()
    check("some", len(reply.read(4)) == 4)
    check("slow", time.time() - begin > 0.25)
    line.close()


def never_ends():
    made = sim.ended(sim.create())
    sim.faults({"action": "too_large"})
    line = sim.connect()
    url = made["output"][0]
    line.request("GET", url[url.index("/files/"):])
    check("much", len(line.getresponse().read(30_000_000)) == 30_000_000)
    line.close()


def removed_after_an_hour():
    sim.faults()
    made = sim.ended(sim.create())
    sim.post("/sim/clock", {"advance": 3601})
    now = sim.get("/v1/predictions/" + made["id"]).json
    check("removed", now["data_removed"] and now["output"] is None
          and now["input"] == {})
    check("404", sim.output(made).status == 404)


def posted(action, settings, count, genuine):
    def test():
        box = Mailbox()
        sim.faults({"action": action, **settings} if action else
                   {"action": "webhook_lost", "nth": 999})
        sim.create(more={"webhook": box.url + "/webhooks/replicate/c-1/t",
                         "webhook_events_filter": ["completed"]})
        letters = box.wait(count, 3 if count else 1)
        good = [x for x in letters if Mailbox.is_genuine(x)]
        check(f"{len(letters)} came", len(letters) == count)
        check(f"{len(good)} genuine", len(good) == genuine)
        check("ids", len({x[0]["webhook-id"] for x in good}) <= 1)
    return (f"webhook {action}", test)


def reordered():
    box = Mailbox()
    sim.faults({"action": "webhook_reorder", "seconds": 0.2})
    sim.create(more={"webhook": box.url,
                     "webhook_events_filter": ["start", "completed"]})
    states = [json.loads(x[1])["status"] for x in box.wait(2)]
    check(states, states == ["succeeded", "processing"])


def late():
    box = Mailbox()
    sim.faults({"action": "webhook_late", "seconds": 600})
    sim.create(more={"webhook": box.url,
                     "webhook_events_filter": ["completed"]})
    time.sleep(0.5)
    check("early", not box.letters)
    sim.post("/sim/clock", {"advance": 600})
    check("came", len(box.wait(1)) == 1)


def comes_back():
    box = Mailbox(status=503)
    sim.faults()
    sim.create(more={"webhook": box.url,
                     "webhook_events_filter": ["completed"]})
    box.wait(1)
    sim.post("/sim/clock", {"advance": 2})
    letters = box.wait(2)
    check("twice", len(letters) == 2
          and letters[0][0]["webhook-id"] == letters[1][0]["webhook-id"])


def share_one_draw():
    sim.faults({"action": "drop_after_accept", "probability": 0.3, "seed": 4},
               {"action": "error_500_before", "probability": 0.2, "seed": 4})
    seen = [sim.create(seed=1000 + i).status for i in range(120)]
    check(seen, 20 < seen.count("gone") < 55 and 10 < seen.count(500) < 40
          and seen.count("gone") + seen.count(500) + seen.count(201) == 120)


def count_matches():
    sim.faults({"action": "brownout_503", "nth": [2, 3]},
               {"action": "credit_402", "model": "minimax/*"},
               {"action": "error_500_before", "correlation": "c-9"})
    seen = [sim.create().status for _ in range(4)]
    check(seen, seen == [201, 503, 503, 201])
    said = sim.post("/v1/models/minimax/music-2.6/predictions",
                    {"input": {"prompt": "piano"}})
    check("model", said.status == 402)
    said = sim.create(more={"webhook": "http://x/webhooks/replicate/c-9/t"})
    check("correlation", said.status == 500)
    listed = sim.get("/sim/faults").json["rules"]
    check(listed, listed[0]["fired"] == 2)
    wrong = sim.call("PUT", "/sim/faults", {"rules": [{"action": "rain"}]})
    check("unknown", wrong.status == 422)


def strikes_elsewhere():
    sim.faults()
    made = sim.ended(sim.create())
    poll = "/v1/predictions/" + made["id"]
    sim.faults({"action": "brownout_503", "route": "poll"},
               {"action": "half_answer", "route": "file"},
               {"action": "throttle_429", "route": "list"},
               {"action": "drop_after_accept", "route": "chat_list"})
    check("poll", sim.get(poll).status == 503)
    check("file", sim.output(made).status == "half")
    check("list", sim.get("/v1/predictions").status == 429)
    check("chats", sim.get("/v1/chat/completions").status == "gone")
    check("create", sim.create().status == 201)


def ends_while_it_waits():
    with tempfile.TemporaryDirectory() as folder:
        other = Sim(sys.argv[1], folder, "--latency", "60")
        line = other.connect()
        line.request("POST", "/v1/models/" + IMAGE + "/predictions",
                     '{"input": {"prompt": "a"}}',
                     {"Authorization": "Bearer k", "Prefer": "wait"})
        idle = other.connect()
        other.get("/v1/account", over=idle)
        time.sleep(0.2)
        begin = time.time()
        check("code", other.stop() == 0)
        check("soon", time.time() - begin < 3)


def counts_what_it_reads():
    sim.faults({"action": "error_500_before"})
    for _ in range(2):
        sim.create(more={"webhook": "http://x/webhooks/replicate/twice/t"})
    seen = sim.get("/sim/requests").json["by_correlation"]["twice"]
    check(seen, seen == {"route": "create", "seen": 2, "reused": 0})


def survives():
    sim.faults({"action": "list_lag", "seconds": 0})
    made = sim.create(seed=77).json["id"]
    sim.chat({"store": True, "metadata": {"call": "kept"}})
    before = sim.ledger()
    sim.child.kill()
    sim.child.wait()
    sim.start()
    check("book", sim.ledger() == before)
    check("made", sim.ended(made)["input"]["seed"] == 77)
    kept = sim.get("/v1/chat/completions?metadata%5Bcall%5D=kept").json
    check("chat", len(kept["data"]) == 1)
    check("rules", len(sim.get("/sim/faults").json["rules"]) == 1)


TESTS = [row("create", *x) for x in CREATES] + [row("chat", *x) for x in CHATS]
TESTS += [
    ends_badly("failed", "failed", "E1000", 1),
    ends_badly("moderated", "failed", "(E005)", 1),
    ends_badly("aborted", "aborted", "", 1),
    fetched(None, {}, good_clip),
    fetched("html_as_mp4", {}, html),
    fetched("zero_frames", {}, no_frames),
    fetched("wrong_duration", {"factor": 0.5}, short),
    fetched("baked_music", {}, with_music),
    fetched("truncated", {}, cut),
    fetched("output_404", {}, gone),
    posted(None, {}, 1, 1),
    posted("webhook_lost", {}, 0, 0),
    posted("webhook_duplicate", {}, 3, 3),
    posted("webhook_forged", {}, 2, 1),
    posted("webhook_replayed", {}, 2, 1),
    posted("webhook_bitflip", {}, 2, 1),
]
TESTS += [(x.__name__, x) for x in (
    fresh_connection_is_spared, throttled_with_and_without,
    quota_is_another_family, listed_later, chat_listed_later, price_changes,
    prices_drift, unknown_status_shows, cancel_comes_too_late, cancel_works,
    deadline_before_start_aborts, trickles, never_ends, removed_after_an_hour,
    reordered, late, comes_back, share_one_draw, count_matches,
    counts_what_it_reads, strikes_elsewhere, ends_while_it_waits, survives)]

sys.exit(finish(sim, run_all(TESTS)))
