"""The incumbent: fastify in front, BullMQ behind, PostgreSQL and Redis."""
import contextlib
import json
import os
import shutil
import socket
import threading
import time

import psycopg2
import servers
import usage

HERE = os.path.dirname(os.path.abspath(__file__))
CONCURRENCY = 50
LINKS = 4  # on which campaigns are started
STEPS = ["start", "still1", "still2", "still3", "clip1", "clip2", "clip3", "music", "compose"]


def document():
    """What a row holds, 3.1 KB as the incumbent's documents are."""
    words = " ".join(f"the lamp waits at the bed while page {n} is read" for n in range(50))
    return {"brief": {"title": "Evening, softened", "ideas": words},
            "steps": {name: {"state": "planned"} for name in STEPS}}


class Redis:
    """Debian's, with its snapshots and without its append-only file."""

    def __init__(self, room):
        folder = f"{room}/redis"
        os.mkdir(folder)
        # The package with the service would start one of the system's own; the
        # tools hold the same program under another name.
        program = f"{folder}/redis-server"
        os.symlink(shutil.which("redis-check-rdb"), program)
        self.port = servers.free_port()
        self.server = servers.Server(
            "redis", [program, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", folder],
            log=f"{room}/redis.log", port=self.port)
        for _ in range(100):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            time.sleep(0.05)
        raise SystemExit(f"redis did not start: see {room}/redis.log")


def start_some(port, ids):
    """Starts campaigns on one connection, one after the other."""
    with socket.create_connection(("127.0.0.1", port)) as link:
        for x in ids:
            link.sendall(f"POST /api/campaigns/{x}/generate HTTP/1.1\r\n"
                         "Host: bench\r\nContent-Length: 0\r\n\r\n".encode())
            answer = link.recv(4096)
            if not answer.startswith(b"HTTP/1.1 202"):
                raise SystemExit(f"{x} was not started: {answer[:200]!r}")


class BullMQ:
    def __init__(self, room, modules, database, postmaster, vendor, rounds, count):
        self.database, self.vendor, self.postmaster = database, vendor, postmaster
        self.link = psycopg2.connect(database)
        self.link.autocommit = True
        self.ids = [f"ca_{n:07}" for n in range(rounds * count)]
        self.write_rows()
        redis = Redis(room)
        env = {"BENCH_DATABASE": database, "BENCH_MODULES": modules, "NODE_ENV": "production",
               "BENCH_REDIS": str(redis.port), "BENCH_VENDOR": vendor.url,
               "BENCH_MEDIA": f"{room}/bullmq-media", "BENCH_CONCURRENCY": str(CONCURRENCY)}
        self.port = servers.free_port()
        api = servers.Server("api", ["node", f"{HERE}/api.mjs"],
                             {**env, "PORT": str(self.port)}, f"{room}/api.log", self.port)
        api.wait()
        self.worker = servers.Server("worker", ["node", f"{HERE}/worker.mjs"], env,
                                     f"{room}/worker.log", -1)
        self.parts = {"worker": self.worker.process.pid, "api": api.process.pid,
                      "postgres": postmaster, "redis": redis.server.process.pid}

    def write_rows(self):
        with self.link.cursor() as cursor:
            cursor.execute("CREATE TABLE campaigns (id text PRIMARY KEY, status text, "
                           "progress int, document jsonb, updated_at timestamptz)")
            for x in self.ids:
                cursor.execute("INSERT INTO campaigns VALUES (%s, 'draft', 0, %s, now())",
                               (x, json.dumps(document())))
            cursor.execute("ANALYZE campaigns")

    def ended(self, ids):
        """(how many completed, when the last did)."""
        with self.link.cursor() as cursor:
            cursor.execute("SELECT count(*), extract(epoch FROM max(updated_at)) FROM campaigns "
                           "WHERE id BETWEEN %s AND %s AND status = 'completed'",
                           (ids[0], ids[-1]))
            return cursor.fetchone()

    def run(self, count):
        ids, self.ids = self.ids[:count], self.ids[count:]
        before = {name: usage.cpu(pid) for name, pid in self.parts.items()}
        begun = time.time()
        starters = [threading.Thread(target=start_some, args=(self.port, ids[n::LINKS]))
                    for n in range(LINKS)]
        for x in starters:
            x.start()
        for x in starters:
            x.join()
        while (found := self.ended(ids))[0] < count:
            time.sleep(0.05)
            if time.time() - begun > 120 or self.worker.process.poll() is not None:
                raise SystemExit(f"{found[0]} of {count} campaigns completed: see worker.log")
        spent = {name: usage.cpu(pid) - before[name] for name, pid in self.parts.items()}
        self.check(ids)
        return {"seconds": float(found[1]) - begun, "cpu": spent}

    def check(self, ids):
        """Every step was made, and what was made is where it should be."""
        with self.link.cursor() as cursor:
            cursor.execute("SELECT progress, document FROM campaigns WHERE id BETWEEN %s AND %s",
                           (ids[0], ids[-1]))
            for progress, x in cursor.fetchall():
                made = [s for s in x["steps"].values() if s["state"] == "done"]
                if progress != 100 or len(made) != 9 or sum("key" in s for s in made) != 8:
                    raise SystemExit(f"a campaign is not whole: {x}")
