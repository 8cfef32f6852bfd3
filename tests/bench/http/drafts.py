"""Campaigns to read and to start, of AdCraft and of the others."""
import json

import psycopg2
from servers import must

BRAND = {
    "title": "Lumen",
    "description": "A bedside lamp with an opal glass globe under an enamelled steel dome.",
    "tagline": "Light for the last chapter",
    "facts": ["Warm 2200 K light", "Brass dial dims to one percent"],
}
IDEAS = [f"Idea {n}: the lamp waits at the bed while the last chapter is read aloud, "
         "and the dial turns until only the page is lit." for n in range(1, 8)]
BRIEF = {
    "title": "Evening, softened",
    "audience": "people who read in bed and do not want to wake anybody",
    "style": "still life, natural wood, long shadows, one lamp in the dark",
    "ideas": IDEAS,
    "seconds": 20,
    "formats": ["16:9", "9:16", "1:1"],
    "call_to_action": "Order yours",
}


def brand_of(port):
    brand = must(port, "POST", "/api/brands", BRAND)["id"]
    for name in ("hero", "detail"):
        with open(f"config/samples/lumen/images/{name}.jpg", "rb") as picture:
            must(port, "POST", f"/api/brands/{brand}/images", picture.read(),
                 {"Content-Type": "image/jpeg"})
    return brand


def many(port, brand, count):
    """Ids of `count` new drafts. On a busy machine some take too long, so that
    nobody knows whether they are there: those are left aside."""
    result, slow = [], 0
    row = json.dumps({"brand_id": brand, "brief": BRIEF}) + "\n"
    while len(result) < count:
        rows = row * min(200, count - len(result))
        made = must(port, "POST", "/api/campaigns/batch?start=false", rows,
                    {"Content-Type": "application/jsonl"})["rows"]
        result += [x["id"] for x in made if not x["problem"]]
        slow += sum(1 for x in made if x["problem"])
        if slow > 1000:
            raise SystemExit(f"drafts take too long: {made[-1]['problem']}")
    return result


def rows(database, document, count):
    """A table of the same document for the others; its ids."""
    ids = [f"ca_{n:06}" for n in range(count)]
    with psycopg2.connect(database) as link, link.cursor() as cursor:
        cursor.execute("CREATE TABLE campaigns (id text PRIMARY KEY, status text, "
                       "started_at timestamptz, document jsonb)")
        for x in ids:
            cursor.execute("INSERT INTO campaigns VALUES (%s, 'draft', NULL, %s)",
                           (x, json.dumps(document)))
    link.close()
    return ids
