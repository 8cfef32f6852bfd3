"""What people do over the API, as patient clients: a request that broke off is
sent again under the same key, which must take effect once.
"""
import contextlib
import http.client
import itertools
import json
import time

IMAGES = "config/samples/lumen/images/"


class Refused(RuntimeError):
    """The server said no."""


class Desk:
    def __init__(self, product, patience=60):
        self.product, self.patience = product, patience
        self.numbers = itertools.count(1)
        # Keys and words are no other desk's.
        self.mark = f"{product.port}-{time.monotonic_ns()}"
        self.brand = None

    def once(self, method, path, body, headers):
        line = http.client.HTTPConnection("127.0.0.1", self.product.port, timeout=20)
        with contextlib.closing(line):
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, answer.read()

    def ask(self, method, path, body=None, raw=None):
        """@returns the answer's JSON. @throws Refused, TimeoutError."""
        headers = {"Content-Type": "image/jpeg" if raw else "application/json"}
        if method == "POST":
            headers["Idempotency-Key"] = f"{self.mark}-{next(self.numbers)}"
        text = raw or (None if body is None else json.dumps(body))
        end = time.monotonic() + self.patience
        while True:
            try:
                status, said = self.once(method, path, text, headers)
                # 409: the first one is still at work, in a process that died.
                if status < 300:
                    return json.loads(said or b"{}")
                if status not in (409, 429, 503):
                    raise Refused(f"{method} {path}: {status} {said[:300]!r}")
            except (OSError, http.client.HTTPException):
                status, said = 0, b"no answer"
            if time.monotonic() > end:
                raise TimeoutError(f"{method} {path}: {status} {said[:300]!r}")
            time.sleep(0.05)

    def open(self):
        """A brand with two pictures."""
        self.brand = self.ask("POST", "/api/brands", {
            "title": "Lumen", "description": "A bedside lamp with an opal globe.",
            "facts": ["Opal glass globe", "Solid oak foot"],
            "url": "lumen.example"})["id"]
        for name in ("hero", "detail"):
            with open(IMAGES + name + ".jpg", "rb") as file:
                self.ask("POST", f"/api/brands/{self.brand}/images", raw=file.read())

    def draft(self, number, mode="production", cap=None, **brief):
        """@param number makes its words its own, so that nothing is found that
        another campaign has paid for."""
        words = {"title": f"Evening {number}", "seconds": 6, "resolution": 360,
                 "mode": mode, "seed": number,
                 "ideas": [f"Light number {number} of {self.mark}."]}
        body = {"brand_id": self.brand, "brief": {**words, **brief}}
        if cap is not None:
            body["cap_micros"] = cap
        return self.ask("POST", "/api/campaigns", body)["id"]

    def start(self, campaign):
        self.ask("POST", f"/api/campaigns/{campaign}/generate")

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
