"""T2: `kill -9` at every point at which a crash must be survivable, before and
after, while campaigns are bought; then the same data again.

A first, peaceful run counts how often each point is passed, so that nobody
keeps a list: a point that is passed often is killed at several turns.
"""
import concurrent.futures
import os
import random

from providers_desk import Desk
from providers_run import Report, finish
from providers_world import World, until

# Passed by people who deliver files from the command line, and by webhooks of
# our own: `./test --chaos kills` kills there.
ELSEWHERE = {"rename_delivery", "commit_delivery"}
# Points of films: only a run that makes real ones passes them.
OF_FILMS = ("child_", "rename_")
# Worlds side by side, each with a process, rows and vendors of its own. Those
# about calls wait for vendors most of the time; films keep the machine busy.
CALLS_AT_A_TIME, FILMS_AT_A_TIME = 4, 2
# Seconds for a film on a machine that has other things to do.
PATIENCE = 300
# At how many turns a point is killed that is passed often.
TURNS = 3
# How many points of films `some` takes: the kill table has them all.
SOME_FILMS = 1


def shop(world, campaigns):
    """People buy: that is all that happens before and after the kill."""
    Desk(world.product).make_brand("Tidal")
    desk = Desk(world.product, world.brand)
    # All worlds want the same, which vendors draw once.
    desk.mark = "t2"
    for i in range(campaigns):
        desk.begin(i + 1)


def world_of(house, name, films, fault=None, **env):
    return World(house, name, ("--tiny", "--latency", "0.3"),
                 {**house.films(films), **env}, fault=fault)


def count_points(house, report, films):
    """@returns how often each (site, moment) is passed in peace."""
    kind = "films" if films else "calls"
    name = f"t2-{kind}-peace"
    path = os.path.join(house.folder, name + ".tally")
    with world_of(house, name, films, FAULT_TALLY=path) as world:
        shop(world, 1 if films else house.campaigns)
        finish(world, report, PATIENCE)
    with open(path, encoding="ascii") as tally:
        lines = [x.split() for x in tally]
    house.forget(name, report)
    return {(site, when): int(n) for site, when, n in lines}


def turns_of(passed, most):
    """The first time, and some of the later ones, spread out."""
    later = [1 + (passed - 1) * i // most for i in range(1, most)]
    return sorted({1, *later}) if passed else []


def points_of(house, counts, films):
    """All of them, or for each site the dice's choice of moment and turn."""
    sites = {}
    for (site, when), passed in sorted(counts.items()):
        if site.startswith(OF_FILMS) == films and site not in ELSEWHERE:
            sites.setdefault(site, []).extend(
                (site, when, nth) for nth in turns_of(passed, TURNS))
    if house.all_points:
        return [x for points in sites.values() for x in points]
    dice = random.Random(house.seed)
    chosen = [dice.choice(points) for points in sites.values() if points]
    return dice.sample(chosen, min(len(chosen), SOME_FILMS)) if films else chosen


def kill_at(house, films, point):
    """@returns a report of this point alone."""
    name = "t2-" + "-".join(map(str, point))
    report = Report(name)
    with world_of(house, name, films, fault="%s:%s:%d" % point) as world:
        shop(world, 1 if films else house.campaigns)
        # The last points are passed when everything is about to be done.
        until(lambda: world.nurse.deaths, PATIENCE, 0.05)
        finish(world, report, PATIENCE)
        report.points = world.nurse.deaths
        report.check(f"{name}: killed {world.nurse.deaths} times, not once",
                     world.nurse.deaths == 1)
    if report.faults:
        print(f"{name}: {len(report.faults)} faults, see {house.folder}/{name}",
              *report.faults[:4], sep="\n  ", flush=True)
    house.forget(name, report)
    return report


def never_passed(calls, films):
    """Sites that neither run knows."""
    return sorted({site for (site, _) in calls
                   if site not in ELSEWHERE
                   and not any(x.get((site, when)) for x in (calls, films)
                               for when in ("before", "after"))})


def merge(report, part):
    report.kills += part.kills
    report.points += part.points
    report.duplicates += part.duplicates
    report.lost += part.lost
    report.parked += part.parked
    report.ledger_equal = report.ledger_equal and part.ledger_equal
    report.seconds += part.seconds
    report.faults += part.faults
    for key in ("calls", "paid_micros"):
        report.figures[key] = (report.figures.get(key, 0)
                               + part.figures.get(key, 0))


def count_all(house, report):
    """@returns what calls pass, and what films pass."""
    parts = Report("t2-peace"), Report("t2-peace")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(lambda part, films: count_points(house, part, films),
                               parts, (False, True)))
    for part in parts:
        report.faults += part.faults
    for site in never_passed(*counts):
        report.faults.append(f"{site} is never passed: nobody can be killed there")
    return counts


def run(house):
    report = Report("t2")
    counts = count_all(house, report)
    planned = 0
    for films, at_a_time in ((False, CALLS_AT_A_TIME), (True, FILMS_AT_A_TIME)):
        plan = points_of(house, counts[films], films)
        planned += len(plan)
        with concurrent.futures.ThreadPoolExecutor(at_a_time) as pool:
            for part in pool.map(lambda x, films=films: kill_at(house, films, x), plan):
                merge(report, part)
    report.figures["planned"] = planned
    report.check(f"{report.points} of {planned} points were hit",
                 report.points == planned > 0)
    return report
