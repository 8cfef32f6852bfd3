"""How predictions end, and the simulator itself."""
import tempfile
import time

from faults_sim import build, sim
from sim_client import IMAGE, Sim, check


def ends_badly(action, status, error, returned):
    def test():
        sim.faults({"action": action})
        end = sim.ended(sim.create())
        check(end["status"], end["status"] == status)
        check(end["error"], error in (end["error"] or ""))
        time.sleep(0.1)
        back = [x for x in sim.ledger()["entries"]
                if x["id"] == end["id"] and x["kind"] == "refund"]
        check("refund", len(back) == returned)
    return (f"ends {action}", test)


def unknown_status_shows():
    sim.faults({"action": "unknown_status"})
    made = sim.create().json["id"]
    seen = set()
    for _ in range(100):
        seen.add(sim.get("/v1/predictions/" + made).json["status"])
        if "succeeded" in seen:
            break
        time.sleep(0.01)
    check(seen, "reviewing" in seen and "processing" not in seen)


def cancel_comes_too_late():
    sim.faults({"action": "cancel_races_complete"})
    made = sim.create().json["id"]
    said = sim.post(f"/v1/predictions/{made}/cancel", None).json
    check("goes on", said["status"] in ("starting", "processing"))
    end = sim.ended(made)
    check("completes", end["status"] == "succeeded" and end["output"])


def cancel_works():
    sim.faults()
    made = sim.create().json["id"]
    sim.post(f"/v1/predictions/{made}/cancel", None)
    check("canceled", sim.ended(made)["status"] == "canceled")
    again = sim.post(f"/v1/predictions/{made}/cancel", None)
    check("again", again.status == 200 and again.json["status"] == "canceled")


def deadline_before_start_aborts():
    with tempfile.TemporaryDirectory() as folder:
        other = Sim(build, folder, "--latency", "100")
        early = other.create(headers={"Cancel-After": "5s"})
        check("shown", "deadline" in early.json)
        later = other.create(headers={"Cancel-After": "1m"})
        other.post("/sim/clock", {"advance": 70})
        check("aborted", other.ended(early)["status"] == "aborted")
        check("canceled", other.ended(later)["status"] == "canceled")
        time.sleep(0.2)
        kinds = [x["kind"] for x in other.ledger()["entries"]]
        check(kinds, kinds.count("refund") == 1)
        check("short", other.create(
            headers={"Cancel-After": "4"}).status == 422)
        other.stop()


def ends_while_it_waits():
    with tempfile.TemporaryDirectory() as folder:
        other = Sim(build, folder, "--latency", "60")
        line = other.connect()
        line.request("POST", "/v1/models/" + IMAGE + "/predictions",
                     '{"input": {"prompt": "a"}}',
                     {"Authorization": "Bearer k", "Prefer": "wait"})
        idle = other.connect()
        other.get("/v1/account", over=idle)
        time.sleep(0.2)
        begin = time.time()
        check("code", other.stop() == 0)
        check("soon", time.time() - begin < 3)


def survives():
    sim.faults({"action": "list_lag", "seconds": 0})
    made = sim.create(seed=77).json["id"]
    sim.chat({"store": True, "metadata": {"call": "kept"}})
    before = sim.ledger()
    sim.child.kill()
    sim.child.wait()
    sim.start()
    check("book", sim.ledger() == before)
    check("made", sim.ended(made)["input"]["seed"] == 77)
    kept = sim.get("/v1/chat/completions?metadata%5Bcall%5D=kept").json
    check("chat", len(kept["data"]) == 1)
    check("rules", len(sim.get("/sim/faults").json["rules"]) == 1)


TESTS = [
    ends_badly("failed", "failed", "E1000", 1),
    ends_badly("moderated", "failed", "(E005)", 1),
    ends_badly("aborted", "aborted", "", 1)] + [(x.__name__, x) for x in (
    unknown_status_shows, cancel_comes_too_late, cancel_works,
    deadline_before_start_aborts, ends_while_it_waits, survives)]
