"""Starts a simulator of its own and talks to it, with the standard library."""
import atexit
import base64
import hashlib
import hmac
import http.client
import http.server
import json
import subprocess
import threading
import time

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
IMAGE = "black-forest-labs/flux-schnell"
CLIP = "bytedance/seedance-1-pro"


class Answer:
    """What came back: a status, or how it ended instead."""

    def __init__(self, status, headers=None, body=b""):
        self.status = status
        self.headers = {k.lower(): v for k, v in (headers or {}).items()}
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)


class Sim:
    def __init__(self, build, folder, *options):
        self.command = [build + "/provsim", "--dir", folder, *options]
        self.child = None
        self.start()

    def start(self):
        self.child = subprocess.Popen(self.command, stdout=subprocess.PIPE)
        atexit.register(self.child.kill)
        self.port = json.loads(self.child.stdout.readline())["port"]

    def stop(self):
        """@returns the exit code."""
        self.child.terminate()
        return self.child.wait(20)

    def connect(self, timeout=15):
        return http.client.HTTPConnection("127.0.0.1", self.port,
                                          timeout=timeout)

    def call(self, method, path, body=None, headers=None, over=None):
        """@param over a connection to go over, which stays open."""
        line = over or self.connect()
        head = {"Authorization": "Bearer k", "Content-Type": "application/json"}
        head.update(headers or {})
        text = None if body is None else (
            body if isinstance(body, bytes) else json.dumps(body))
        try:
            line.request(method, path, text, head)
            reply = line.getresponse()
            return Answer(reply.status, dict(reply.getheaders()), reply.read())
        except http.client.IncompleteRead as e:
            return Answer("half", body=e.partial)
        except http.client.RemoteDisconnected:
            return Answer("gone")
        except ConnectionResetError:
            return Answer("reset")
        finally:
            if not over:
                line.close()

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def post(self, path, body, **more):
        return self.call("POST", path, body, **more)

    def faults(self, *rules):
        said = self.call("PUT", "/sim/faults", {"rules": list(rules)})
        assert said.status == 200, said.body

    def create(self, model=IMAGE, more=None, headers=None, over=None, **values):
        body = {"input": {"prompt": "a lamp", **values}, **(more or {})}
        return self.post(f"/v1/models/{model}/predictions", body,
                         headers=headers, over=over)

    def chat(self, body=None, **more):
        return self.post("/v1/chat/completions", {
            "model": "gpt-6-luna",
            "messages": [{"role": "user", "content": "Hello"}],
            **(body or {})}, **more)

    def ended(self, id_or_answer, seconds=10):
        """Polls until a prediction ends; @returns it."""
        key = (id_or_answer if isinstance(id_or_answer, str)
               else id_or_answer.json["id"])
        until = time.time() + seconds
        while time.time() < until:
            now = self.get("/v1/predictions/" + key).json
            if now["status"] not in ("starting", "processing", "reviewing"):
                return now
            time.sleep(0.02)
        raise AssertionError("it does not end")

    def output(self, prediction):
        """Fetches what a prediction made."""
        url = prediction["output"]
        url = url[0] if isinstance(url, list) else url
        return self.get(url[url.index("/files/"):])

    def ledger(self):
        return self.get("/sim/ledger").json

    def charges(self):
        return [x for x in self.ledger()["entries"] if x["kind"] == "charge"]


class Mailbox:
    """Takes webhooks and keeps those that are signed well apart."""

    def __init__(self, status=200):
        self.letters = []
        box = self

        class Door(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                box.letters.append((dict(self.headers), body))
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.house = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
        threading.Thread(target=self.house.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.house.server_port}"

    def wait(self, count, seconds=10):
        until = time.time() + seconds
        while len(self.letters) < count and time.time() < until:
            time.sleep(0.02)
        time.sleep(0.1)
        return self.letters

    @staticmethod
    def is_genuine(letter, now=None):
        head = {k.lower(): v for k, v in letter[0].items()}
        stamp = head["webhook-timestamp"]
        if abs((now or time.time()) - int(stamp)) > 300:
            return False
        key = base64.b64decode(SECRET.split("_")[1])
        text = f"{head['webhook-id']}.{stamp}.".encode() + letter[1]
        mine = base64.b64encode(hmac.new(key, text, hashlib.sha256).digest())
        return ("v1," + mine.decode()) in head["webhook-signature"].split(" ")


def check(what, is_true):
    if not is_true:
        raise AssertionError(what)


def run_all(tests):
    """Runs (name, function) one after the other. @returns how many failed."""
    failed = 0
    for name, test in tests:
        try:
            test()
        except Exception as e:  # a test that breaks has failed
            failed += 1
            print(f"FAILED: {name}: {type(e).__name__}: {e}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return failed


def finish(sim, failed):
    """Ends the simulator. @returns the exit code of a test."""
    code = sim.stop()
    if code != 0:
        print(f"FAILED: the simulator ended with {code}")
    return 1 if failed or code else 0
