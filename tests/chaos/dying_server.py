"""A server that dies where a fault says, and the patience it takes."""
import atexit
import http.client
import json
import os
import subprocess
import time

# Seconds. What a dead server had taken is taken again after its minute.
PATIENCE = 90


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

    def send(self, method, path, body=None, headers=None):
        """@returns the status and the body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port(), timeout=10)
        line.request(method, path, body, headers or {})
        answer = line.getresponse()
        return answer.status, answer.read()

    def ask(self, method, path, body=None):
        text = self.send(method, path, body and json.dumps(body),
                         {"Content-Type": "application/json"} if body else {})
        return json.loads(text[1] or b"{}")

    def end(self):
        self.process.terminate()
        self.process.wait(30)
