"""
tries: Every open descriptor, for a file, a pipe or a second socket of the trusted side.
demand: finds nothing
"""

import os
import stat


def found():
    sockets, hits = 0, []
    for number in range(4096):
        try:
            status = os.fstat(number)
        except OSError:
            continue
        sockets += stat.S_ISSOCK(status.st_mode)
        if not stat.S_ISSOCK(status.st_mode) and not stat.S_ISCHR(status.st_mode):
            hits.append(f"{number}: {status.st_mode:o}")
    return hits if sockets <= 1 else [*hits, f"{sockets} sockets"]
