"""
tries: Ignoring what would end the process: its parent's death signal, the out-of-memory score, a stop.
demand: finds nothing
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def found():
    hits = []
    for option, value in ((1, 0), (4, 1), (36, 1), (24, 0), (8, 1), (28, 0)):
        hits += [f"prctl {option}"] if libc.prctl(option, value, 0, 0, 0) == 0 else []
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("-1000")
        hits.append("oom score")
    except OSError:
        pass
    return [*hits, *(["raised priority"] if os.getpriority(os.PRIO_PROCESS, 0) < 0 else [])]
