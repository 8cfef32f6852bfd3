"""What a fault test of paid calls takes: the vendors, the product, and a nurse
who starts the product again whenever it was killed. One directory holds all of
it; only processes that were started here are ever ended.
"""
import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import threading
import time

from providers_recovery import time_to_effect
from providers_rows import Rows

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
VENDOR_KEY = "chaos-key"


def free_port():
    """The product's own address goes out with each request, so it must be
    known before it starts, and stay when it starts again."""
    with socket.create_server(("127.0.0.1", 0)) as s:
        return s.getsockname()[1]


def until(what, seconds, pause=0.02):
    """@returns what `what` answers, as soon as that is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(pause)
    return None


class Vendors:
    """The simulator. Its bills are the truth that rows are held against."""

    def __init__(self, build, folder, media, *options):
        os.makedirs(folder)
        os.makedirs(media, exist_ok=True)
        # What was drawn for one run is as good for the next.
        os.symlink(media, os.path.join(folder, "media"))
        self.folder = folder
        with open(os.path.join(folder, "log"), "wb") as log:
            self.child = subprocess.Popen(
                [build + "/provsim", "--dir", folder, "--webhook-secret", SECRET,
                 # Nobody reports a bill, so only one by the card can be known.
                 "--drift", "0", *options],
                stdout=subprocess.PIPE, stderr=log)
        self.port = json.loads(self.child.stdout.readline())["port"]
        self.base = f"http://127.0.0.1:{self.port}/v1"

    def ask(self, method, path, body=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(line):
            line.request(method, path, body and json.dumps(body),
                         {"Authorization": "Bearer " + VENDOR_KEY,
                          "Content-Type": "application/json"})
            answer = line.getresponse()
            text = answer.read()
            if answer.status >= 300:
                raise RuntimeError(f"{method} {path}: {answer.status} {text!r}")
            return json.loads(text)

    def break_by(self, *rules):
        self.ask("PUT", "/sim/faults", {"rules": list(rules)})

    def fired(self):
        """How often each rule struck, by action."""
        result = {}
        for x in self.ask("GET", "/sim/faults")["rules"]:
            result[x["action"]] = result.get(x["action"], 0) + x["fired"]
        return result

    def bills(self):
        return self.ask("GET", "/sim/ledger")["entries"]

    def requests(self):
        return self.ask("GET", "/sim/requests")

    def activity(self):
        """A number that grows with each paid request that is read."""
        with contextlib.suppress(OSError):
            return os.stat(os.path.join(self.folder, "requests.jsonl")).st_size
        return 0

    def answers(self):
        """How many requests were answered, by route and status."""
        return {k: n for k, n in self.ask("GET", "/sim/state")["answers"].items()
                if not k.startswith("sim")}

    def end(self):
        self.child.terminate()
        try:
            self.child.wait(20)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()


class Product:
    """One process of it at a time; `start` may be called again after a death."""

    def __init__(self, program, folder, env, *options):
        os.makedirs(folder, exist_ok=True)
        self.program, self.folder, self.options = program, folder, options
        self.data = os.path.join(folder, "data")
        self.port = free_port()
        # What the machine happens to be set up for is not what is tested.
        self.env = {k: v for k, v in os.environ.items()
                    if not k.startswith(("ADCRAFT_", "OPENAI_", "REPLICATE_"))
                    and k not in ("DATABASE_URL", "REDIS_URL", "FAULT")}
        self.env.update(env, PUBLIC_URL=f"http://127.0.0.1:{self.port}")
        self.log = os.path.join(folder, "server.log")
        self.child = None

    def start(self, fault=None):
        env = dict(self.env, **({"FAULT": fault} if fault else {}))
        with open(self.log, "ab") as log:
            self.child = subprocess.Popen(
                [self.program, "--data", self.data, "--port", str(self.port),
                 "--no-rate-limits", "--log", "warn", *self.options, "serve"],
                stdout=subprocess.DEVNULL, stderr=log, env=env)

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.child.pid, signal.SIGKILL)

    def end(self, seconds=40):
        """@returns its exit code."""
        self.child.terminate()
        try:
            return self.child.wait(seconds)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
            return "no end"

    def rows(self):
        return Rows(os.path.join(self.data, "adcraft.db"))

    def words(self, lines=6):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return "".join(log.readlines()[-lines:])


class Nurse:
    """Starts a killed product again at once, and takes the time until it has
    an effect. Whatever else ends a product is noted as a fall."""

    def __init__(self, product, vendors):
        self.product, self.vendors = product, vendors
        self.deaths = 0
        self.seconds = []
        self.falls = []
        self.closing = False
        self.again = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self):
        while True:
            child = self.product.child
            code = child.wait()
            if self.closing:
                return
            if code == -signal.SIGKILL:
                self.deaths += 1
            else:
                self.falls.append(f"ended with {code}: {self.product.words(2)}")
                if len(self.falls) > 20:
                    return
            begun = time.time()
            before = self.vendors.activity()
            self.product.start()
            self.again.set()
            took = time_to_effect(self.product, self.vendors, begun, before)
            if took is not None:
                self.seconds.append(took)

    def end(self):
        """Ends the product as a person would. @returns its exit code."""
        self.closing = True
        return self.product.end()


class World:
    """Vendors, product and nurse of one run."""

    def __init__(self, house, name, vendor_options=(), env=None, options=(),
                 fault=None):
        self.name = name
        self.folder = os.path.join(house.folder, name)
        os.makedirs(self.folder)
        self.vendors = Vendors(house.build, os.path.join(self.folder, "vendors"),
                               os.path.join(house.folder, "media"),
                               *vendor_options)
        self.product = Product(
            house.build + "/adcraft-chaos", self.folder,
            {**house.env(self.vendors.base), **(env or {})}, *options)
        self.brand = house.furnish(self.product.data)
        self.product.start(fault)
        self.nurse = Nurse(self.product, self.vendors)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Whatever happened, nothing goes on behind our back.
        self.nurse.closing = True
        if self.product.child.poll() is None:
            self.product.child.kill()
        self.product.child.wait()
        self.vendors.end()
