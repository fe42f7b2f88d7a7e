"""
tries: A program under another ending.
demand: problem: neither
suffix: .sh
"""


def build(notebook):
    return b"#!/bin/sh\ntouch planted\n"
