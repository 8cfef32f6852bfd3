"""What the runs have in common: how they end, and what they report."""
import hashlib
import os
import time

from providers_oracle import judge
from providers_rows import restless
from providers_recovery import percentile

# Left behind by a render whose process died; others are none of its business.
GRACE = 10


class Report:
    """Figures and faults of one run."""

    def __init__(self, name):
        self.name = name
        self.begun = time.monotonic()
        self.kills = self.points = self.parked = 0
        self.duplicates = self.lost = 0
        self.ledger_equal = True
        self.seconds = []
        self.faults = []
        self.figures = {}

    def check(self, text, good):
        if not good:
            self.faults.append(text)

    def add(self, verdict):
        self.duplicates += len(verdict.duplicates)
        self.lost += len(verdict.lost)
        self.parked += verdict.parked
        self.ledger_equal = self.ledger_equal and verdict.ledger_equal
        self.faults += verdict.faults()
        for key in ("calls", "paid_micros"):
            self.figures[key] = self.figures.get(key, 0) + verdict.figures()[key]

    def line(self):
        return {"run": self.name, "kills": self.kills, "points": self.points,
                "duplicates_paid": self.duplicates, "lost": self.lost,
                "parked": self.parked, "ledger_equal": self.ledger_equal,
                "recovery_p50_s": round(percentile(self.seconds, 50), 3),
                "recovery_p99_s": round(percentile(self.seconds, 99), 3),
                **self.figures, "faults": len(self.faults),
                "seconds": round(time.monotonic() - self.begun, 1)}


def settle(world, seconds):
    """Waits until no campaign is at work. @returns seconds it took, or None."""
    begun = time.monotonic()
    rows = world.product.rows()
    calm = 0
    while time.monotonic() < begun + seconds:
        calm = calm + 1 if not restless(rows) and not is_behind(rows) else 0
        if calm == 3:
            return time.monotonic() - begun
        time.sleep(0.1)
    return None


def is_behind(rows):
    return rows.one("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")


def files_amiss(product):
    """Assets whose bytes are not those that were paid for, and work that was
    left behind. The product has ended."""
    result = []
    media = os.path.join(product.data, "media")
    for x in product.rows().all("SELECT id, storage_key, sha256 FROM assets"):
        try:
            with open(os.path.join(media, x["storage_key"]), "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != x["sha256"]:
                    result.append(f"the bytes of {x['id']} are others")
        except OSError:
            result.append(f"the file of {x['id']} is not there")
    for folder, _, names in os.walk(product.data):
        result += [f"left behind: {os.path.join(folder, x)}"
                   for x in names if x.endswith(".part")]
    return result


def children_of(folder):
    """Processes that still work below a directory, by their command lines."""
    result = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                line = file.read().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if folder + "/data" in line and int(pid) != os.getpid():
            result.append(f"process {pid} is left behind: {line[:160]}")
    return result


def finish(world, report, seconds, **oracle):
    """Settles, ends the product, and judges whatever there is. @returns rows."""
    took = settle(world, seconds)
    if took is None:
        report.faults.append(f"{world.name}: not at rest after {seconds} s")
    report.figures["settled_s"] = round(
        max(report.figures.get("settled_s", 0), took or seconds), 1)
    code = world.nurse.end()
    report.check(f"{world.name}: the product ended with {code}", code == 0)
    report.faults += [f"{world.name}: the product {x}" for x in world.nurse.falls]
    report.kills += world.nurse.deaths
    report.seconds += world.nurse.seconds
    rows = world.product.rows().everything()
    verdict = judge(world.vendors.bills(), world.vendors.requests(), rows, **oracle)
    report.add(verdict)
    report.faults += files_amiss(world.product)
    end = time.monotonic() + GRACE
    while children_of(world.folder) and time.monotonic() < end:
        time.sleep(0.2)
    report.faults += children_of(world.folder)
    return rows
