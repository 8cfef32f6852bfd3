"""T8: people cancel at any moment of a campaign's life, while vendors answer
well, late, not at all, or finish nevertheless. Nothing is bought a second after
a cancel, nothing is bought anew because of it, and what was paid for is kept.
"""
import datetime
import random
import threading
import time

from providers_desk import Desk
from providers_oracle import bills_of
from providers_recovery import percentile
from providers_run import Report, finish
from providers_world import World

# How long a campaign lives, in seconds: cancels come at any time of it.
LIFE = 6
# How many live at a time.
CROWD = 12
SECOND = 1_000_000

BEHAVIOURS = {
    "well": (),
    "late": ({"action": "slow_create", "seconds": 3},),
    "unheard": ({"action": "drop_after_accept", "probability": 0.5, "seed": 9},),
    "nevertheless": ({"action": "cancel_races_complete"},),
}


def cancel_some(house, world, count, dice):
    """One thread per campaign that lives."""
    desk = Desk(world.product, world.brand)
    slots = threading.Semaphore(CROWD)
    troubles = []

    def live(number, seconds):
        try:
            campaign = desk.begin(number)
            time.sleep(seconds)
            desk.wish(campaign, "cancel")
        except Exception as e:  # whatever it is, the run has failed
            troubles.append(f"{type(e).__name__}: {e}")
        finally:
            slots.release()

    threads = []
    for i in range(count):
        slots.acquire()
        threads.append(threading.Thread(
            target=live, args=(i + 1, dice.uniform(0, LIFE)), daemon=True))
        threads[-1].start()
    for x in threads:
        x.join(120)
    return troubles


def micros_of(iso):
    at = datetime.datetime.fromisoformat(iso.replace("Z", "+00:00"))
    return int(at.timestamp() * SECOND)


def check_spending(report, rows, bills):
    """Nothing new a second after a cancel: no bill, no call."""
    canceled = {x["id"]: x["cancel_requested_at"] for x in rows["campaigns"]
                if x["cancel_requested_at"]}
    calls = {x["id"]: x for x in rows["provider_calls"]}
    for x in calls.values():
        at = canceled.get(x["campaign_id"])
        if at and x["created_at"] > at + SECOND:
            report.faults.append(f"{x['id']} was begun {(x['created_at'] - at) / 1e6:.2f} "
                                 "s after the cancel")
    for x in bills:
        call = calls.get(x.call)
        at = call and canceled.get(call["campaign_id"])
        if at and micros_of(x.at) > at + SECOND:
            report.faults.append(f"{x.call} was bought {(micros_of(x.at) - at) / 1e6:.2f} "
                                 "s after the cancel")
    return canceled


def check_kept(report, world, rows, bills):
    """What the vendor finished is ours, canceled or not."""
    kept = {x["id"] for x in rows["assets"]}
    lost = 0
    for x in bills:
        if x.model.count("/") and x.call not in kept:
            told = world.vendors.ask("GET", f"/v1/predictions/{x.id}")
            if told["status"] == "succeeded":
                lost += 1
                report.faults.append(f"the vendor finished {x.call}, and it is not kept")
    report.lost += lost


def ends_of(rows, canceled):
    """Seconds from each cancel to the last thing that happened to a call of it,
    or to the campaign."""
    last = {}
    for x in rows["events"]:
        if x["type"].startswith(("call.", "campaign.canceled")):
            last[x["campaign_id"]] = x["at"]
    return [max(0, last.get(x, at) - at) / 1e6 for x, at in canceled.items()]


def run(house):
    report = Report("t8")
    dice = random.Random(house.seed)
    total = 0
    for name, rules in BEHAVIOURS.items():
        with World(house, "t8-" + name, ("--tiny", "--latency", "1"),
                   house.films(False)) as world:
            world.vendors.break_by(*rules)
            report.faults += cancel_some(house, world, house.cancels // 4, dice)
            rows = finish(world, report, house.rest)
            bills = bills_of(world.vendors.bills())
            canceled = check_spending(report, rows, bills)
            check_kept(report, world, rows, bills)
            times = ends_of(rows, canceled)
            total += len(canceled)
            report.figures[f"end_p99_s_{name}"] = round(percentile(times, 99), 2)
            # The others wait for an answer that is late, or for a listing.
            if name in ("well", "nevertheless") and house.judges_times:
                report.check(f"{name}: canceled after {percentile(times, 99):.1f} s",
                             percentile(times, 99) <= 5)
        house.forget("t8-" + name, report)
    report.figures["cancels"] = total
    report.check(f"only {total} cancels took effect", total >= house.cancels * 0.7)
    return report
