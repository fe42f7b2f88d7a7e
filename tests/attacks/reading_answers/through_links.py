"""
tries: Links in the scratch folder that lead out of it, opened, listed and copied from.
demand: finds nothing
"""

import os
import shutil

PLACES = ("/etc/passwd", "/etc/shadow", "/root", "/home", "/proc/1/environ", "/proc/1/root", "/dev/mem", "/dev/shm")


def found():
    hits = []
    for number, place in enumerate(PLACES):
        os.symlink(place, f"link{number}")
        for read in (os.listdir, lambda path: open(path).read(1), lambda path: shutil.copy(path, "copied")):
            try:
                read(f"link{number}")
            except OSError:
                continue
            hits.append(place)
        try:
            os.link(place, f"hard{number}")
        except OSError:
            continue
        hits.append(f"hard link to {place}")
    return hits
