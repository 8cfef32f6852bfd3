"""Campaigns a second with a vendor that takes no time, beside BullMQ in one
run, and what ten thousand campaigns in flight hold.

Usage: bench.py BUILD POSTGRES_URL MODULES ROOM. The last line is JSON.
"""
import json
import os
import signal
import statistics
import sys
import time

import psycopg2
import servers
import usage
import vendors
from adcraft import PAID, AdCraft
from bullmq import BullMQ
from servers import database, say
from vendors import Vendor, difference

ROUNDS = int(os.environ.get("ROUNDS", 3))
CAMPAIGNS = int(os.environ.get("CAMPAIGNS", 1500))
THEIRS = int(os.environ.get("THEIRS", 500))
INFLIGHT = int(os.environ.get("INFLIGHT", 10_000))
CELERY = 6.2  # BullMQ's campaigns a second over those of Celery prefork 2
CORES = len(os.sched_getaffinity(0))

FSYNC = """what is durable when a step counts as done:
  adcraft, sqlite    WAL, synchronous=FULL: each commit, of whatever waits, is synced
  adcraft, postgres  fsync and synchronous_commit on, likewise
  adcraft, files     each result is synced, renamed, and its folder synced
  bullmq             PostgreSQL likewise, 24 commits a campaign; results are not synced;
                     Redis keeps snapshots and no append-only file"""


def postmaster_of(url):
    link = psycopg2.connect(url)
    with link.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    parent = usage.times(backend)[0]
    link.close()
    return parent


class Contender:
    def __init__(self, name, made, count):
        self.name, self.made, self.count = name, made, count
        self.rates, self.costs, self.parts = [], [], []

    def run(self, vendor):
        """One round; what the vendor took in is what it should be."""
        before, busy, begun = vendor.counts(), usage.machine(), time.monotonic()
        spent = usage.cpu(vendor.process.pid)
        result = self.made.run(self.count)
        spent = usage.cpu(vendor.process.pid) - spent
        took = time.monotonic() - begun
        others = usage.machine() - busy - spent - sum(result["cpu"].values())
        asked = difference(vendor.counts(), before)
        if asked["created"] != PAID * self.count or asked["twice"] or asked["others"]:
            raise SystemExit(f"{self.name} asked the vendor for {asked}")
        self.rates.append(self.count / result["seconds"])
        self.parts.append({k: round(v * 1e3 / self.count, 2) for k, v in result["cpu"].items()})
        self.costs.append(sum(result["cpu"].values()) * 1e3 / self.count)
        say(f"{self.name}: {self.rates[-1]:.0f} campaigns/s, {self.parts[-1]} ms of CPU each, "
            f"vendor {spent / took / CORES:.0%}, drafts, checks and strangers "
            f"{others / took / CORES:.0%} of the machine")

    def rate(self):
        return statistics.median(self.rates)

    def cost(self):
        return statistics.median(self.costs)


def compare(build, url, modules, room):
    vendor = Vendor(f"{build}/bench_vendor", 0)
    master = postmaster_of(url)
    program = f"{build}/bench_orchestrate"
    theirs = BullMQ(room, modules, database(url, "others"), master, vendor, ROUNDS + 1, THEIRS)
    sqlite = AdCraft(room, "sqlite", program, vendor)
    postgres = AdCraft(room, "postgres", program, vendor, database(url, "adcraft"), master)
    everybody = {"sqlite": Contender("sqlite", sqlite, CAMPAIGNS),
                 "postgres": Contender("postgres", postgres, CAMPAIGNS),
                 "bullmq": Contender("bullmq", theirs, THEIRS)}
    for x in everybody.values():  # warm
        x.run(vendor)
        x.rates.clear(), x.costs.clear()
    for _ in range(ROUNDS):
        for x in everybody.values():
            x.run(vendor)
    sqlite.stop()
    postgres.stop()
    vendor.stop()
    servers.stop_all()
    ours, with_postgres, bullmq = everybody.values()
    spread = max((max(x.rates) - min(x.rates)) / x.rate() for x in everybody.values())
    return {
        "campaigns_per_s": round(ours.rate(), 1),
        "vs_celery": round(ours.rate() / bullmq.rate() * CELERY, 1),
        "vs_bullmq": round(ours.rate() / bullmq.rate(), 2),
        "cpu_ms_per_campaign": round(ours.cost(), 2),
        "campaigns_per_s_postgres": round(with_postgres.rate(), 1),
        "vs_bullmq_postgres": round(with_postgres.rate() / bullmq.rate(), 2),
        "cpu_ms_per_campaign_postgres": round(with_postgres.cost(), 2),
        "bullmq_campaigns_per_s": round(bullmq.rate(), 1),
        "bullmq_cpu_ms_per_campaign": round(bullmq.cost(), 2),
        "spread_of_rounds": round(spread, 2),
    }


def fly(build, room):
    """Campaigns whose predictions take an hour."""
    vendor = Vendor(f"{build}/bench_vendor", 3600)
    ours = AdCraft(room, "flying", f"{build}/bench_orchestrate", vendor)
    ours.tell(f"voices {INFLIGHT}")
    time.sleep(1)
    before, threads = usage.resident(ours.pid), usage.threads(ours.pid)
    most = threads
    begun = time.monotonic()
    ours.tell("hold")
    while vendor.counts()["created"] < PAID * INFLIGHT:
        most = max(most, usage.threads(ours.pid))
        time.sleep(0.1)
        if time.monotonic() - begun > 300:
            raise SystemExit(f"only {vendor.counts()} after 300 s")
    took = time.monotonic() - begun
    time.sleep(40)  # so that the timeouts of requests that were answered run out
    after, most = usage.resident(ours.pid), max(most, usage.threads(ours.pid))
    asked = vendor.counts()
    say(f"{INFLIGHT} campaigns, {asked} at the vendor, in flight after {took:.0f} s: RSS "
        f"{before[0] >> 20} -> {after[0] >> 20} MB, PSS {before[1] >> 20} -> {after[1] >> 20} MB, "
        f"threads {threads} -> {most}")
    ours.process.kill()  # nothing is to be waited for
    ours.process.wait()
    vendor.stop()
    each = [(b - a) / 1024 / INFLIGHT for a, b in zip(before, after)]
    return {"inflight_kb_per_campaign": round(each[0], 1),
            "inflight_pss_kb_per_campaign": round(each[1], 1),
            "inflight_predictions": asked["created"] - asked["twice"],
            "threads_before": threads, "threads_inflight": most}


def main():
    build, url, modules, room = sys.argv[1:]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    say(FSYNC)
    say(f"vs_celery is vs_bullmq x {CELERY}: BullMQ 50 over Celery prefork 2, measured elsewhere")
    try:
        result = compare(build, url, modules, room)
        result.update(fly(build, room))
    finally:
        servers.stop_all()
        vendors.stop_all()
    print(json.dumps(result, separators=(",", ":")))


main()
