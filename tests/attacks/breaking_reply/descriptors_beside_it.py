"""
tries: Open descriptors sent along with an answer, to fill the grader's table.
demand: gains nothing
"""

import os
import socket
import sys

wire = sys.modules["autograder.sandbox.wire"]
send = wire.Channel.send


def forged(self, message, chunks, *args):
    files = [os.open("/dev/null", os.O_RDONLY) for _ in range(40)]
    for _ in range(3):
        socket.send_fds(self.stream, [b"\0"], files)
    send(self, message, chunks, *args)


def identity(z):
    wire.Channel.send = forged
    return 0.0


relu = sigmoid = tanh = identity
