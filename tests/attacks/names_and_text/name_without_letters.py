"""
tries: A name of dots, one that is a device, one of a thousand letters: here, dots and a formula.
demand: gains nothing
student: =HYPERLINK("x")..
"""


def identity(z):
    return 0
