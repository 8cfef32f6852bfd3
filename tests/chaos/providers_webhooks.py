"""T7: reports that are lost, doubled, late, in the wrong order, forged, changed
or sent again much later. The same campaigns must end as they do when nobody
reports and the product has to ask.
"""
import collections
import random

from providers_desk import Desk
from providers_letters import letter, predictions_of, send_all
from providers_recovery import percentile
from providers_run import Report, finish, settle
from providers_world import World

BAD_POST = tuple({"action": action, "probability": part, "seed": seed} for
                 seed, action, part in (
    (11, "webhook_lost", 0.2), (12, "webhook_duplicate", 0.2),
    (13, "webhook_reorder", 0.2), (14, "webhook_forged", 0.05),
    (15, "webhook_replayed", 0.05), (16, "webhook_bitflip", 0.05)))
# However few reports there are, one of each kind is among them.
ONE_OF_EACH = tuple({"action": action, "nth": nth} for nth, action in (
    (3, "webhook_duplicate"), (6, "webhook_forged"), (9, "webhook_replayed"),
    (12, "webhook_bitflip")))
# Of those that are sent straight to a product whose calls have ended.
FLOOD = (("true", 55), ("again", 25), ("forged", 5), ("replayed", 5),
         ("bitflip", 5), ("wrong_token", 3), ("unsigned", 2))
SENDERS = 4
OPTIONS = ("--tiny", "--latency", "0.5")


def buy(world, campaigns):
    desk = Desk(world.product, world.brand)
    desk.mark = "t7"  # both runs say the same words
    for i in range(campaigns):
        desk.begin(i + 1)


def outcome_of(rows):
    """What there is in the end, by job, without names that differ from run to
    run; and calls that failed. What two campaigns want alike one of them makes,
    and which of them is a matter of who was first."""
    calls = {}
    for x in rows["provider_calls"]:
        if x["state"] != "verified":
            calls.setdefault(x["job_id"], []).append(x["state"])
    made = {x["id"]: x["mime"] for x in rows["assets"]}
    jobs = [(x["kind"], x["scene"], x["ratio"], x["language"], x["state"],
             made.get(x["asset_id"]), *sorted(calls.get(x["id"], ())))
            for x in rows["generation_jobs"]]
    return collections.Counter(jobs + [x["status"] for x in rows["campaigns"]])


def run_polled(house, report):
    with World(house, "t7-polled", OPTIONS, house.films(False)) as world:
        world.vendors.break_by({"action": "webhook_lost"})
        buy(world, house.reported)
        rows = finish(world, report, house.rest)
    house.forget("t7-polled", report)
    return outcome_of(rows)


def check_post(world, report):
    """No lie was believed, no truth turned away."""
    counts = {}
    for x in world.vendors.ask("GET", "/sim/webhooks")["attempts"]:
        if x["status"] == 0:
            continue  # the product was ending
        is_lie = x["nature"] in ("forged", "replayed", "bitflip")
        took = 200 <= x["status"] < 300
        counts[x["nature"]] = counts.get(x["nature"], 0) + 1
        report.check(f"a {x['nature']} report was answered {x['status']}",
                     took != is_lie)
    report.figures["reports"] = sum(counts.values())
    for nature in ("true", "duplicate", "forged", "replayed", "bitflip"):
        report.check(f"no {nature} report was sent", counts.get(nature, 0) > 0)


def flood(house, world, report):
    """Thousands of reports about calls that have ended: none changes a row."""
    rows = world.product.rows()
    calls = "SELECT id, state, output, price_actual FROM provider_calls ORDER BY id"
    before = rows.all(calls), rows.one("SELECT COUNT(*) FROM events")
    known = predictions_of(world.vendors)
    dice = random.Random(house.seed)
    kinds = dice.choices(*zip(*FLOOD), k=house.reports)
    letters = [letter(kind, dice.choice(known), i) for i, kind in enumerate(kinds)]
    send_all(world.product.port, letters, SENDERS)
    refused = [x for x in letters if x.kind not in ("true", "again")]
    report.check("a lie was not answered 401: "
                 f"{sorted({x.status for x in refused})}",
                 all(x.status == 401 for x in refused))
    taken = [x for x in letters if x.kind in ("true", "again")]
    report.check(f"a true report was not taken: {sorted({x.status for x in taken})}",
                 all(x.status // 100 == 2 for x in taken))
    after = rows.all(calls), rows.one("SELECT COUNT(*) FROM events")
    report.check("reports about ended calls changed rows", before == after)
    kept = {x["delivery_id"] for x in rows.all("SELECT delivery_id FROM webhook_inbox")}
    report.check("a lie is in the inbox", not kept & {x.name for x in refused})
    times = [x.ms for x in letters]
    report.figures.update(flood=len(letters), flood_p99_ms=round(percentile(times, 99), 1),
                          flood_max_ms=round(max(times), 1))
    report.check(f"a report was answered after {max(times):.0f} ms", max(times) < 1000)
    if house.judges_times:
        report.check(f"p99 of reports is {percentile(times, 99):.1f} ms",
                     percentile(times, 99) <= 20)


def run(house):
    report = Report("t7")
    polled = run_polled(house, report)
    with World(house, "t7-reported", (*OPTIONS, "--seed", str(house.seed)),
               house.films(False)) as world:
        world.vendors.break_by(*ONE_OF_EACH, *BAD_POST)
        buy(world, house.reported)
        settle(world, house.rest)
        check_post(world, report)
        flood(house, world, report)
        rows = finish(world, report, house.rest)
        reported = outcome_of(rows)
        report.check("it ended otherwise than without reports: "
                     f"{reported - polled}, not {polled - reported}",
                     reported == polled)
    house.forget("t7-reported", report)
    return report
