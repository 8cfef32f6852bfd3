"""A server that dies while it writes, takes or settles the delivery of a
webhook, and the next one that goes on: the message arrives, under one id.

Usage: delivery_kill.py PROGRAM DIRECTORY before|after NTH
The last line says what happened; exit code 0: recovered, 1: not, 3: the fault
was never reached.
"""
import atexit
import http.client
import http.server
import json
import os
import signal
import subprocess
import sys
import threading
import time

# Seconds. What a dead server had taken is taken again after its minute.
PATIENCE = 90

heard = []


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        heard.append(self.headers["webhook-id"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def until(what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.02)
    return False


class Server:
    def __init__(self, program, directory, fault):
        self.log = os.path.join(directory, "server.log")
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [program, "--data", os.path.join(directory, "data"), "--port",
                 "0", "--webhooks-to-loopback", "serve"],
                stdout=subprocess.DEVNULL, stderr=log,
                env=dict(os.environ, **fault))
        atexit.register(self.process.kill)
        until(lambda: self.port() or self.process.poll() is not None)

    def port(self):
        with open(self.log, encoding="utf-8") as log:
            _, found, rest = log.read().partition("http://127.0.0.1:")
        return int(rest.split()[0].rstrip("/")) if found else None

    def ask(self, method, path, body=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port(), timeout=10)
        line.request(method, path, body and json.dumps(body),
                     {"Content-Type": "application/json"} if body else {})
        return json.loads(line.getresponse().read() or b"{}")

    def end(self):
        self.process.terminate()
        self.process.wait(30)


def cancel_a_draft(server, url):
    """The shortest way to an event that webhooks hear of."""
    brand = server.ask("POST", "/api/brands", {
        "title": "Lumen", "description": "A lamp that knows the evening"})["id"]
    campaign = server.ask("POST", "/api/campaigns",
                          {"brand_id": brand, "brief": {"title": "Spring"}})
    webhook = server.ask("POST", "/api/webhooks", {"url": url})
    try:
        server.ask("POST", f"/api/campaigns/{campaign['id']}/cancel")
    except (OSError, http.client.HTTPException):
        pass  # it may die before it answers
    return webhook["id"]


def main(program, directory, when, nth):
    receiver = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{receiver.server_port}/in"
    first = Server(program, directory,
                   {"FAULT": f"commit_delivery:{when}:{nth}"})
    webhook = cancel_a_draft(first, url)
    if not until(lambda: first.process.poll() is not None):
        first.end()
        return 3, "never reached"
    if first.process.returncode != -signal.SIGKILL:
        return 1, f"ended with {first.process.returncode}"
    begun = time.monotonic()
    second = Server(program, directory, {})

    def is_delivered():
        path = f"/api/webhooks/{webhook}/deliveries"
        try:
            found = second.ask("GET", path)["items"]
        except OSError:
            return False
        return [x["state"] for x in found] == ["delivered"]

    good = until(is_delivered)
    took = round((time.monotonic() - begun) * 1000)
    second.end()
    if not good or len(set(heard)) != 1:
        return 1, f"not recovered: heard {heard}"
    return 0, f"recovered, delivered after {took} ms, sent {len(heard)} times"


code, text = main(*sys.argv[1:])
print(text)
sys.exit(code)
