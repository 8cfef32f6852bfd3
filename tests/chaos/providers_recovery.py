"""How long a new process takes until it does something: a new event in the
rows, or a paid request at the vendors, whichever comes first.
"""
import sqlite3
import time

from providers_rows import restless

# Seconds. Whoever has done nothing by then has not recovered.
LONGEST = 30


def first_event(rows, begun):
    """@returns when the first event after `begun` was committed, in seconds."""
    try:
        at = rows.one("SELECT MIN(at) FROM events WHERE at > ?", int(begun * 1e6))
    except sqlite3.Error:
        return None
    return at / 1e6 if at else None


def time_to_effect(product, vendors, begun, before):
    """@param before the vendors' activity when the process was started.
    @returns seconds; None if it was killed before, or if there was nothing it
      could have done."""
    rows = product.rows()
    child = product.child
    while time.time() < begun + LONGEST:
        at = first_event(rows, begun)
        if at is not None:
            return at - begun
        if vendors.activity() > before:
            return time.time() - begun
        if child.poll() is not None:
            return None
        time.sleep(0.01)
    return LONGEST if restless(rows) else None


def percentile(values, part):
    """The smallest value that `part` of all do not exceed; 0 if there are none."""
    if not values:
        return 0
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * part // 100) - 1))]
