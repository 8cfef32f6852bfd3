"""Servers on loopback, each started and stopped by its process id."""
import contextlib
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time

import psycopg2

HERE = os.path.dirname(os.path.abspath(__file__))
running = []


def say(text):
    print(text, file=sys.stderr, flush=True)


def database(url, name):
    """A new database in the same cluster."""
    link = psycopg2.connect(url)
    link.autocommit = True
    with link.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    link.close()
    return url.rsplit("/", 1)[0] + "/" + name


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def ask(port, method, path, body=None, headers=None, timeout=60):
    """One request on a connection of its own: (status, headers, body)."""
    if isinstance(body, (dict, list)):
        body = json.dumps(body)
        headers = {"Content-Type": "application/json", **(headers or {})}
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    with contextlib.closing(link):
        link.request(method, path, body, headers or {})
        answer = link.getresponse()
        return answer.status, answer.headers, answer.read()


def must(port, method, path, body=None, headers=None):
    """The body of an answer that has to be a good one."""
    status, _, text = ask(port, method, path, body, headers)
    if not 200 <= status < 300:
        raise SystemExit(f"{method} {path} answered {status}: {text[:300]!r}")
    return json.loads(text) if text else None


class Server:
    """A process that listens on `port`."""

    def __init__(self, name, command, env=None, log=None, port=None):
        self.name = name
        self.log = log
        with open(log, "wb") as out:
            self.process = subprocess.Popen(
                command, env={**os.environ, **(env or {})},
                stdout=out, stderr=out)
        running.append(self)
        self.port = port or self.port_said()

    def port_said(self):
        for _ in range(60_000):
            with open(self.log) as lines:
                said = re.search(r"serves on http://\S+?:(\d+)", lines.read())
            if said:
                return int(said.group(1))
            if self.process.poll() is not None:
                break
            time.sleep(0.0005)
        raise SystemExit(f"{self.name} did not start: see {self.log}")

    def wait(self, path="/"):
        for _ in range(300):
            with contextlib.suppress(OSError, http.client.HTTPException):
                ask(self.port, "GET", path, timeout=2)
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit(f"{self.name} does not answer: see {self.log}")

    def resident(self):
        """Bytes."""
        with open(f"/proc/{self.process.pid}/status") as lines:
            return int(re.search(r"VmRSS:\s+(\d+)", lines.read()).group(1)) * 1024

    def stop(self):
        running.remove(self)
        self.process.terminate()
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


def stop_all():
    for server in list(running):
        server.stop()


def adcraft(program, room, name, role="api", database=None):
    """AdCraft on a free port with data of its own; nobody is asked to wait."""
    command = [program, "--data", f"{room}/{name}", "--port", "0", "--role",
               role, "--no-rate-limits", "--log", "warn"]
    if database:
        command += ["--database-url", database]
    return Server(name, command + ["serve"], log=f"{room}/{name}.log")


def uvicorn(room, database):
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "fastapi_app:app", "--app-dir", HERE,
               "--host", "127.0.0.1", "--port", str(port), "--no-access-log",
               "--log-level", "warning", "--loop", "uvloop", "--http", "httptools"]
    env = {"BENCH_DATABASE": database, "PYTHONDONTWRITEBYTECODE": "1"}
    return Server("uvicorn", command, env, f"{room}/uvicorn.log", port).wait()


def fastify(room, database, modules):
    port = free_port()
    env = {"BENCH_DATABASE": database, "BENCH_MODULES": modules,
           "PORT": str(port), "NODE_ENV": "production"}
    return Server("fastify", ["node", f"{HERE}/fastify_app.mjs"], env,
                  f"{room}/fastify.log", port).wait()
