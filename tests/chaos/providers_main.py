"""Runs the fault tests of paid calls, and sums up what they found.

What the product is told besides where its vendors are: ADCRAFT_INGEST_LAG and
ADCRAFT_POLL_FIRST make short what is long in the world, and runs that are about
calls make no films (ADCRAFT_CHAOS_NO_FILMS). Every run prints a line of figures.

Usage: providers_main.py BUILD_DIRECTORY all|some [RUN]...
"""
import json
import os
import shutil
import signal
import sys
import tempfile
import time

import providers_ambiguous
import providers_cancels
import providers_caps
import providers_kills
import providers_points
import providers_storms
import providers_webhooks
from providers_recovery import percentile
from providers_world import SECRET, VENDOR_KEY

RUNS = {"caps": providers_caps, "t2": providers_points, "t3": providers_kills,
        "t6": providers_ambiguous, "t7": providers_webhooks,
        "t8": providers_cancels, "t9": providers_storms}

# How much of everything. `some` is what fits into six minutes.
SIZES = {
    "all": {"campaigns": 3, "turns": 3, "kills": 300, "attempts": 200, "lag": 22,
            "reported": 10, "reports": 10_000, "cancels": 500, "storm": 60,
            "brownout": 60, "judges_times": True},
    "some": {"campaigns": 1, "turns": 1, "kills": 40, "attempts": 50, "lag": 4,
             "reported": 3, "reports": 2_000, "cancels": 48, "storm": 10,
             "brownout": 10, "judges_times": False},
}


class House:
    """Where runs find their programs, sizes and directories."""

    def __init__(self, build, size):
        self.build = os.path.abspath(build)
        self.folder = tempfile.mkdtemp(prefix="adcraft-providers-")
        self.seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
        # Seconds until all is at rest once nothing goes wrong any more.
        self.rest = 60
        # Calls of one account that run at the same time.
        self.slots = 6
        self.__dict__.update(SIZES[size])

    def env(self, base):
        return {"OPENAI_API_KEY": VENDOR_KEY, "OPENAI_BASE_URL": base,
                "REPLICATE_API_TOKEN": VENDOR_KEY, "REPLICATE_BASE_URL": base,
                "REPLICATE_WEBHOOK_SECRET": SECRET,
                "ADCRAFT_CAMPAIGN_CAP": "100000000",
                "ADCRAFT_INGEST_LAG": "2", "ADCRAFT_POLL_FIRST": "100"}

    def films(self, real):
        return {} if real else {"ADCRAFT_CHAOS_NO_FILMS": "1"}

    def forget(self, name, report):
        """What went well needs no looking at."""
        if not report.faults:
            shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)


def run(house, name):
    try:
        report = RUNS[name].run(house)
    except Exception as e:
        print(f"{name} broke off: {type(e).__name__}: {e}; see {house.folder}")
        raise
    for x in report.faults[:20]:
        print(f"FAILED {name}: {x}")
    print(json.dumps(report.line(), separators=(",", ":")), flush=True)
    return report


def sum_up(reports):
    seconds = [x for r in reports for x in r.seconds]
    return {"kills": sum(r.kills for r in reports),
            "points": sum(r.points for r in reports),
            "duplicates_paid": sum(r.duplicates for r in reports),
            "lost": sum(r.lost for r in reports),
            "parked": sum(r.parked for r in reports),
            "ledger_equal": all(r.ledger_equal for r in reports),
            "recovery_p99_s": round(percentile(seconds, 99), 3)}


def main(build, size, *names):
    # Whoever is told to end takes down what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    house = House(build, size)
    print(f"seed {house.seed}, in {house.folder}, overridden: "
          "ADCRAFT_INGEST_LAG=2 ADCRAFT_POLL_FIRST=100", flush=True)
    reports = [run(house, x) for x in names or RUNS]
    total = sum_up(reports)
    slow = house.judges_times and total["recovery_p99_s"] > 2
    bad = slow or any(r.faults for r in reports)
    if slow:
        print(f"FAILED: recovery p99 is {total['recovery_p99_s']} s, not 2")
    if bad:
        print(f"seed {house.seed}; what failed is kept in {house.folder}")
    else:
        shutil.rmtree(house.folder)
    print(json.dumps(total, separators=(",", ":")))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
