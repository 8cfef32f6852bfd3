"""Lets a simulator of Replicate report to a server, with faults, and compares
what the server has written down with what was true.

Usage: reports.py BUILD_DIRECTORY FOLDER BASE SECRET PREDICTIONS
SECRET makes the addresses. The last line is JSON.
"""
import base64
import concurrent.futures
import hashlib
import hmac
import http.client
import json
import os
import sqlite3
import sys
import time

from sim_client import SECRET, Sim, check, finish, run_all

build, folder, base, secret = sys.argv[1:5]
many = int(sys.argv[5])
os.makedirs(folder + "/sim", exist_ok=True)
sim = Sim(build, folder + "/sim", "--latency", "0.2", "--drift", "0", "--tiny",
          "--webhook-secret", SECRET)
figures = {}

FAULTS = {"lost": 0.2, "duplicate": 0.2, "reorder": 0.2, "forged": 0.05,
          "replayed": 0.05, "bitflip": 0.05}
TRUE = ("true", "duplicate")


def token_of(call):
    """The address of a call ends with what only the house can make."""
    key = hmac.new(secret.encode(), b"adcraft replicate webhook token",
                   hashlib.sha256).digest()
    return hmac.new(key, call.encode(), hashlib.sha256).hexdigest()[:32]


def call_of(number):
    return f"live.scene_video.s{number}.16x9.r1.c1"


def path_of(call, token=None):
    return f"/webhooks/replicate/{call}/{token or token_of(call)}"


def ask(method, path, body=b"", headers=None):
    line = http.client.HTTPConnection(base.split("//")[1], timeout=30)
    line.request(method, path, body, headers or {})
    got = line.getresponse()
    text = got.read()
    line.close()
    return got.status, text


def signed(body, key_of=SECRET, name="msg_own", at=None):
    stamp = str(int(at or time.time()))
    key = base64.b64decode(key_of.split("_")[1])
    text = f"{name}.{stamp}.".encode() + body
    mac = base64.b64encode(hmac.new(key, text, hashlib.sha256).digest())
    return {"webhook-id": name, "webhook-timestamp": stamp,
            "webhook-signature": "v1," + mac.decode(),
            "Content-Type": "application/json"}


def rows(query):
    db = sqlite3.connect(f"file:{folder}/data/adcraft.db?mode=ro", uri=True)
    try:
        return db.execute(query).fetchall()
    finally:
        db.close()


def attempts():
    return sim.get("/sim/webhooks").json["attempts"]


def until(what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return False


def settled():
    """Nothing came for a while."""
    before = len(attempts())
    return not until(lambda: len(attempts()) != before, 3)


def storm():
    sim.faults(*[{"action": "webhook_" + name, "probability": p, "seed": n,
                  **({"seconds": 0.3} if name == "reorder" else {})}
                 for n, (name, p) in enumerate(FAULTS.items())])

    def buy(number):
        said = sim.create(more={
            "webhook": base + path_of(call_of(number)),
            "webhook_events_filter": ["start", "completed"]})
        return number, said.json["id"]

    with concurrent.futures.ThreadPoolExecutor(8) as crowd:
        made = dict(crowd.map(buy, range(many)))
    for one in made.values():
        sim.ended(one, 60)
    check("the post never rests", until(settled, 120))
    tries = attempts()
    for x in tries:
        wanted = 202 if x["nature"] in TRUE else 401
        check(f"{x} was answered otherwise", x["status"] == wanted)
    natures = {n: sum(x["nature"] == n for x in tries)
               for n in {x["nature"] for x in tries}}
    check(f"something never happened: {natures}", len(natures) == 5)
    owner = {v: call_of(k) for k, v in made.items()}
    wanted = sorted({(x["webhook_id"], owner[x["prediction"]], x["prediction"])
                     for x in tries if x["nature"] in TRUE})
    written = sorted(rows("SELECT delivery_id, call_id, external_id "
                          "FROM webhook_inbox"))
    check(f"{len(written)} rows, not {len(wanted)}", written == wanted)
    hints = rows("SELECT COUNT(*) FROM outbox WHERE topic = 'call'")[0][0]
    check(f"{hints} hints for {len(wanted)} reports", hints == len(wanted))
    check("hints are left", until(lambda: rows(
        "SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")[0][0] == 0))
    times = sorted(x["ms"] for x in tries)
    check(f"longest {times[-1]} ms", times[-1] < 1000)
    figures.update(requests=len(tries), **natures, rows=len(written),
                   p50_ms=round(times[len(times) // 2], 2),
                   p99_ms=round(times[len(times) * 99 // 100], 2),
                   longest_ms=round(times[-1], 2))


def without_id(text):
    doc = json.loads(text)
    doc.pop("request_id", None)
    return doc


def refused():
    """Lies of every kind are answered alike."""
    body = b'{"id":"p1","status":"succeeded"}'
    there, nowhere = call_of(0), "ca_nobody.voiceover.r1.c1"
    lies = [
        (path_of(there, "0" * 32), signed(body)),
        (path_of(nowhere, "0" * 32), signed(body)),
        (path_of(there, token_of(nowhere)), signed(body)),
        (path_of(there), signed(body, "whsec_" + "QUFB" * 8)),
        (path_of(there), signed(body, at=time.time() - 301)),
        (path_of(there), signed(body, at=time.time() + 302)),
        (path_of(there), signed(body + b" ")),
        (path_of(there), {}),
        (path_of(there), {**signed(body), "webhook-id": "msg_other"})]
    before = rows("SELECT COUNT(*) FROM webhook_inbox")
    said = [ask("POST", path, body, head) for path, head in lies]
    check(said, [x[0] for x in said] == [401] * len(lies))
    docs = [without_id(x[1]) for x in said]
    check(docs, all(x == docs[0] for x in docs))
    check("written", rows("SELECT COUNT(*) FROM webhook_inbox") == before)


def taken():
    """What is there, what is not, and what comes again: one answer."""
    body = b'{"id":"p1","status":"succeeded"}'
    calls = (call_of(0), "ca_nobody.voiceover.r1.c1")
    said = [ask("POST", path_of(x), body, signed(body, name="msg_" + x))
            for x in calls for _ in range(2)]
    said.append(ask("POST", path_of(calls[0]), b"no JSON at all", {
        **signed(b"no JSON at all", name="msg_odd"),
        "Content-Type": "text/plain"}))
    check(said, said == [(202, b'{"received":true}')] * 5)


def sizes():
    body = b'{"id":"p2","pad":"' + b"x" * (256 * 1024 - 20) + b'"}'
    check("the largest", len(body) == 256 * 1024)
    path = path_of(call_of(1))
    largest = ask("POST", path, body, signed(body, name="msg_large"))
    check(largest, largest[0] == 202)
    more = body + b" "
    try:
        too_large = ask("POST", path, more, signed(more, name="msg_more"))[0]
    except OSError:
        too_large = 413  # refused before all of it was sent
    check(too_large, too_large == 413)
    check("not a GET", ask("GET", path)[0] == 405)


with open(folder + "/token", "w", encoding="utf-8") as file:
    file.write(token_of(call_of(0)))
failed = run_all([(x.__name__, x) for x in (storm, refused, taken, sizes)])
code = finish(sim, failed)
print(json.dumps(figures))
sys.exit(code)
