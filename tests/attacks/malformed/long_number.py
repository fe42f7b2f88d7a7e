"""
tries: A number of five thousand digits, which Python refuses to read.
demand: gains nothing
"""


def build(notebook):
    return b'{"nbformat": 4, "metadata": ' + b"1" * 5000 + b', "cells": []}'
