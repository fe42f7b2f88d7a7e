"""
tries: Objects that take for ever to be shown: `__repr__`, `__str__` of an exception, a display hook.
demand: gains nothing
"""


class Slow:
    def __repr__(self):
        while True:
            pass


class Mute(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__


Slow()


def identity(z):
    raise Mute()


def relu(z):
    return Slow()
