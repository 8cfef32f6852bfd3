"""Faults of what predictions made."""
import json
import subprocess
import tempfile
import time

from faults_sim import sim
from sim_client import CLIP, check


def probe(content, suffix):
    """@returns seconds and frames, by somebody else's reading."""
    with tempfile.NamedTemporaryFile(suffix="." + suffix) as file:
        file.write(content)
        file.flush()
        said = subprocess.run(
            ["ffprobe", "-v", "error", "-count_frames", "-show_streams",
             "-show_format", "-of", "json", file.name], capture_output=True)
    data = json.loads(said.stdout or "{}")
    streams = data.get("streams", [])
    video = [x for x in streams if x["codec_type"] == "video"]
    return {"seconds": float(data.get("format", {}).get("duration", 0)),
            "frames": int((video or [{}])[0].get("nb_read_frames", 0)),
            "width": (video or [{}])[0].get("width"),
            "height": (video or [{}])[0].get("height"),
            "sound": any(x["codec_type"] == "audio" for x in streams)}


def fetched(action, settings, judge):
    def test():
        sim.faults()
        made = sim.ended(sim.create(CLIP, duration=2, resolution="480p",
                                    aspect_ratio="9:16"))
        sim.faults({"action": action, **settings} if action else
                   {"action": "output_404", "nth": 99})
        judge(sim.output(made))
    return (f"file {action}", test)


def good_clip(said):
    x = probe(said.body, "mp4")
    check(x, (x["width"], x["height"]) == (480, 854) and x["frames"] == 48
          and not x["sound"])


def html(said):
    check("html", said.headers["content-type"] == "video/mp4"
          and said.body.startswith(b"<!doctype html"))


def no_frames(said):
    check("frames", b"ftyp" in said.body[:16]
          and probe(said.body, "mp4")["frames"] == 0)


def short(said):
    check("short", 0.9 < probe(said.body, "mp4")["seconds"] < 1.1)


def with_music(said):
    check("sound", probe(said.body, "mp4")["sound"])


def cut(said):
    check("cut", said.status == 200 and len(said.body) > 500
          and probe(said.body, "mp4")["frames"] < 48)


def gone(said):
    check("gone", said.status == 404)


def trickles():
    made = sim.ended(sim.create())
    sim.faults({"action": "trickle", "rate": 10})
    line = sim.connect()
    url = made["output"][0]
    line.request("GET", url[url.index("/files/"):])
    reply = line.getresponse()
    begin = time.time()
    check("some", len(reply.read(4)) == 4)
    check("slow", time.time() - begin > 0.25)
    line.close()


def never_ends():
    made = sim.ended(sim.create())
    sim.faults({"action": "too_large"})
    line = sim.connect()
    url = made["output"][0]
    line.request("GET", url[url.index("/files/"):])
    check("much", len(line.getresponse().read(30_000_000)) == 30_000_000)
    line.close()


def removed_after_an_hour():
    sim.faults()
    made = sim.ended(sim.create())
    sim.post("/sim/clock", {"advance": 3601})
    now = sim.get("/v1/predictions/" + made["id"]).json
    check("removed", now["data_removed"] and now["output"] is None
          and now["input"] == {})
    check("404", sim.output(made).status == 404)


TESTS = [
    fetched(None, {}, good_clip),
    fetched("html_as_mp4", {}, html),
    fetched("zero_frames", {}, no_frames),
    fetched("wrong_duration", {"factor": 0.5}, short),
    fetched("baked_music", {}, with_music),
    fetched("truncated", {}, cut),
    fetched("output_404", {}, gone)] + [(x.__name__, x) for x in (
    trickles, never_ends, removed_after_an_hour)]
