"""How long a new process takes until it does something: a new event in the
rows, or a paid request at the vendors, whichever comes first.
"""
import contextlib
import http.client
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


def answers(port):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    with contextlib.closing(line), contextlib.suppress(OSError, http.client.HTTPException):
        line.request("GET", "/readyz")
        return line.getresponse().status == 200
    return False


def time_to_effect(product, vendors, begun, before):
    """@param before the vendors' activity when the process was started.
    @returns seconds; None if it was killed before. Where no campaign was at
      work, being there for the next request is all it can do."""
    rows = product.rows()
    child = product.child
    idle = not restless(rows)
    while time.time() < begun + LONGEST:
        at = first_event(rows, begun)
        if at is not None:
            return at - begun
        if vendors.activity() > before or (idle and answers(product.port)):
            return time.time() - begun
        if child.poll() is not None:
            return None
        time.sleep(0.01)
    return LONGEST


def percentile(values, part):
    """The smallest value that `part` of all do not exceed; 0 if there are none."""
    if not values:
        return 0
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * part // 100) - 1))]
