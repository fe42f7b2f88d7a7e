"""
tries: Sockets of every family.
demand: finds nothing
"""

import socket


def found():
    hits = []
    for family in range(1, 46):
        for kind in (1, 2, 3, 5, 10):
            try:
                socket.socket(family, kind).close()
                hits.append(f"family {family}, kind {kind}")
            except OSError:
                continue
    return hits
