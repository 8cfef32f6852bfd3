"""Reports of vendors as their webhooks bring them, true ones and others, sent
straight to the product and timed.
"""
import base64
import contextlib
import hashlib
import hmac
import http.client
import json
import os
import threading
import time
import urllib.parse

from providers_world import SECRET


def signed(secret, name, at, body):
    key = base64.b64decode(secret.partition("_")[2])
    text = f"{name}.{at}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, text, hashlib.sha256).digest()).decode()


class Letter:
    def __init__(self, kind, url, name, at, body, signature):
        self.kind, self.path = kind, urllib.parse.urlsplit(url).path
        self.name, self.at = name, at
        self.body, self.signature = body, signature
        self.status, self.ms = 0, 0.0


def letter(kind, told, number):
    """@param told a prediction, with the address its vendor reports to."""
    now = int(time.time())
    at = now - 900 if kind == "replayed" else now
    body = json.dumps({"id": told["id"], "status": "succeeded",
                       "output": "https://example.com/not-yours.mp4"}).encode()
    url = told["webhook"]
    # A report that is sent again has the name it had.
    name = f"msg_{told['id']}" if kind == "again" else f"msg_chaos_{number}"
    secret = SECRET
    if kind == "forged":
        secret = "whsec_" + base64.b64encode(b"somebody else's key, 32 bytes ok").decode()
    if kind == "wrong_token":
        url = url[:-4] + ("0000" if not url.endswith("0000") else "1111")
    signature = signed(secret, name, at, body)
    if kind == "bitflip":
        middle = len(body) // 2
        body = body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1:]
    if kind == "unsigned":
        signature = ""
    return Letter(kind, url, name, at, body, signature)


def predictions_of(vendors):
    """What was accepted and reports somewhere, as the simulator wrote it down."""
    result = []
    with open(os.path.join(vendors.folder, "predictions.jsonl"), encoding="utf-8") as file:
        for line in file:
            x = json.loads(line)
            if x.get("webhook"):
                result.append(x)
    return result


def send_all(port, letters, senders):
    """Sends them over so many connections at once; each notes its answer."""
    def work(mine):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with contextlib.closing(line):
            for x in mine:
                begun = time.perf_counter()
                try:
                    line.request("POST", x.path, x.body, {
                        "Content-Type": "application/json", "webhook-id": x.name,
                        "webhook-timestamp": str(x.at),
                        "webhook-signature": x.signature})
                    answer = line.getresponse()
                    answer.read()
                    x.status = answer.status
                except (OSError, http.client.HTTPException):
                    line.close()
                x.ms = (time.perf_counter() - begun) * 1e3
    threads = [threading.Thread(target=work, args=(letters[i::senders],))
               for i in range(senders)]
    for x in threads:
        x.start()
    for x in threads:
        x.join()
