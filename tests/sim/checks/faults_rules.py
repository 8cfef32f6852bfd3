"""When rules strike."""
from faults_sim import sim
from sim_client import check


def share_one_draw():
    sim.faults({"action": "drop_after_accept", "probability": 0.3, "seed": 4},
               {"action": "error_500_before", "probability": 0.2, "seed": 4})
    seen = [sim.create(seed=1000 + i).status for i in range(120)]
    check(seen, 20 < seen.count("gone") < 55 and 10 < seen.count(500) < 40
          and seen.count("gone") + seen.count(500) + seen.count(201) == 120)


def count_matches():
    sim.faults({"action": "brownout_503", "nth": [2, 3]},
               {"action": "credit_402", "model": "minimax/*"},
               {"action": "error_500_before", "correlation": "c-9"})
    seen = [sim.create().status for _ in range(4)]
    check(seen, seen == [201, 503, 503, 201])
    said = sim.post("/v1/models/minimax/music-2.6/predictions",
                    {"input": {"prompt": "piano"}})
    check("model", said.status == 402)
    said = sim.create(more={"webhook": "http://x/webhooks/replicate/c-9/t"})
    check("correlation", said.status == 500)
    listed = sim.get("/sim/faults").json["rules"]
    check(listed, listed[0]["fired"] == 2)
    wrong = sim.call("PUT", "/sim/faults", {"rules": [{"action": "rain"}]})
    check("unknown", wrong.status == 422)


def strikes_elsewhere():
    sim.faults()
    made = sim.ended(sim.create())
    poll = "/v1/predictions/" + made["id"]
    sim.faults({"action": "brownout_503", "route": "poll"},
               {"action": "half_answer", "route": "file"},
               {"action": "throttle_429", "route": "list"},
               {"action": "drop_after_accept", "route": "chat_list"})
    check("poll", sim.get(poll).status == 503)
    check("file", sim.output(made).status == "half")
    check("list", sim.get("/v1/predictions").status == 429)
    check("chats", sim.get("/v1/chat/completions").status == "gone")
    check("create", sim.create().status == 201)


def counts_what_it_reads():
    sim.faults({"action": "error_500_before"})
    for _ in range(2):
        sim.create(more={"webhook": "http://x/webhooks/replicate/twice/t"})
    seen = sim.get("/sim/requests").json["by_correlation"]["twice"]
    check(seen, seen == {"route": "create", "seen": 2, "reused": 0})


TESTS = [(x.__name__, x) for x in (
    share_one_draw, count_matches, strikes_elsewhere, counts_what_it_reads)]
