"""
tries: Every descriptor, with files, pipes and socket pairs full of data.
demand: gains nothing
"""

import os
import socket


def identity(z):
    hoard = []
    while True:
        hoard.append(os.open("/dev/null", os.O_RDONLY))


def relu(z):
    hoard = []
    while True:
        pair = socket.socketpair()
        pair[0].setblocking(False)
        hoard.append(pair)
        try:
            pair[0].send(bytes(1 << 20))
        except OSError:
            pass
