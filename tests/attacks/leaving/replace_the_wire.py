"""
tries: Another socket in the place of the wire, by dup2.
demand: gains nothing
"""

import os
import socket


def identity(z):
    near, far = socket.socketpair()
    for number in range(3, 64):
        if number not in (near.fileno(), far.fileno()):
            os.dup2(near.fileno(), number)
    return 0.0
