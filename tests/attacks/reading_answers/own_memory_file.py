"""
tries: /proc/self/mem and /proc/self/fd, to read and write past every protection.
demand: finds nothing
"""

import os


def found():
    hits = []
    for path, flags in (("/proc/self/mem", os.O_RDWR), ("/proc/self/fd", os.O_RDONLY),
                        ("/dev/fd/3", os.O_RDONLY), ("/proc/self/root/etc/passwd", os.O_RDONLY)):  # fmt: skip
        try:
            os.open(path, flags)
        except OSError:
            continue
        hits.append(path)
    return hits
