"""A server that dies while it writes down what a vendor reports, and the next
one, to which the vendor reports again as it was not answered: one row and one
hint, which is handed on.

Usage: report_kill.py PROGRAM DIRECTORY before|after
The last line says what happened; exit code 0: recovered, 1: not, 3: the fault
was never reached.
"""
import base64
import hashlib
import hmac
import http.client
import os
import signal
import sqlite3
import sys
import time

from dying_server import Server, until

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
CALL = "c1.scene_video.s1.16x9.r1.c1"
BODY = b'{"id":"p1","status":"succeeded"}'


def path():
    key = hmac.new(SECRET.encode(), b"adcraft replicate webhook token",
                   hashlib.sha256).digest()
    token = hmac.new(key, CALL.encode(), hashlib.sha256).hexdigest()[:32]
    return f"/webhooks/replicate/{CALL}/{token}"


def report(server):
    stamp = str(int(time.time()))
    key = base64.b64decode(SECRET.split("_")[1])
    text = b"msg_1." + stamp.encode() + b"." + BODY
    mac = base64.b64encode(hmac.new(key, text, hashlib.sha256).digest())
    return server.send("POST", path(), BODY, {
        "webhook-id": "msg_1", "webhook-timestamp": stamp,
        "webhook-signature": "v1," + mac.decode()})[0]


def counts(directory):
    """Rows in the inbox, hints, and hints that were handed on."""
    db = sqlite3.connect(
        f"file:{os.path.join(directory, 'data', 'adcraft.db')}?mode=ro",
        uri=True)
    try:
        return [db.execute(x).fetchone()[0] for x in (
            "SELECT COUNT(*) FROM webhook_inbox",
            "SELECT COUNT(*) FROM outbox",
            "SELECT COUNT(published_at) FROM outbox")]
    finally:
        db.close()


def main(program, directory, when):
    secret = {"REPLICATE_WEBHOOK_SECRET": SECRET}
    first = Server(program, directory,
                   {**secret, "FAULT": f"commit_inbox:{when}:1"})
    try:
        answered = report(first)
    except (OSError, http.client.HTTPException):
        answered = None
    if not until(lambda: first.process.poll() is not None):
        first.end()
        return 3, "never reached"
    if first.process.returncode != -signal.SIGKILL or answered:
        return 1, f"ended with {first.process.returncode}, said {answered}"
    begun = time.monotonic()
    second = Server(program, directory, secret)
    again = report(second)
    good = until(lambda: counts(directory) == [1, 1, 1])
    took = round((time.monotonic() - begun) * 1000)
    second.end()
    if again != 202 or not good:
        return 1, f"not recovered: said {again}, {counts(directory)}"
    return 0, f"recovered, handed on after {took} ms"


code, text = main(*sys.argv[1:])
print(text)
sys.exit(code)
