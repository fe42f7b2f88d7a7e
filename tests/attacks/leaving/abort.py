"""
tries: abort and a signal to oneself.
demand: crashed
"""

import os
import signal


def identity(z):
    os.abort()


def predict(x, w, b):
    os.kill(os.getpid(), signal.SIGKILL)
