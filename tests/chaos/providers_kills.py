"""T3: `kill -9` again and again, at random, while vendors fail in a mixture of
ways. After the last kill everything must come to its end by itself; only what
was quarantined because its process died too often is sent on by its operator.
"""
import contextlib
import random
import threading
import time

from providers_desk import Desk
from providers_rows import restless
from providers_run import Report, finish
from providers_world import World, until

# Seconds between a start and its kill, on average.
GAP = 0.8
# How many campaigns are kept at work.
ALIVE = 6
# Twenty of a hundred paid requests go wrong, in one of these ways.
MIXTURE = tuple({"action": action, "probability": part, "seed": 7}
                for action, part in (
    ("drop_after_accept", 0.05), ("rst_after_accept", 0.03),
    ("error_500_after_accept", 0.03), ("error_500_before", 0.03),
    ("brownout_503", 0.02), ("half_answer", 0.02), ("keepalive_close", 0.02)))


class Operator(threading.Thread):
    """Keeps campaigns coming, and sends quarantined ones on."""

    def __init__(self, world):
        super().__init__(daemon=True)
        self.world = world
        # Whose request broke off may have to wait for a minute; it goes on with
        # the next campaign instead.
        self.desk = Desk(world.product, world.brand, patience=3)
        self.started = self.sent_on = 0
        self.trouble = None
        self.buying, self.working = True, True

    def run(self):
        try:
            while self.working:
                self.turn()
                time.sleep(0.3)
        except Exception as e:  # whatever it is, the run has failed
            self.trouble = e

    def turn(self):
        rows = self.world.product.rows()
        if self.buying and restless(rows) < ALIVE:
            self.started += 1
            with contextlib.suppress(TimeoutError):
                self.desk.begin(self.started)
        for x in rows.all("SELECT id FROM campaigns WHERE status = 'needs_attention' "
                          "AND reason LIKE 'the process ended%'"):
            self.sent_on += 1
            with contextlib.suppress(TimeoutError):
                self.desk.wish(x["id"], "retry")


def kill_often(house, world, kills):
    """@returns how many it killed; restarts are the nurse's work."""
    dice = random.Random(house.seed)
    for i in range(kills):
        time.sleep(dice.expovariate(1 / GAP))
        before = world.nurse.deaths
        world.nurse.again.clear()
        world.product.kill()
        if not until(lambda: world.nurse.deaths > before
                     and world.nurse.again.is_set(), 30, 0.005):
            return i
    return kills


def run(house):
    report = Report("t3")
    with World(house, "t3", ("--tiny", "--latency", "0.5", "--seed", str(house.seed)),
               house.films(False)) as world:
        world.vendors.break_by(*MIXTURE)
        operator = Operator(world)
        operator.start()
        until(lambda: operator.started, 60)
        done = kill_often(house, world, house.kills)
        operator.buying = False
        world.vendors.break_by()
        until(lambda: not restless(world.product.rows()), house.rest)
        operator.working = False
        operator.join(30)
        report.check(f"the operator got stuck: {operator.trouble}",
                     not operator.trouble and not operator.is_alive())
        finish(world, report, house.rest)
        report.check(f"{done} kills, not {house.kills}", done == house.kills)
        report.figures.update(campaigns=operator.started,
                              quarantined=operator.sent_on)
    house.forget("t3", report)
    return report
