"""A server that dies while it writes, takes or settles the delivery of a
webhook, and the next one that goes on: the message arrives, under one id.

Usage: delivery_kill.py PROGRAM DIRECTORY before|after NTH
The last line says what happened; exit code 0: recovered, 1: not, 3: the fault
was never reached.
"""
import http.client
import http.server
import signal
import sys
import threading
import time

from dying_server import Server, until

heard = []


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        heard.append(self.headers["webhook-id"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


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
