"""
tries: A hundred thousand cells.
demand: gains nothing
"""


def build(notebook):
    code = b'{"cell_type": "code", "metadata": {}, "source": "1"}'
    return b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [' + code + (b", " + code) * 100_000 + b"]}"
