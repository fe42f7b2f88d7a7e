"""
tries: Exceptions that fail, exit or print when they are shown; causes that form a circle.
demand: gains nothing
"""

import sys


class Hostile(Exception):
    def __str__(self):
        sys.exit(0)

    def __getattribute__(self, name):
        if name == "__traceback__":
            raise SystemExit
        return super().__getattribute__(name)


class Meta(type):
    @property
    def __mro__(cls):
        raise SystemExit

    @property
    def __name__(cls):
        raise SystemExit


class Odd(Exception, metaclass=Meta):
    pass


def identity(z):
    raise Hostile("x")


def relu(z):
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    raise one


def predict(x, w, b):
    raise Odd("x")
