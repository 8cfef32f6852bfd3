"""What an estimate is worth: campaigns of many sizes are estimated while they
are drafts without a storyline, then made. The bill is the simulator's, by its
own card; the 90th percentile of estimate over bill lies within 0.9 and 1.15.
"""
from providers_desk import Desk
from providers_recovery import percentile
from providers_run import Report, finish
from providers_world import World

LENGTHS = [6, 10, 15, 20, 30]
SHAPES = [["16:9"], ["9:16"], ["16:9", "9:16"]]


def run(house):
    report = Report("prices")
    with World(house, "prices", ("--tiny", "--latency", "0.2"),
               house.films(False)) as world:
        desk = Desk(world.product, world.brand)
        expected = {}
        for i in range(house.estimates):
            name = desk.draft(i + 1, seconds=LENGTHS[i % len(LENGTHS)],
                              formats=SHAPES[i % len(SHAPES)])
            expected[name] = desk.ask("GET", f"/api/campaigns/{name}/estimate")["price_micros"]
        for name in expected:
            desk.start(name)
        rows = finish(world, report, 4 * house.rest)
        spent = {x["id"]: x["spent_micros"] for x in rows["campaigns"]}
        ratios = [expected[x] / spent[x] for x in expected if spent[x]]
        report.check(f"{len(ratios)} of {len(expected)} campaigns were billed",
                     len(ratios) == len(expected))
        report.figures["estimate_over_bill_p10"] = round(percentile(ratios, 10), 3)
        report.figures["estimate_over_bill_p90"] = round(percentile(ratios, 90), 3)
        report.check(f"p90 of estimate over bill is {percentile(ratios, 90):.3f}",
                     0.9 <= percentile(ratios, 90) <= 1.15)
    house.forget("prices", report)
    return report
