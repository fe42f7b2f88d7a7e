"""
tries: Locks and leases on files that every sandbox shares, to make the others wait.
demand: finds nothing
"""

import fcntl
import os
import struct
import sys


def found():
    hits = []
    shared = [os.__file__, "/dev/null", "/usr/lib", *[name for name in os.listdir(".")][:3], sys.executable]
    for path in shared:
        try:
            number = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        region = struct.pack("hhqqi", fcntl.F_RDLCK, 0, 0, 0, 0)
        for name, attempt in (
            ("flock", lambda: fcntl.flock(number, fcntl.LOCK_SH | fcntl.LOCK_NB)),
            ("lock", lambda: fcntl.fcntl(number, fcntl.F_SETLK, region)),
            ("open file lock", lambda: fcntl.fcntl(number, 37, region)),
            ("lease", lambda: fcntl.fcntl(number, fcntl.F_SETLEASE, fcntl.F_RDLCK)),
            ("notify", lambda: fcntl.fcntl(number, fcntl.F_NOTIFY, fcntl.DN_MODIFY)),
        ):
            try:
                attempt()
                hits.append(f"{name} on {path}")
            except OSError:
                continue
        os.close(number)
    return hits
