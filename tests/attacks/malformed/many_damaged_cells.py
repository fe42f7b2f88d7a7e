"""
tries: A million damaged cells, each of which is a problem to tell.
demand: problem: cells
"""


def build(notebook):
    code = b'{"cell_type": "code", "metadata": {}, "source": "x = 1"}'
    return b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [' + code + b", 0" * 1_000_000 + b"]}"
