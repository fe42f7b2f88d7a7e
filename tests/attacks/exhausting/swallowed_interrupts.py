"""
tries: A loop that catches everything that would stop it.
demand: timed_out
"""

import signal

signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.signal(signal.SIGXCPU, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)


def identity(z):
    while True:
        try:
            sum(range(10**6))
        except BaseException:
            continue
