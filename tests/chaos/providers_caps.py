"""The cap race: many calls of one price want to be paid for at the same moment,
and the cap has room for three. Exactly three are submitted.

A still costs $0.03 and the cap is $0.10: the tenth of $0.30 and $1.
"""
from providers_desk import Desk
from providers_rows import due_calls
from providers_run import Report, finish
from providers_world import World

STILL = 30_000
CAP = 100_000
SCENES = 8
FORMATS = ["16:9", "9:16", "1:1", "4:5"]
ROLES = ("hook", "product", "benefit", "proof")


def scene(number, last):
    """Without a voice: stills alone are wanted at first."""
    return {"number": number, "role": "call_to_action" if last else ROLES[number % 4],
            "headline": f"Light number {number}", "narration": "",
            "prompt": f"A lamp beside a bed, view {number}"}


def race(world, desk):
    campaign = desk.draft(1, cap=CAP, seconds=24, formats=FORMATS)
    desk.ask("PATCH", f"/api/campaigns/{campaign}/storyline",
             {"scenes": [scene(i + 1, i + 1 == SCENES) for i in range(SCENES)]})
    desk.start(campaign)
    return campaign


def run(house):
    report = Report("caps")
    with World(house, "caps", ("--tiny", "--latency", "0.5"),
               house.films(False)) as world:
        desk = Desk(world.product, world.brand)
        race(world, desk)
        rows = finish(world, report, house.rest)
        stills = [x for x in rows["provider_calls"]
                  if x["provider"] != "studio" and x["price_reserved"] == STILL]
        bought = world.vendors.bills()
        wanted = [x for x in rows["generation_jobs"] if x["kind"] == "reference_image"]
        report.figures.update(raced=len(wanted), submitted=len(bought))
        report.check(f"{len(wanted)} stills raced", len(wanted) == SCENES * len(FORMATS))
        report.check(f"{len(stills)} calls were opened, not 3", len(stills) == 3)
        report.check(f"{len(bought)} were submitted, not 3", len(bought) == 3)
        report.check("something is still due", due_calls(world.product.rows()) == 0)
    house.forget("caps", report)
    return report
