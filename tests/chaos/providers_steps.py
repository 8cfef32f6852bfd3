"""Which steps jobs and paid calls may take, as RELIABILITY of paid calls wants
it; the product has a table of its own.
"""

CALLS = {
    "": "reserved",
    "reserved": "submitting rejected canceled",
    "submitting": "unknown reserved accepted canceling succeeded rejected failed "
                  "canceled expired",
    "unknown": "accepted canceling succeeded reserved rejected canceled "
               "needs_decision",
    "accepted": "running succeeded failed canceling canceled expired lost_output",
    "running": "succeeded failed canceling canceled expired lost_output",
    "canceling": "succeeded failed canceled expired lost_output",
    "succeeded": "downloaded poison lost_output",
    "downloaded": "verified poison",
    "needs_decision": "accepted canceling succeeded rejected canceled",
}

JOBS = {
    "": "planned",
    "planned": "running done canceled skipped needs_attention",
    "waiting_approval": "done planned canceled skipped",
    "running": "done waiting_approval backoff failed canceled needs_attention",
    "backoff": "running done waiting_approval canceled skipped needs_attention",
    "needs_attention": "planned running done waiting_approval canceled skipped",
    "failed": "planned skipped",
    "canceled": "planned skipped",
    "skipped": "planned",
}


def may(table, here, there):
    return there in table.get(here, "").split()


def illegal_steps(events):
    """@param events in the order of their numbers. A render on this machine may
    end where it was submitted, so only paid calls are held to the table."""
    result = []
    at = {}
    numbers = {}
    for x in events:
        campaign = x["campaign_id"]
        if x["seq"] != numbers.get(campaign, 0) + 1:
            result.append(f"{campaign}: event {x['seq']} follows "
                          f"{numbers.get(campaign, 0)}")
        numbers[campaign] = x["seq"]
        kind, _, there = x["type"].partition(".")
        if kind not in ("job", "call"):
            continue
        name = x["call_id"] if kind == "call" else x["job_id"]
        table = CALLS if kind == "call" else JOBS
        here = at.get((kind, name), "")
        if not may(table, here, there):
            result.append(f"{kind} {name}: {here or 'nothing'} to {there}")
        at[(kind, name)] = there
    return result
