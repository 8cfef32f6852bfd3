"""T9: a vendor that takes nothing for a while, and one that fails every second
time. Nobody hammers at it, others do not suffer, and then it goes on at once.
"""
import threading
import time

from providers_desk import Desk
from providers_recovery import percentile
from providers_run import Report, finish
from providers_world import World, until

RETRY_AFTER = 2
# Calls that run at the same time, and accounts that have so many.
SLOTS, ACCOUNTS = 6, 2
# Models that fail, and others whose calls go on beside them.
SICK = "bytedance/*"


class Shop(threading.Thread):
    """Keeps so many campaigns at work."""

    def __init__(self, world, alive):
        super().__init__(daemon=True)
        self.world, self.alive = world, alive
        self.desk = Desk(world.product, world.brand)
        self.open, self.number, self.trouble = True, 0, None

    def run(self):
        try:
            while self.open:
                rows = self.world.product.rows()
                at_work = rows.one("SELECT COUNT(*) FROM campaigns WHERE status "
                                   "IN ('pending', 'generating')")
                if at_work < self.alive:
                    self.number += 1
                    self.desk.begin(self.number)
                else:
                    time.sleep(0.05)
        except Exception as e:  # whatever it is, the run has failed
            self.trouble = e

    def close(self, report):
        self.open = False
        self.join(60)
        report.check(f"the shop got stuck: {self.trouble}",
                     not self.trouble and not self.is_alive())


def refusals(world):
    return sum(n for key, n in world.vendors.answers().items()
               if key.endswith(" 429"))


def taken(world):
    return len(world.vendors.bills())


def rate_over(world, seconds):
    before = taken(world)
    time.sleep(seconds)
    return (taken(world) - before) / seconds


def storm(house, report):
    """All is refused for a while, and says for how long."""
    name, length = "t9-storm", house.storm
    with World(house, name, ("--tiny", "--latency", "0.3"), house.films(False),
               ("--openai-calls", str(SLOTS), "--replicate-calls", str(SLOTS))) as world:
        shop = Shop(world, 8)
        shop.start()
        until(lambda: taken(world) > 20, 60)
        calm = rate_over(world, min(10, length))
        world.vendors.break_by({"action": "throttle_429", "retry_after": RETRY_AFTER})
        before = refusals(world)
        time.sleep(length)
        asked = refusals(world) - before
        world.vendors.break_by()
        begun = time.monotonic()
        recovered = until(lambda: rate_over(world, 2) >= 0.9 * calm, 40, 0)
        took = time.monotonic() - begun
        shop.close(report)
        finish(world, report, house.rest)
        # Of each account those under way when it began, then one look per pause.
        permitted = ACCOUNTS * (SLOTS + 1 + length / RETRY_AFTER)
        report.figures.update(storm_s=length, storm_requests=asked,
                              storm_permitted=permitted, storm_recovery_s=round(took, 1))
        report.check(f"{asked} requests in the storm, {permitted} permitted",
                     asked <= 1.2 * permitted)
        if house.judges_times:
            report.check(f"back to the old rate after {took:.0f} s",
                         bool(recovered) and took <= 15 + 2)
    house.forget(name, report)


def waits_of(rows, since, until_then):
    """Seconds from the wish to buy until a healthy model took the order, for
    calls that ended in a stretch of time. What comes after is not the vendor's
    doing: outputs are made fit on these cores, in whatever bursts they come."""
    result = []
    for x in rows["provider_calls"]:
        if x["state"] == "verified" and x["accepted_at"] \
                and not x["model"].startswith(SICK[:-1]) \
                and since <= x["updated_at"] / 1e6 <= until_then:
            result.append((x["accepted_at"] - x["created_at"]) / 1e6)
    return result


def brown_out(house, report):
    """Every second request for clips is answered with 503."""
    name, length = "t9-brownout", house.brownout
    with World(house, name, ("--tiny", "--latency", "0.3"), house.films(False)) as world:
        shop = Shop(world, 4)
        shop.start()
        until(lambda: taken(world) > 20, 60)
        calm = time.time()
        time.sleep(length)
        sick = time.time()
        world.vendors.break_by({"action": "brownout_503", "probability": 0.5,
                                "model": SICK, "seed": 21})
        time.sleep(length)
        end = time.time()
        fired = world.vendors.fired()["brownout_503"]
        world.vendors.break_by()
        shop.close(report)
        rows = finish(world, report, house.rest)
        before = percentile(waits_of(rows, calm, sick), 95)
        during = percentile(waits_of(rows, sick, end), 95)
        retries = sum(1 for x in rows["provider_calls"] if x["ordinal"] > 1)
        done = sum(1 for x in rows["provider_calls"] if x["state"] == "verified")
        report.figures.update(brownout_503=fired, others_p95_s=round(during, 2),
                              others_calm_p95_s=round(before, 2),
                              others_ratio=round(during / before, 2) if before else 0,
                              retries=retries)
        report.check("no request failed in the brown-out", fired > 0)
        report.check(f"{retries} retries, {done} successes", retries <= 0.1 * done + fired)
        if house.judges_times:
            # A tenth more, and what two busy cores do to a moment.
            report.check(f"other models were waited for {during:.2f} s, not {before:.2f}",
                         during <= 1.1 * before + 0.2)
    house.forget(name, report)


def run(house):
    report = Report("t9")
    storm(house, report)
    brown_out(house, report)
    return report
