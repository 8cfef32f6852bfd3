"""Faults of requests that cost money."""
import tempfile
import time

from faults_sim import build, sim
from sim_client import Sim, check

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
    check("body", said.json["retry_after"] == 7
          and "~7s" in said.json["detail"])
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
        other = Sim(build, folder, "--latency", "0", "--drift", "0.1")
        for i in range(20):
            other.create(seed=i)
        prices = {x["usd_micros"] for x in other.charges()}
        check("drift", len(prices) > 10
              and all(2700 <= x <= 3300 for x in prices))
        other.stop()


TESTS = [row("create", *x) for x in CREATES]
TESTS += [row("chat", *x) for x in CHATS]
TESTS += [(x.__name__, x) for x in (
    fresh_connection_is_spared, throttled_with_and_without,
    quota_is_another_family, listed_later, chat_listed_later,
    price_changes, prices_drift)]
