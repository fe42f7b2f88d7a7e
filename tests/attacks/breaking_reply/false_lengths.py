"""
tries: A frame that announces four gigabytes, and one that announces more than it brings.
demand: crashed
"""

import sys

wire = sys.modules["autograder.sandbox.wire"]
send = wire.Channel.send


def forged(self, message, chunks, *args):
    self.stream.sendall(b"\xff" * 8 + b"x" * 1000)
    send(self, message, chunks, *args)


def identity(z):
    wire.Channel.send = forged
    return 0.0


relu = sigmoid = tanh = identity
