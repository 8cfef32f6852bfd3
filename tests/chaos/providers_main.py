"""Runs the fault tests of paid calls, and sums up what they found.

What the product is told besides where its vendors are: ADCRAFT_INGEST_LAG, as
minutes would be waited for else, and ADCRAFT_CHAOS_NO_FILMS where a run is about
calls. Every run prints a line of figures.

Usage: providers_main.py BUILD_DIRECTORY all|some [RUN]...
"""
import json
import shutil
import signal
import sys

import providers_ambiguous
import providers_cancels
import providers_caps
import providers_kills
import providers_points
import providers_prices
import providers_storms
import providers_webhooks
from providers_house import House
from providers_recovery import percentile

RUNS = {"caps": providers_caps, "prices": providers_prices, "t2": providers_points, "t3": providers_kills,
        "t6": providers_ambiguous, "t7": providers_webhooks,
        "t8": providers_cancels, "t9": providers_storms}

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
    print(f"seed {house.seed}, in {house.folder}, overridden: ADCRAFT_INGEST_LAG=2",
          flush=True)
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
