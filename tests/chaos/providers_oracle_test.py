"""Plants one lie at a time into rows and bills that agree: the oracle must find
each, and nothing where there is none. The last line counts.
"""
import copy
import sys

from providers_oracle import judge

CAMPAIGN, JOB, CALL = "c1", "c1.video.1", "c1.video.1#1"


def truth():
    events = [("", "campaign.pending"), (JOB, "job.planned"), (JOB, "job.running"),
              (JOB, "call.reserved"), (JOB, "call.submitting"),
              (JOB, "call.accepted"), (JOB, "call.running"),
              (JOB, "call.succeeded"), (JOB, "call.downloaded"),
              (JOB, "call.verified"), (JOB, "job.done")]
    return {
        "bills": [{"id": "p1", "model": "m", "correlation": CALL, "at": "",
                   "usd_micros": 300, "kind": "charge"}],
        "requests": {"by_correlation": {CALL: {"seen": 1, "reused": 0}}},
        "campaigns": [{"id": CAMPAIGN, "status": "completed", "reason": "",
                       "spent_micros": 300, "reserved_micros": 0,
                       "budget_micros": 1000}],
        "generation_jobs": [{"id": JOB, "state": "done"}],
        "provider_calls": [{
            "id": CALL, "job_id": JOB, "campaign_id": CAMPAIGN, "model": "m",
            "provider": "replicate", "state": "verified", "price_reserved": 320,
            "external_id": "p1", "request": "a lamp"}],
        "assets": [{"id": CALL}],
        "ledger": [{"call_id": CALL, "kind": "reserve", "micros": 320},
                   {"call_id": CALL, "kind": "settle", "micros": 300}],
        "events": [{"campaign_id": CAMPAIGN, "seq": i + 1, "job_id": job,
                    "call_id": CALL if job else "", "type": kind}
                   for i, (job, kind) in enumerate(events)],
        "outbox": []}


def verdict_of(x):
    return judge(x["bills"], x["requests"], x)


def bill_again(x):
    x["bills"].append(dict(x["bills"][0], id="p2"))


def pay_for_two_calls(x):
    other = "c1.video.1#2"
    x["bills"].append(dict(x["bills"][0], id="p2", correlation=other))
    x["provider_calls"].append(dict(x["provider_calls"][0], id=other,
                                    external_id="p2"))
    x["assets"].append({"id": other})
    x["ledger"] += [dict(y, call_id=other) for y in x["ledger"]]
    x["campaigns"][0]["spent_micros"] = 600


def add_twin(x, request):
    """Another job's call has what this one was billed for; this one is as good
    as never arrived."""
    job, twin = "c1.video.2", "c1.video.2#1"
    first = x["provider_calls"][0]
    x["provider_calls"].append(dict(first, id=twin, job_id=job, request=request))
    first.update(state="rejected", external_id=None)
    x["assets"] = [{"id": twin}]
    x["ledger"] = [dict(y, call_id=twin) for y in x["ledger"]] + [
        {"call_id": CALL, "kind": "reserve", "micros": 320},
        {"call_id": CALL, "kind": "release", "micros": 320}]


def adopt_something_else(x):
    add_twin(x, "a chair")


def forget_call(x):
    x["bills"].append(dict(x["bills"][0], id="p2", correlation="nobody"))


def reject_what_was_billed(x):
    x["provider_calls"][0]["state"] = "rejected"


def refund(x):
    x["bills"].append(dict(x["bills"][0], kind="refund"))


def change(table, **values):
    def act(x):
        x[table][0].update(values)
    act.__name__ = f"{table} {values}"
    return act


def drop(table, which=-1):
    def act(x):
        del x[table][which]
    act.__name__ = f"without {table} {which}"
    return act


LIES = (
    ("duplicates", bill_again),
    ("duplicates", pay_for_two_calls),
    ("lost", forget_call),
    ("lost", adopt_something_else),
    ("lost", reject_what_was_billed),
    ("lost", drop("assets")),
    ("lost", change("provider_calls", state="lost_output")),
    ("unequal", refund),
    ("unequal", drop("ledger")),
    ("unequal", drop("ledger", 0)),
    ("unequal", change("bills", usd_micros=301)),
    ("unequal", change("campaigns", spent_micros=299)),
    ("unequal", change("campaigns", reserved_micros=1)),
    ("unequal", change("campaigns", budget_micros=299)),
    ("unended", change("campaigns", status="generating")),
    ("unended", change("campaigns", status="needs_attention")),
    ("unended", change("generation_jobs", state="running")),
    ("unended", change("provider_calls", state="accepted")),
    ("unended", lambda x: x["outbox"].append({"key": "c1", "published_at": None})),
    ("illegal", drop("events", 5)),
    ("illegal", drop("events", 4)),
    ("other", lambda x: x["requests"]["by_correlation"][CALL].update(seen=2)),
    ("other", lambda x: x["requests"]["by_correlation"][CALL].update(reused=1)),
    ("other", drop("bills")),
)


def main():
    wrong = [f"agreement: {x}" for x in verdict_of(truth()).faults()]
    for kind, lie in LIES:
        rows = copy.deepcopy(truth())
        lie(rows)
        if not getattr(verdict_of(rows), kind):
            wrong.append(f"{lie.__name__}: not found as {kind}")
    twins = copy.deepcopy(truth())
    add_twin(twins, "a lamp")
    wrong += [f"twins: {x}" for x in verdict_of(twins).faults()]
    parked = copy.deepcopy(truth())
    parked["provider_calls"][0]["state"] = "needs_decision"
    if verdict_of(parked).parked != 1:
        wrong.append("a parked call is not counted")
    for x in wrong:
        print(x)
    print(f"oracle: {len(LIES)} lies, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
