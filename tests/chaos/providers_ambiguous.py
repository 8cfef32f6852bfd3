"""T6: half of all paid requests are accepted and never answered. What vendors
list is adopted, and nothing is paid twice; what no vendor can list waits for a
person, and is never sent again.

Vendors take up to 90 s to list what they accepted. Here that is a fourth, and
so is the time the product waits for it: both are printed.
"""
from providers_desk import Desk
from providers_run import Report, finish, settle
from providers_world import World

UNANSWERED = tuple({"action": action, "probability": part, "seed": 3}
                   for action, part in (("drop_after_accept", 0.3),
                                        ("rst_after_accept", 0.1),
                                        ("error_500_after_accept", 0.1)))


def lags(longest):
    """A fourth is listed at once, the others up to `longest` seconds later."""
    return tuple({"action": "list_lag", "probability": 0.25, "seed": 5,
                  "seconds": longest * part} for part in (0.2, 0.5, 1))


def ended_as(rows, state):
    return [x for x in rows["provider_calls"]
            if x["provider"] != "studio" and x["state"] == state]


def attempts_of(world):
    return world.product.rows().one(
        "SELECT COUNT(*) FROM provider_calls WHERE provider <> 'studio'")


def buy(world, campaigns):
    """@returns the desk that ordered so many."""
    desk = Desk(world.product, world.brand)
    for i in range(campaigns):
        desk.begin(i + 1)
    return desk


def run_listed(house, report):
    """Vendors whose listing holds what they accepted; nobody reports."""
    name, lag = "t6-listed", house.lag
    with World(house, name, ("--tiny", "--latency", "0.5", "--seed", str(house.seed)),
               {**house.films(False), "ADCRAFT_INGEST_LAG": str(lag * 4 // 3)}) as world:
        world.vendors.break_by(*UNANSWERED, *lags(lag),
                               {"action": "webhook_lost"})
        ordered = house.attempts // 10
        desk = buy(world, ordered)
        settle(world, house.rest + lag * 4)
        # What one campaign has paid for, another one takes for nothing.
        while attempts_of(world) < house.attempts and ordered < house.attempts:
            ordered += 1
            desk.begin(ordered)
            settle(world, house.rest + lag * 4)
        fired = world.vendors.fired()
        # Its breaker may rest for a minute more than once.
        rows = finish(world, report, house.rest + lag * 4)
        unanswered = sum(fired[x["action"]] for x in UNANSWERED)
        found = len({x["call_id"] for x in rows["events"]
                     if x["type"] == "call.unknown"})
        report.figures.update(unanswered=unanswered, unclear=found, list_lag_s=lag)
        report.check(f"{report.figures['calls']} attempts, not {house.attempts}",
                     report.figures["calls"] >= house.attempts)
        report.check(f"{unanswered} requests were not answered, {found} unclear",
                     0 < unanswered <= found)
        report.check(f"{report.parked} calls wait for a person, though all are "
                     "listed", report.parked == 0)
    house.forget(name, report)


def run_unlisted(house, report):
    """Pictures and voices of a vendor who hands them over with the answer; they
    can be found nowhere, and every lost one waits for a person."""
    name = "t6-unlisted"
    with World(house, name, ("--tiny", "--latency", "0.5"),
               {**house.films(False),
                "ADCRAFT_MODEL": "image=gpt-image-2,speech=gpt-4o-mini-tts"}) as world:
        world.vendors.break_by(
            {"action": "drop_after_accept", "route": "image"},
            {"action": "drop_after_accept", "route": "speech"})
        part = Report(name)
        buy(world, 3)
        rows = finish(world, part, house.rest)
        dropped = [x for x in world.vendors.bills()
                   if "image" in x["model"] or "tts" in x["model"]]
        waiting = ended_as(rows, "needs_decision")
        report.check(f"{len(dropped)} lost answers, {len(waiting)} wait for a "
                     "person", 0 < len(dropped) == len(waiting))
        report.figures["waits_for_a_person"] = len(waiting)
        report.faults += part.faults
        report.duplicates += part.duplicates
        report.lost += part.lost
        report.ledger_equal = report.ledger_equal and part.ledger_equal
    house.forget(name, part)


def run(house):
    report = Report("t6")
    run_listed(house, report)
    run_unlisted(house, report)
    return report
