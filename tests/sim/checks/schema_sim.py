"""The simulator whose answers are judged, and who judges."""
import json
import re
import sys
import warnings

import jsonschema

from sim_client import Sim, check

# Debian's validator knows no other way to name what is referred to.
warnings.simplefilter("ignore", DeprecationWarning)
build, folder, specs = sys.argv[1:]
sim = Sim(build, folder, "--latency", "0.4")
formats = jsonschema.FormatChecker()


@formats.checks("date-time")
def is_time(x):
    return not isinstance(x, str) or bool(re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,8}Z", x))


@formats.checks("uri")
def is_uri(x):
    return not isinstance(x, str) or bool(re.match(r"https?://[^ ]+$", x))


def adapted(x):
    """OpenAPI 3.0 as JSON Schema, where nothing may be added to an answer."""
    if isinstance(x, list):
        return [adapted(y) for y in x]
    if not isinstance(x, dict):
        return x
    result = {k: adapted(v) for k, v in x.items()}
    if result.pop("nullable", False) is True and isinstance(
            result.get("type"), str):
        result["type"] = [result["type"], "null"]
    if isinstance(result.get("properties"), dict) and result.get(
            "type") == "object":
        result.setdefault("additionalProperties", False)
    # "string" is also what is said of the literal "hidden" beside it.
    if "oneOf" in result:
        result["anyOf"] = result.pop("oneOf")
    return result


def load(name):
    with open(f"{specs}/{name}") as file:
        return json.load(file)


documents = {"replicate": adapted(load("replicate-openapi.json")),
             "openai": adapted(load("openai-openapi.trimmed.json"))}


def matches(vendor, schema, value):
    document = documents[vendor]
    found = sorted(jsonschema.Draft202012Validator(
        schema, resolver=jsonschema.RefResolver("", document),
        format_checker=formats).iter_errors(value), key=str)
    check("; ".join(f"{list(e.path)}: {e.message[:200]}" for e in found[:3]),
          not found)


def answers(vendor, path, method, said, status):
    """The answer has the status and fits what the document says of it."""
    check(f"{said.status} {said.body[:300]}", said.status == status)
    content = documents[vendor]["paths"][path][method]["responses"][
        str(status)].get("content", {})
    if "application/json" in content:
        check("type", said.headers["content-type"] == "application/json")
        matches(vendor, content["application/json"]["schema"], said.json)
    return said


def rep(path, method, said, status=200):
    return answers("replicate", path, method, said, status)


def oai(path, method, said, status=200):
    return answers("openai", path, method, said, status)
