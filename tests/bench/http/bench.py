"""The front door beside uvicorn+FastAPI and fastify, in one run.

Usage: bench.py PROGRAM POSTGRES_URL MODULES ROOM. The last line is JSON.
"""
import json
import os
import signal
import statistics
import subprocess
import sys
import time

import drafts
import servers
from listeners import Listeners, push
from servers import database, say

ROUNDS = int(os.environ.get("ROUNDS", 3))
SECONDS = int(os.environ.get("SECONDS", 3))
DRAFTS = int(os.environ.get("DRAFTS", 8000))
LISTENERS = int(os.environ.get("LISTENERS", 10_000))
CHANGES = int(os.environ.get("CHANGES", 200))
GATHERED = 100  # listeners of one campaign


def wrk(script, port, path, env=None):
    out = subprocess.run(
        ["wrk", "-t1", "-c64", f"-d{SECONDS}s", "-s", f"{servers.HERE}/{script}",
         f"http://127.0.0.1:{port}{path}"],
        env={**os.environ, **(env or {})}, check=True, capture_output=True, text=True)
    return json.loads(out.stdout.strip().splitlines()[-1])


def ratio(a, b, digits):
    return round(a / b, digits) if b else None


def middle(runs, what):
    return statistics.median(x[what] for x in runs)


class Contender:
    """A server, what is read of it, and what is started in it."""

    def __init__(self, server, campaign, ids):
        self.server = server
        self.path = f"/api/campaigns/{campaign}"
        self.ids = ids
        self.reads, self.starts = [], []

    def read(self):
        self.reads.append(wrk("read.lua", self.server.port, self.path))

    def start(self, room, turn):
        # AdCraft gets fresh drafts each time, as starting a started one does
        # nothing; the others write the same row again, which costs them a commit.
        mine = self.ids[turn * DRAFTS:(turn + 1) * DRAFTS] or self.ids * 20
        with open(f"{room}/paths", "w") as out:
            out.writelines(f"/api/campaigns/{x}/generate\n" for x in mine)
        self.starts.append(wrk("start.lua", self.server.port, "/",
                               {"PATHS": f"{room}/paths"}))


def ours(server):
    brand = drafts.brand_of(server.port)
    begun = time.perf_counter()
    ids = drafts.many(server.port, brand, DRAFTS * ROUNDS + 1)
    say(f"{server.name}: {len(ids)} drafts in {time.perf_counter() - begun:.1f} s")
    return Contender(server, ids[-1], ids[:-1])


def contenders(program, url, modules, room):
    sqlite = ours(servers.adcraft(program, room, "sqlite"))
    postgres = ours(servers.adcraft(program, room, "postgres",
                                    database=database(url, "adcraft")))
    document = servers.must(sqlite.server.port, "GET", sqlite.path)
    say(f"the document has {len(json.dumps(document))} bytes")
    rows = database(url, "others")
    ids = drafts.rows(rows, document, 2000)
    return {"sqlite": sqlite, "postgres": postgres,
            "uvicorn": Contender(servers.uvicorn(room, rows), ids[0], ids),
            "fastify": Contender(servers.fastify(room, rows, modules), ids[0], ids)}


def compare(program, url, modules, room):
    all_of_them = contenders(program, url, modules, room)
    for x in all_of_them.values():
        x.read()  # warm
        x.reads.clear()
    for turn in range(ROUNDS):
        for x in all_of_them.values():
            x.read()
        for x in all_of_them.values():
            x.start(room, turn)
    bad = 0
    for name, x in all_of_them.items():
        say(f"{name}: GET {x.reads} POST {x.starts}")
        bad += sum(r["bad"] for r in x.reads + x.starts)
        x.server.stop()
    get = {k: middle(x.reads, "rps") for k, x in all_of_them.items()}
    post = {k: middle(x.starts, "rps") for k, x in all_of_them.items()}
    mine = all_of_them["sqlite"]
    return {
        "get_rps": round(get["sqlite"]),
        "vs_uvicorn": ratio(get["sqlite"], get["uvicorn"], 1),
        "vs_fastify": ratio(get["sqlite"], get["fastify"], 2),
        "get_p50_ms": round(middle(mine.reads, "p50_ms"), 2),
        "get_p99_ms": round(middle(mine.reads, "p99_ms"), 2),
        "post_rps": round(post["sqlite"]),
        "post_p99_ms": round(middle(mine.starts, "p99_ms"), 2),
        "post_vs_uvicorn": ratio(post["sqlite"], post["uvicorn"], 1),
        "post_vs_fastify": ratio(post["sqlite"], post["fastify"], 2),
        "get_rps_postgres": round(get["postgres"]),
        "post_rps_postgres": round(post["postgres"]),
        "uvicorn_get_rps": round(get["uvicorn"]),
        "uvicorn_post_rps": round(post["uvicorn"]),
        "fastify_get_rps": round(get["fastify"]),
        "fastify_post_rps": round(post["fastify"]),
        "bad_answers": bad,
    }


def listen(program, room):
    server = servers.adcraft(program, room, "listeners")
    brand = drafts.brand_of(server.port)
    campaigns = drafts.many(server.port, brand, max(1, LISTENERS // GATHERED))
    before = server.resident()
    crowd = Listeners(server.port, campaigns, LISTENERS)
    heard = crowd.settle()
    time.sleep(1)
    crowd.drain()
    each = (server.resident() - before) / LISTENERS
    say(f"{heard} of {LISTENERS} listeners, {each:.0f} bytes each")
    times, lost = push(crowd, campaigns[0], CHANGES)
    crowd.close()
    server.stop()
    return {
        "listeners": heard,
        "listener_bytes": round(each),
        "push_p50_ms": round(times[len(times) // 2], 2) if times else None,
        "push_p99_ms": round(times[len(times) * 99 // 100], 2) if times else None,
        "push_lost": lost,
    }


def begin(program, room):
    """Start to first answer, with the data there already; and resident memory
    of one that has nothing to do."""
    times = []
    for _ in range(6):
        begun = time.perf_counter()
        server = servers.adcraft(program, room, "begin", role="all")
        servers.ask(server.port, "GET", "/healthz")
        times.append((time.perf_counter() - begun) * 1e3)
        if len(times) == 6:
            time.sleep(3)
            idle = server.resident()
        server.stop()
    return {"startup_ms": round(statistics.median(times[1:]), 1),
            "idle_rss_mb": round(idle / 1e6, 1)}


def main():
    program, url, modules, room = sys.argv[1:]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        result = compare(program, url, modules, room)
        result.update(listen(program, room))
        result.update(begin(program, room))
    finally:
        servers.stop_all()
    print(json.dumps(result, separators=(",", ":")))


main()
