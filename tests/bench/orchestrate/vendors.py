"""The vendor of both contenders, and who speaks with it."""
import json
import subprocess

from servers import must


running = []


class Vendor:
    """Makes predictions that take so many seconds."""

    def __init__(self, program, seconds):
        self.process = subprocess.Popen([program, str(seconds)], stdout=subprocess.PIPE, text=True)
        running.append(self)
        self.port = json.loads(self.process.stdout.readline())["port"]
        self.url = f"http://127.0.0.1:{self.port}"

    def counts(self):
        return must(self.port, "GET", "/counts")

    def stop(self):
        running.remove(self)
        self.process.kill()
        self.process.wait()


def stop_all():
    for x in list(running):
        x.stop()


def difference(after, before):
    return {name: after[name] - before[name] for name in after}
