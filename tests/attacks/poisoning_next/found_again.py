"""
tries: Leaving a trace anywhere and finding it again in the next sandbox.
demand: finds nothing
"""

import builtins
import os
import socket
import sys
import tempfile

import numpy as np

PLACES = [
    os.path.join(folder, "planted-note") for folder in (".", "/tmp", tempfile.gettempdir(), "/dev/shm", "/var/tmp")
]


def found():
    hits = [path for path in PLACES if os.path.lexists(path)]
    hits += ["module"] if hasattr(sys, "planted") or hasattr(np, "planted") or hasattr(builtins, "planted") else []
    hits += ["environment"] if "PLANTED" in os.environ else []
    hits += ["host name"] if socket.gethostname() == "planted" else []
    return hits


noted = found()


def identity(z):
    sys.planted = np.planted = builtins.planted = True
    os.environ["PLANTED"] = "1"
    for path in PLACES:
        try:
            open(path, "w").close()
        except OSError:
            continue
    os._exit(0)


def relu(z):
    raise ValueError("already " + ", ".join(noted))
