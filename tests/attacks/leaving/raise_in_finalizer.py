"""
tries: Exceptions and exits in `__del__`, in weak references and in atexit functions.
demand: gains nothing
"""

import atexit
import os
import weakref


class Bomb:
    def __del__(self):
        raise SystemExit(0)


def identity(z):
    bomb = Bomb()
    weakref.finalize(bomb, os._exit, 0)
    return bomb


atexit.register(os._exit, 0)
