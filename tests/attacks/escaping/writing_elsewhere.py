"""
tries: Files outside of the scratch folder: by path, by parent folder, by link, by rename.
demand: finds nothing
"""

import os
import sys

PLACES = (
    "/",
    "/tmp/..",
    "/dev/shm",
    "/var/tmp",
    "/usr/lib",
    "/proc/self",
    "/released",
    "..",
    os.path.dirname(os.__file__),
)


def found():
    hits = []
    for place in [*PLACES, sys.prefix, os.path.dirname(os.path.realpath("requirements.txt"))]:
        path = os.path.join(place, "planted")
        with open("own", "w") as file:
            file.write("x")
        for attempt in (
            lambda: open(path, "w").close(),
            lambda: os.mkdir(path + "-folder"),
            lambda: os.symlink("/etc/passwd", path + "-link"),
            lambda: os.rename("own", path + "-moved"),
            lambda: os.link("own", path + "-linked"),
        ):
            try:
                attempt()
                hits.append(path)
            except OSError:
                continue
    for name in ("requirements.txt", "checking.py"):
        for attempt in (lambda: open(name, "a"), lambda: os.truncate(name, 0), lambda: os.chmod(name, 0o777)):
            try:
                attempt()
                hits.append(name)
            except OSError:
                continue
    return hits
