"""
tries: Raising one's own limits, with setrlimit and with prlimit.
demand: finds nothing
"""

import resource

KINDS = ("RLIMIT_CPU", "RLIMIT_DATA", "RLIMIT_AS", "RLIMIT_NOFILE", "RLIMIT_NPROC", "RLIMIT_FSIZE", "RLIMIT_MEMLOCK")


def found():
    hits = []
    for name in KINDS:
        kind = getattr(resource, name)
        for setting in (resource.setrlimit, lambda kind, pair: resource.prlimit(0, kind, pair)):
            try:
                setting(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
                hits.append(name)
            except (OSError, ValueError):
                pass
    return hits
