"""
tries: Memory, environment, command line and files of every other process, through /proc.
demand: finds nothing
"""

import os


def readable(path):
    try:
        with open(path, "rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def leads_somewhere(path):
    try:
        return bool(os.readlink(path))
    except OSError:
        return False


def found():
    hits = []
    for pid in ["self", "thread-self", *range(1, 400)]:
        files = [f"/proc/{pid}/{name}" for name in ("environ", "cmdline", "maps", "mem", "status", "stack", "io")]
        links = [f"/proc/{pid}/{name}" for name in ("exe", "cwd", "root", "fd/0", "fd/1", "fd/3", "ns/mnt")]
        hits += [path for path in files if readable(path)]
        if pid not in ("self", "thread-self", os.getpid()):
            hits += [path for path in links if leads_somewhere(path)]
    return hits
