"""
tries: Connections to the outside and name look-ups.
demand: finds nothing
"""

import socket
import urllib.request


def found():
    hits = []
    for attempt in (
        lambda: socket.create_connection(("127.0.0.1", 22), 0.2),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: urllib.request.urlopen("http://127.0.0.1/", timeout=0.2),
    ):
        try:
            attempt()
            hits.append("reached")
        except OSError:
            pass
    return hits
