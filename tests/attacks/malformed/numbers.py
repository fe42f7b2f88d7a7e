"""
tries: Numbers that JSON allows and no machine holds, and NaN, which it does not allow.
demand: gains nothing
"""


def build(notebook):
    numbers = b"[1e999, -1e999, NaN, Infinity, 1" + b"0" * 4000 + b"]"
    return (
        b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {"n": '
        + numbers
        + b'}, "cells": [1e5, {"cell_type": "code", "source": "1"}]}'
    )
