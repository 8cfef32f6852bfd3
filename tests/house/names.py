"""Sources that are compiled in one batch must not have functions of their own
under the same name: the compiler might silently take the wrong overload.
Usage: names.py BUILD_DIRECTORY
"""
import collections
import glob
import os
import re
import sys

OWN = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.S | re.M)
FUNCTION = re.compile(
    r"^(?=\w)(?!return\b|static_assert\b)[\w:<>,&* ]*?[ &*\n](\w+)\(", re.M)


def functions_of(path):
    with open(path, encoding="utf-8") as source:
        for own in OWN.findall(source.read()):
            yield from FUNCTION.findall(own)


def clashes_in(batch):
    with open(batch, encoding="utf-8") as source:
        members = re.findall(r'#include "([^"]+\.cpp)"', source.read())
    owners = collections.defaultdict(set)
    for path in members:
        for name in functions_of(path):
            owners[name].add(os.path.relpath(path))
    return [(name, sorted(xs)) for name, xs in owners.items() if len(xs) > 1]


batches = glob.glob(os.path.join(sys.argv[1], "CMakeFiles/*/Unity/*.cxx"))
faults = [x for batch in batches for x in clashes_in(batch)]
for name, paths in sorted(faults):
    print(f"{name}() is in {' and '.join(paths)}: rename one")
if not batches:
    print("nothing is compiled in batches here")
sys.exit(1 if faults or not batches else 0)
