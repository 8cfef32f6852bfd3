"""Our house, told by lines what to do: see orchestrate.cpp."""
import json
import os
import sqlite3
import subprocess

import psycopg2
import usage

PAID = 7  # jobs of a campaign that a vendor does
PRICE = 3000


class AdCraft:
    def __init__(self, room, name, program, vendor, database=None, postmaster=None):
        self.folder = f"{room}/{name}"
        os.mkdir(self.folder)
        self.database = database or f"sqlite:{self.folder}/adcraft.db"
        self.vendor = vendor
        self.made = 0
        self.process = subprocess.Popen(
            [program, self.database, self.folder, f"{vendor.url}/v1"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.pid = self.process.pid
        self.parts = {"adcraft": self.pid}
        if postmaster:
            self.parts["postgres"] = postmaster

    def tell(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"bench_orchestrate ended over {line!r}")
        return json.loads(answer)

    def run(self, count):
        self.tell(f"draft {count}")
        before = {name: usage.cpu(pid) for name, pid in self.parts.items()}
        seconds = self.tell("run")["seconds"]
        spent = {name: usage.cpu(pid) - before[name] for name, pid in self.parts.items()}
        self.made += count
        self.check()
        return {"seconds": seconds, "cpu": spent}

    def ask(self, statement):
        if self.database.startswith("sqlite:"):
            link = sqlite3.connect(self.database[len("sqlite:"):])
            rows = link.execute(statement).fetchall()
        else:
            link = psycopg2.connect(self.database)
            with link.cursor() as cursor:
                cursor.execute(statement)
                rows = cursor.fetchall()
        link.close()
        return rows

    def check(self):
        """Every campaign is finished, every paid call verified, once, at its price."""
        campaigns = dict(self.ask("SELECT status, count(*) FROM campaigns WHERE id LIKE 'ca%' "
                                  "GROUP BY status"))
        calls = self.ask("SELECT state, count(*), count(DISTINCT job_id), sum(price_actual) "
                         "FROM provider_calls WHERE provider = 'replicate' GROUP BY state")
        paid = PAID * self.made
        wanted = [("verified", paid, paid, paid * PRICE)]
        found = [(state, n, jobs, int(sum_)) for state, n, jobs, sum_ in calls]
        if campaigns != {"completed": self.made} or found != wanted:
            raise SystemExit(f"not all is well: {campaigns}, {found} instead of {wanted}")

    def stop(self):
        self.process.stdin.close()
        self.process.wait(30)
