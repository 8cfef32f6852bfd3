"""Faults of webhooks."""
import json
import time

from faults_sim import sim
from sim_client import Mailbox, check


def posted(action, settings, count, genuine):
    def test():
        box = Mailbox()
        sim.faults({"action": action, **settings} if action else
                   {"action": "webhook_lost", "nth": 999})
        sim.create(more={"webhook": box.url + "/webhooks/replicate/c-1/t",
                         "webhook_events_filter": ["completed"]})
        letters = box.wait(count, 3 if count else 1)
        good = [x for x in letters if Mailbox.is_genuine(x)]
        check(f"{len(letters)} came", len(letters) == count)
        check(f"{len(good)} genuine", len(good) == genuine)
        check("ids", len({x[0]["webhook-id"] for x in good}) <= 1)
    return (f"webhook {action}", test)


def reordered():
    box = Mailbox()
    sim.faults({"action": "webhook_reorder", "seconds": 0.2})
    sim.create(more={"webhook": box.url,
                     "webhook_events_filter": ["start", "completed"]})
    states = [json.loads(x[1])["status"] for x in box.wait(2)]
    check(states, states == ["succeeded", "processing"])


def late():
    box = Mailbox()
    sim.faults({"action": "webhook_late", "seconds": 600})
    sim.create(more={"webhook": box.url,
                     "webhook_events_filter": ["completed"]})
    time.sleep(0.5)
    check("early", not box.letters)
    sim.post("/sim/clock", {"advance": 600})
    check("came", len(box.wait(1)) == 1)


def comes_back():
    box = Mailbox(status=503)
    sim.faults()
    sim.create(more={"webhook": box.url,
                     "webhook_events_filter": ["completed"]})
    box.wait(1)
    sim.post("/sim/clock", {"advance": 2})
    letters = box.wait(2)
    check("twice", len(letters) == 2
          and letters[0][0]["webhook-id"] == letters[1][0]["webhook-id"])


TESTS = [
    posted(None, {}, 1, 1),
    posted("webhook_lost", {}, 0, 0),
    posted("webhook_duplicate", {}, 3, 3),
    posted("webhook_forged", {}, 2, 1),
    posted("webhook_replayed", {}, 2, 1),
    posted("webhook_bitflip", {}, 2, 1)] + [(x.__name__, x) for x in (
    reordered, late, comes_back)]
