"""What people do over the API, as patient clients: a request that broke off is
sent again under the same key, which must take effect once.
"""
import contextlib
import http.client
import itertools
import json
import time

# Micro-dollars: more than any of these campaigns costs.
PLENTY = 100_000_000
IMAGES = "config/samples/lumen/images/"


class Refused(RuntimeError):
    """The server said no."""


class Desk:
    def __init__(self, product, brand=None, patience=90):
        self.product, self.patience = product, patience
        self.numbers = itertools.count(1)
        # Keys and words are no other desk's.
        self.mark = f"{product.port}-{time.monotonic_ns()}"
        self.brand = brand

    def once(self, method, path, body, headers):
        line = http.client.HTTPConnection("127.0.0.1", self.product.port, timeout=20)
        with contextlib.closing(line):
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, answer.read()

    def ask(self, method, path, body=None, raw=None, seen=lambda: None):
        """@param seen what there is if the request has had its effect though its
          answer was lost with a process; looked at when told to wait.
        @returns the answer's JSON. @throws Refused, TimeoutError."""
        headers = {"Content-Type": "image/jpeg" if raw else "application/json"}
        if method == "POST":
            headers["Idempotency-Key"] = f"{self.mark}-{next(self.numbers)}"
        text = raw or (None if body is None else json.dumps(body))
        end = time.monotonic() + self.patience
        while True:
            try:
                status, said = self.once(method, path, text, headers)
                if status < 300:
                    return json.loads(said or b"{}")
                if status not in (409, 429, 503):
                    raise Refused(f"{method} {path}: {status} {said[:300]!r}")
            except (OSError, http.client.HTTPException):
                status, said = 0, b"no answer"
            # For all a new process knows, another one is still at it; only after
            # a minute that one is given up.
            found = status == 409 and seen()
            if found:
                return found
            if time.monotonic() > end:
                raise TimeoutError(f"{method} {path}: {status} {said[:300]!r}")
            time.sleep(0.05)

    def look_up(self, text, *values):
        found = self.product.rows().all(text, *values)
        return found[0] if found else None

    def make_brand(self, title):
        self.brand = self.ask("POST", "/api/brands", {
            "title": title, "description": "A bedside lamp with an opal globe.",
            "facts": ["Opal glass globe", "Solid oak foot"],
            "url": "lumen.example"}, seen=lambda: self.look_up(
                "SELECT id FROM brands WHERE title = ?", title))["id"]

    def open(self):
        """A brand with two pictures."""
        self.make_brand("Lumen")
        for name in ("hero", "detail"):
            with open(IMAGES + name + ".jpg", "rb") as file:
                self.ask("POST", f"/api/brands/{self.brand}/images", raw=file.read())

    def draft(self, number, mode="production", cap=PLENTY, **brief):
        """@param number makes its words its own, so that nothing is found that
        another campaign has paid for."""
        words = {"title": f"Evening {number}", "seconds": 6, "resolution": 360,
                 "mode": mode, "seed": number,
                 "ideas": [f"Light number {number} of {self.mark}."]}
        body = {"brand_id": self.brand, "brief": {**words, **brief}, "cap_micros": cap}
        return self.ask("POST", "/api/campaigns", body, seen=lambda: self.look_up(
            "SELECT id FROM campaigns WHERE title = ?", words["title"]))["id"]

    def start(self, campaign):
        self.ask("POST", f"/api/campaigns/{campaign}/generate", seen=lambda: self.look_up(
            "SELECT id FROM campaigns WHERE id = ? AND status <> 'draft'", campaign))

    def begin(self, number, **more):
        campaign = self.draft(number, **more)
        self.start(campaign)
        return campaign

    def wish(self, campaign, what):
        """cancel, retry, pause or resume; one that makes no sense any more by
        the time it arrives is refused, which is right."""
        with contextlib.suppress(Refused):
            self.ask("POST", f"/api/campaigns/{campaign}/{what}")

    def status(self, campaign):
        return self.ask("GET", f"/api/campaigns/{campaign}")["status"]
