"""The cap race: 64 stills of $0.30 want to be paid for at the same moment, and
$1 is all there is. Exactly three are submitted.

Two campaigns of 32 stills share what a user may spend in a day; then one
campaign alone has its own cap. Only stills are for sale here, so nothing else
takes money; a person is to look at each, so nothing comes after them.
"""
import json
import os

from providers_desk import Desk
from providers_rows import due_calls
from providers_run import Report, finish
from providers_world import World, until

PRICE = 300_000
CAP = 1_000_000
MODEL = "black-forest-labs/flux-1.1-pro"
# What the simulator asks for one.
ITS_PRICE = 40_000
SCENES = 8
FORMATS = ["16:9", "9:16", "1:1", "4:5"]


def for_sale(folder):
    """A list of one model. @returns its path."""
    with open("config/models.json", encoding="utf-8") as file:
        rows = [x for x in json.load(file)["models"] if x["id"] == MODEL]
    rows[0]["prices"] = [{"of": "image", "micros": PRICE, "metric": "image_count"}]
    path = os.path.join(folder, "models.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"models": rows}, file)
    return path


def write(desk, campaign):
    """Lets the studio write, then cuts scenes in two until there are enough.
    Nobody speaks, as that takes its time."""
    here = f"/api/campaigns/{campaign}"
    desk.ask("POST", here + "/storyline")
    scenes = until(lambda: desk.ask("GET", here + "/storyline").get("scenes"), 30)
    while len(scenes) < SCENES:
        longest = max(scenes, key=lambda x: x["frames"])["number"]
        desk.ask("POST", f"{here}/scenes/{longest}/split")
        scenes = desk.ask("GET", here + "/storyline")["scenes"]
    desk.ask("PATCH", here + "/storyline", {
        "scenes": [{"number": x["number"], "narration": ""} for x in scenes]})


def race(world, house, report, campaigns, cap):
    """@returns the rows when all is over."""
    world.vendors.break_by({"action": "price_change", "factor": PRICE / ITS_PRICE})
    desk = Desk(world.product, world.brand)
    names = [desk.draft(i + 1, cap=cap, seconds=40, formats=FORMATS, approve_stills=True)
             for i in range(campaigns)]
    for name in names:
        write(desk, name)
    for name in names:
        desk.start(name)
    rows = finish(world, report, house.rest)
    raced = [x for x in rows["generation_jobs"] if x["kind"] == "reference_image"]
    opened = [x for x in rows["provider_calls"] if x["provider"] != "studio"]
    bought = world.vendors.bills()
    report.figures[f"raced_{world.name}"] = len(raced)
    report.figures[f"submitted_{world.name}"] = len(bought)
    report.check(f"{len(raced)} stills raced",
                 len(raced) == campaigns * SCENES * len(FORMATS))
    report.check(f"{len(opened)} calls were opened, not 3", len(opened) == 3)
    report.check(f"{len(bought)} were submitted, not 3", len(bought) == 3)
    report.check("a call is still due", due_calls(world.product.rows()) == 0)


def run(house):
    report = Report("caps")
    models = for_sale(house.folder)
    races = (("caps-user", 2, CAP * 50, {"ADCRAFT_USER_DAY_CAP": str(CAP)}),
             ("caps-campaign", 1, CAP, {}))
    for name, campaigns, cap, env in races:
        with World(house, name, ("--tiny", "--latency", "0.5"), {
                **house.films(False), "ADCRAFT_MODELS_FILE": models, **env}) as world:
            race(world, house, report, campaigns, cap)
        house.forget(name, report)
    return report
