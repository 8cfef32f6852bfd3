"""Holds the rows of the product against the bills of its vendors. Pure: no
file, no process, no clock. Shares no rule with the product; what it must find
is tested by `providers_oracle_test.py`.

A call is what a row of `provider_calls` says of one paid attempt. A bill is an
entry of the vendors' ledger, which names the call by its id.
"""
from providers_steps import illegal_steps

# Ends after which a job may pay again: the vendor did not deliver.
DID_NOT_DELIVER = {"failed", "canceled", "expired", "poison", "lost_output"}
ENDED = DID_NOT_DELIVER | {"verified", "rejected"}


class Bill:
    """One thing a vendor was paid for, and whether it gave the money back."""

    def __init__(self, entry):
        self.id, self.model = entry["id"], entry["model"]
        self.call, self.at = entry["correlation"], entry["at"]
        self.paid = entry["usd_micros"]
        self.refunded = False

    @property
    def net(self):
        return 0 if self.refunded else self.paid

    def __str__(self):
        back = " and gave it back" if self.refunded else ""
        return f"{self.model} took {self.paid} for {self.call}{back}"


def bills_of(entries):
    result = {}
    for x in entries:
        if x["kind"] == "refund":
            result[x["id"]].refunded = True
        else:
            result[x["id"]] = Bill(x)
    return list(result.values())


class Verdict:
    """What is wrong, in sentences; and what is merely to be told."""

    def __init__(self):
        self.duplicates, self.lost, self.unequal = [], [], []
        self.illegal, self.unended, self.other = [], [], []
        self.parked = 0
        self.calls = 0
        self.paid = self.settled = 0

    @property
    def ledger_equal(self):
        return not self.unequal

    def faults(self):
        return (self.duplicates + self.lost + self.unequal + self.illegal
                + self.unended + self.other)

    def figures(self):
        return {"calls": self.calls, "duplicates_paid": len(self.duplicates),
                "lost": len(self.lost), "parked": self.parked,
                "paid_micros": self.paid, "ledger_equal": self.ledger_equal}


def by_call(bills):
    result = {}
    for x in bills:
        result.setdefault(x.call, []).append(x)
    return result


def with_twins(bills, calls):
    """Two calls that ask for the very same cannot be told apart by a listing: a
    twin may have adopted what the other was billed for, and owns it then."""
    holders = {x.get("external_id"): x for x in calls.values()}
    for x in bills:
        holder, asked = holders.get(x.id), calls.get(x.call)
        if holder and asked and holder["request"] == asked["request"] \
                and holder["model"] == asked["model"]:
            x.call = holder["id"]
    return bills


def find_duplicates(to, calls, bills, asked_again):
    """@param asked_again jobs for which a person accepted to pay twice."""
    jobs = {}
    for name, paid in bills.items():
        if len(paid) > 1:
            to.duplicates += [f"a call was billed again: {x}" for x in paid[1:]]
        call = calls.get(name)
        if call and call["state"] not in DID_NOT_DELIVER and any(x.net for x in paid):
            jobs.setdefault(call["job_id"], []).append(name)
    for job, names in jobs.items():
        if job not in asked_again and len(names) > 1:
            to.duplicates += [f"{job} was paid for again by {x}" for x in names[1:]]


def find_lost(to, calls, assets, bills, expect_lost):
    """Money must have become an asset, or its row must say why not."""
    for name, paid in bills.items():
        call = calls.get(name)
        for bill in paid:
            if call is None:
                to.lost.append(f"no row knows of it: {bill}")
            elif call["state"] == "rejected" and bill.net:
                to.lost.append(f"its row says nothing was billed: {bill}")
            elif call["state"] == "verified" and name not in assets:
                to.lost.append(f"there is no asset: {bill}")
            elif call["state"] == "lost_output" and not expect_lost:
                to.lost.append(f"its output was not brought home: {bill}")
    for name, call in calls.items():
        if call["state"] == "verified" and name not in bills:
            to.other.append(f"{name} is verified, but nobody billed it")


def compare_sums(to, rows, calls, bills):
    """Calls that wait for a person are unclear on both sides by their nature;
    all others must agree one by one, and so must the sums."""
    moved = {}
    for x in rows["ledger"]:
        moved.setdefault(x["call_id"], {}).setdefault(x["kind"], []).append(x["micros"])
    spent = {}
    for name, call in calls.items():
        lines = moved.get(name, {})
        net = sum(x.net for x in bills.get(name, []))
        settled = sum(lines.get("settle", []))
        spent[call["campaign_id"]] = spent.get(call["campaign_id"], 0) + settled
        if sum(lines.get("reserve", [])) != call["price_reserved"]:
            to.unequal.append(f"{name} promised {call['price_reserved']}, "
                              f"the ledger says {lines.get('reserve')}")
        if call["state"] not in ENDED:
            continue
        ends = len(lines.get("settle", [])) + len(lines.get("release", []))
        if ends != 1:
            to.unequal.append(f"the promise for {name} was ended {ends} times")
        to.paid += net
        to.settled += settled
        if settled != net:
            to.unequal.append(f"{name} ({call['state']}, {call['model']}): the "
                              f"vendor took {net}, the ledger says {settled}")
    if to.paid != to.settled:
        to.unequal.append(f"vendors took {to.paid}, the ledger says {to.settled}")
    compare_campaigns(to, rows, calls, spent)


def compare_campaigns(to, rows, calls, spent):
    for x in rows["campaigns"]:
        here = x["id"]
        promised = sum(c["price_reserved"] for c in calls.values()
                       if c["campaign_id"] == here and c["state"] not in ENDED)
        if x["spent_micros"] != spent.get(here, 0):
            to.unequal.append(f"{here} spent {x['spent_micros']}, its ledger "
                              f"says {spent.get(here, 0)}")
        if x["reserved_micros"] != promised:
            to.unequal.append(f"{here} holds {x['reserved_micros']} back, its "
                              f"calls {promised}")
        if x["spent_micros"] + x["reserved_micros"] > x["budget_micros"]:
            to.unequal.append(f"{here} is over its cap: {x['spent_micros']} + "
                              f"{x['reserved_micros']} > {x['budget_micros']}")


def find_unended(to, rows, calls):
    for x in rows["campaigns"]:
        if x["status"] in ("pending", "generating"):
            to.unended.append(f"{x['id']} is still {x['status']}")
        if x["status"] == "needs_attention" and not x["reason"]:
            to.unended.append(f"{x['id']} waits, and does not say for what")
    for name, x in calls.items():
        if x["state"] == "needs_decision":
            to.parked += 1
        elif x["state"] not in ENDED:
            to.unended.append(f"{name} is still {x['state']}")
    for x in rows["generation_jobs"]:
        if x["state"] in ("running", "backoff"):
            to.unended.append(f"{x['id']} is still {x['state']}")
    for x in rows["outbox"]:
        if x["published_at"] is None:
            to.unended.append(f"a hint about {x['key']} was not handed on")


def find_resent(to, rows, requests):
    """Each paid request was announced by a commit of its own, and was written
    to a connection nobody had used before."""
    announced = {}
    for x in rows["events"]:
        if x["type"] == "call.submitting":
            announced[x["call_id"]] = announced.get(x["call_id"], 0) + 1
    for name, x in requests.get("by_correlation", {}).items():
        if x["seen"] > announced.get(name, 0):
            to.other.append(f"{name} was sent {x['seen']} times, and announced "
                            f"{announced.get(name, 0)} times")
        if x["reused"]:
            to.other.append(f"{name} was sent over a used connection")


def judge(entries, requests, rows, asked_again=(), expect_lost=False):
    """@param entries the vendors' ledger; @param requests what they read;
    @param rows `Rows.everything()`."""
    result = Verdict()
    calls = {x["id"]: x for x in rows["provider_calls"] if x["provider"] != "studio"}
    bills = by_call(with_twins(bills_of(entries), calls))
    assets = {x["id"] for x in rows["assets"]}
    result.calls = len(calls)
    find_duplicates(result, calls, bills, asked_again)
    find_lost(result, calls, assets, bills, expect_lost)
    compare_sums(result, rows, calls, bills)
    find_unended(result, rows, calls)
    find_resent(result, rows, requests)
    result.illegal = illegal_steps(rows["events"])
    return result
