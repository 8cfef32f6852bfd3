"""CPU time, memory and threads of processes, out of /proc."""
import os
import re

TICK = os.sysconf("SC_CLK_TCK")


def times(pid):
    """(parent, own seconds, seconds of children that ended)."""
    with open(f"/proc/{pid}/stat") as text:
        fields = text.read().rpartition(")")[2].split()
    own, ended = (sum(map(int, fields[i:i + 2])) / TICK for i in (11, 13))
    return int(fields[1]), own, ended


def cpu(pid):
    """Seconds of a process and of all its children, those that ended too."""
    _, own, ended = times(pid)
    result = own + ended
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent, own, ended = times(int(name))
        except OSError:
            continue
        if parent == pid:
            result += own + ended
    return result


def machine():
    """Seconds that all cores together were busy."""
    with open("/proc/stat") as text:
        user, nice, system, _, _, irq, soft, steal = map(int, text.readline().split()[1:9])
    return (user + nice + system + irq + soft + steal) / TICK


def number(path, name):
    with open(path) as text:
        return int(re.search(rf"^{name}:\s+(\d+)", text.read(), re.M).group(1))


def threads(pid):
    return number(f"/proc/{pid}/status", "Threads")


def resident(pid):
    """Bytes: (RSS, PSS)."""
    return (number(f"/proc/{pid}/status", "VmRSS") * 1024,
            number(f"/proc/{pid}/smaps_rollup", "Pss") * 1024)
