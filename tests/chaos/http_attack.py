"""Attacks a server on loopback and measures a healthy client meanwhile.

Each attack is a process of its own and lasts a few seconds, with a calm stretch
before it. The healthy client sends a GET of a campaign every 5 ms. With `all`
each attack is then run again, against a process that only reads and throws
away (`…_elsewhere_p99_ms`): so much of the delay is the attackers' own use of
the machine. The last line is JSON; the exit code is 1 if a healthy request
failed, and with `all` also if the p99 under attack is both over twice the calm
one and over the 8 ms that are promised.

Usage: http_attack.py PORT PID all|some
"""
import asyncio
import contextlib
import http.client
import json
import multiprocessing
import socket
import sys
import time

CALM, ATTACK = 2.5, 5.0
MIB = 1 << 20


def connect(port):
    return socket.create_connection(("127.0.0.1", port), 5)


# -- attacks: each runs until `until`, and answers nothing --------------------

def slow_loris(port, path, until):
    """400 heads that arrive a byte at a time."""
    head = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + b"a" * 1000
    held = []
    for _ in range(400):
        with contextlib.suppress(OSError):
            held.append(connect(port))
    at = 0
    while time.monotonic() < until:
        for s in held:
            with contextlib.suppress(OSError):
                s.send(head[at:at + 1])
        at += 1
        time.sleep(0.25)
    for s in held:
        s.close()


def huge_body(port, path, length, until):
    """64 MiB to a route that takes little, then again; at most 100 MB/s."""
    chunk = b"x" * MIB
    while time.monotonic() < until:
        with contextlib.suppress(OSError), connect(port) as s:
            s.sendall(b"POST /api/brands HTTP/1.1\r\nHost: localhost\r\n"
                      b"Content-Type: application/json\r\n" + length + b"\r\n\r\n")
            for _ in range(64):
                if time.monotonic() > until:
                    break
                s.sendall(b"100000\r\n" + chunk + b"\r\n"
                          if b"chunked" in length else chunk)
                time.sleep(0.01)
        time.sleep(0.01)


def huge_bodies(port, path, until):
    rest = [multiprocessing.Process(target=huge_body, args=(port, path, x, until))
            for x in (b"Content-Length: 67108864", b"Transfer-Encoding: chunked")]
    for x in rest:
        x.start()
    # One that is let in: it is held in memory, and nothing may be made of it.
    while time.monotonic() < until:
        with contextlib.suppress(OSError), connect(port) as s:
            s.sendall(b"PUT " + path.encode() + b"/scenes/1/media HTTP/1.1\r\n"
                      b"Host: localhost\r\nContent-Type: video/mp4\r\n"
                      b"Content-Length: 60000000\r\n\r\n")
            for _ in range(60):
                if time.monotonic() > until:
                    break
                s.sendall(b"x" * 1_000_000)
                time.sleep(0.02)
    for x in rest:
        x.join()


def pipelining(port, path, until):
    """8 connections, 32 requests at once on each, ten times a second."""
    one = b"GET " + path.encode() + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"
    held = [connect(port) for _ in range(8)]
    while time.monotonic() < until:
        for s in held:
            s.sendall(one * 32)
        for s in held:
            taken = 0
            while taken < 32:
                taken += s.recv(1 << 18).count(b"HTTP/1.1 200")
        time.sleep(0.1)
    for s in held:
        s.close()


def half_closed(port, path, until):
    """Peers that ask, end their side and stay, 200 at a time."""
    one = b"GET " + path.encode() + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"
    held = []
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            s = connect(port)
            s.sendall(one[:len(one) if len(held) % 2 else 20])
            s.shutdown(socket.SHUT_WR)
            held.append(s)
        if len(held) > 200:
            held.pop(0).close()
        time.sleep(0.01)
    for s in held:
        s.close()


class Elsewhere(asyncio.Protocol):
    """Reads, throws away, and answers each head with next to nothing."""

    def connection_made(self, transport):
        self.link = transport

    def data_received(self, data):
        self.link.write(data.count(b"\r\n\r\n")
                        * b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")


def serve_elsewhere(listener):
    async def run():
        server = await asyncio.get_running_loop().create_server(Elsewhere, sock=listener)
        await server.serve_forever()
    asyncio.run(run())


ATTACKS = (slow_loris, huge_bodies, pipelining, half_closed)


# -- the healthy client -------------------------------------------------------

class Healthy:
    def __init__(self, port, path):
        self.port, self.path = port, path
        self.link = None
        self.failed = 0

    def ask(self):
        """Milliseconds until the whole answer was there."""
        begun = time.perf_counter()
        try:
            if self.link is None:
                self.link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            self.link.request("GET", self.path)
            answer = self.link.getresponse()
            answer.read()
            if answer.status != 200:
                self.failed += 1
        except (OSError, http.client.HTTPException):
            self.failed += 1
            self.link = None
        return (time.perf_counter() - begun) * 1e3

    def watch(self, seconds):
        until = time.monotonic() + seconds
        times = []
        while time.monotonic() < until:
            times.append(self.ask())
            time.sleep(0.005)
        return times


def p99(times):
    return round(sorted(times)[len(times) * 99 // 100], 2)


def resident(pid):
    with open(f"/proc/{pid}/status") as lines:
        text = lines.read()
    return int(text.split("VmRSS:")[1].split()[0]) // 1024


def campaign_path(port):
    def post(path, body):
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with contextlib.closing(link):
            link.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
            answer = link.getresponse()
            text = answer.read()
            if answer.status != 201:
                raise SystemExit(f"POST {path} answered {answer.status}: {text[:200]!r}")
            return json.loads(text)["id"]
    brand = post("/api/brands", {"title": "Lumen", "description": "A lamp."})
    return "/api/campaigns/" + post("/api/campaigns", {"brand_id": brand})


def attacked_by(attack, port, client, pid):
    """Times of the healthy client, and the server's memory meanwhile."""
    child = multiprocessing.Process(
        target=attack, args=(port, client.path, time.monotonic() + ATTACK + 0.5))
    child.start()
    time.sleep(0.5)
    times = client.watch(ATTACK - 0.5)
    peak = resident(pid)
    child.join(15)
    if child.is_alive() or child.exitcode != 0:
        print(f"{attack.__name__}: the attacker did not get through its work")
        client.failed += 1
        child.kill()
    return times, peak


def attacks_elsewhere(client, pid):
    result = {}
    with socket.create_server(("127.0.0.1", 0), backlog=512) as listener:
        sink = multiprocessing.Process(target=serve_elsewhere, args=(listener,))
        sink.start()
        for attack in ATTACKS:
            times, _ = attacked_by(attack, listener.getsockname()[1], client, pid)
            result[attack.__name__ + "_elsewhere_p99_ms"] = p99(times)
        sink.kill()
        sink.join()
    return result


def main():
    port, pid, judged = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "all"
    client = Healthy(port, campaign_path(port))
    client.watch(1)
    calm, attacked, result = [], [], {}
    peak = resident(pid)
    for attack in ATTACKS:
        calm += client.watch(CALM)
        times, held = attacked_by(attack, port, client, pid)
        peak = max(peak, held)
        attacked += times
        result[attack.__name__ + "_p99_ms"] = p99(times)
    if judged:
        result.update(attacks_elsewhere(client, pid))
    base, under = p99(calm), p99(attacked)
    result.update(baseline_p99_ms=base, attack_p99_ms=under,
                  ratio=round(under / base, 2), requests=len(calm) + len(attacked),
                  failed=client.failed, peak_rss_mb=peak)
    print(json.dumps(result, separators=(",", ":")))
    slow = judged and under > 2 * base and under > 8
    return 1 if client.failed or slow else 0


if __name__ == "__main__":
    sys.exit(main())
