"""
tries: Half of an answer, and then silence.
demand: timed_out
"""

import sys
import time

wire = sys.modules["autograder.sandbox.wire"]


def forged(self, message, chunks, *args):
    self.stream.sendall((1000).to_bytes(4, "little") + (1 << 20).to_bytes(4, "little") + b"x" * 500)
    time.sleep(3600)


def identity(z):
    wire.Channel.send = forged
    return 0.0
