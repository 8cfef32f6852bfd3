"""Reads the rows of the product, from beside it."""
import os
import sqlite3


class Rows:
    """Each reading is a connection of its own: the product may die meanwhile."""

    def __init__(self, path):
        self.path = path

    def all(self, text, *values):
        """@returns a list of dictionaries; none while there is no table."""
        if not os.path.exists(self.path):
            return []
        db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=10)
        try:
            db.row_factory = sqlite3.Row
            return [dict(x) for x in db.execute(text, values)]
        except sqlite3.OperationalError as e:
            if "no such table" in str(e):
                return []
            raise
        finally:
            db.close()

    def one(self, text, *values):
        """@returns the only column of the first row, or 0."""
        found = self.all(text, *values)
        return next(iter(found[0].values())) or 0 if found else 0

    def everything(self):
        """What the oracle judges, read in one go."""
        names = ("campaigns", "generation_jobs", "provider_calls", "assets",
                 "ledger", "events", "outbox")
        if not os.path.exists(self.path):
            return {name: [] for name in names}
        db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=10)
        try:
            db.row_factory = sqlite3.Row
            db.execute("BEGIN")
            order = {"events": " ORDER BY campaign_id, seq"}
            return {name: [dict(x) for x in db.execute(
                f"SELECT * FROM {name}{order.get(name, '')}")] for name in names}
        finally:
            db.close()


LIVE = ("reserved", "submitting", "unknown", "accepted", "running", "canceling",
        "succeeded", "downloaded")


def due_calls(rows):
    """How many calls somebody must do something about."""
    return rows.one("SELECT COUNT(*) FROM provider_calls WHERE provider <> 'studio' "
                    f"AND state IN ({','.join('?' * len(LIVE))})", *LIVE)


def restless(rows):
    """How many campaigns are still at work: by status, or because a call is
    not at its end."""
    return rows.one("""
      SELECT COUNT(*) FROM campaigns c WHERE status IN ('pending', 'generating')
        OR EXISTS (SELECT 1 FROM provider_calls WHERE campaign_id = c.id
                   AND state NOT IN ('needs_decision', 'verified', 'rejected',
                     'failed', 'canceled', 'expired', 'lost_output', 'poison'))
        OR EXISTS (SELECT 1 FROM generation_jobs WHERE campaign_id = c.id
                   AND state IN ('running', 'backoff'))""")
