"""
tries: A large answer sent a byte at a time, each just before patience ends.
demand: timed_out
"""

import sys
import time

wire = sys.modules["autograder.sandbox.wire"]


def forged(self, message, chunks, *args):
    data = (1 << 20).to_bytes(4, "little") + bytes(4) + b"x" * (1 << 20)
    for byte in data:
        self.stream.sendall(bytes([byte]))
        time.sleep(0.05)


def identity(z):
    wire.Channel.send = forged
    return 0.0
