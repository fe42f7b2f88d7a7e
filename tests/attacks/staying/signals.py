"""
tries: Handlers for every signal, alarms, and a session of one's own.
demand: gains nothing
"""

import os
import signal
import time

for number in range(1, 65):
    try:
        signal.signal(number, lambda *args: None)
    except (OSError, ValueError):
        pass
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
for leave in (os.setsid, lambda: os.setpgid(0, 0), lambda: os.tcsetpgrp(0, 0)):
    try:
        leave()
    except OSError:
        pass


def identity(z):
    time.sleep(0.05)
    return 0
