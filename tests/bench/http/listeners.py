"""Thousands of listeners to events, and how soon they hear of a change."""
import json
import select
import socket
import time


class Listeners:
    """`count` streams, divided evenly over `campaigns`."""

    def __init__(self, port, campaigns, count):
        self.port = port
        self.poll = select.epoll()
        self.sockets = {}
        self.of = {}
        for n in range(count):
            self.open(campaigns[n % len(campaigns)], f"127.0.0.{2 + n // 20000}")
        self.text = dict.fromkeys(self.sockets, b"")

    def open(self, campaign, source):
        s = socket.create_connection(("127.0.0.1", self.port), 30, (source, 0))
        s.sendall(f"GET /api/campaigns/{campaign}/events HTTP/1.1\r\n"
                  "Host: localhost\r\nAccept: text/event-stream\r\n\r\n".encode())
        s.setblocking(False)
        self.sockets[s.fileno()] = s
        self.of.setdefault(campaign, set()).add(s.fileno())
        self.poll.register(s, select.EPOLLIN)

    def read(self, wanted, sign, seconds):
        """Waits until each of `wanted` has received `sign`: when each had it."""
        heard = {}
        until = time.perf_counter() + seconds
        for fd in wanted:
            self.text[fd] = b"\n"
        while len(heard) < len(wanted) and time.perf_counter() < until:
            for fd, _ in self.poll.poll(0.1, 4096):
                part = self.sockets[fd].recv(65536)
                now = time.perf_counter()
                if not part:
                    self.poll.unregister(fd)
                    continue
                self.text[fd] = (self.text[fd] + part)[-65536:]
                if fd in wanted and fd not in heard and sign in self.text[fd]:
                    heard[fd] = now
        return heard

    def settle(self):
        """How many were let in."""
        return len(self.read(set(self.sockets), b"text/event-stream", 120))

    def drain(self):
        """Takes what is still on its way."""
        while True:
            ready = self.poll.poll(0.3, 4096)
            if not ready:
                return
            for fd, _ in ready:
                self.sockets[fd].recv(65536)

    def close(self):
        for s in self.sockets.values():
            s.close()
        self.poll.close()


def push(listeners, campaign, changes):
    """Milliseconds from sending a change to hearing of it, for every listener of
    the campaign and every change; and how many never heard."""
    wanted = listeners.of[campaign]
    link = socket.create_connection(("127.0.0.1", listeners.port), 30)
    link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    result, lost = [], 0
    for n in range(changes):
        body = json.dumps({"title": f"Evening, version {n}"})
        request = (f"PATCH /api/campaigns/{campaign} HTTP/1.1\r\nHost: localhost\r\n"
                   "Content-Type: application/json\r\n"
                   f"Content-Length: {len(body)}\r\n\r\n{body}").encode()
        begun = time.perf_counter()
        link.sendall(request)
        heard = listeners.read(wanted, b"\nid: ", 3)
        lost += len(wanted) - len(heard)
        result += [(x - begun) * 1e3 for x in heard.values()]
        head = link.recv(65536)
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"PATCH answered {head[:200]!r}")
        take_rest(link, head)
    link.close()
    return sorted(result), lost


def take_rest(link, text):
    head, _, body = text.partition(b"\r\n\r\n")
    size = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    while len(body) < size:
        body += link.recv(65536)
