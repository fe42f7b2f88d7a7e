"""
tries: Two lists of cells under one key, one of them the teacher's.
demand: gains nothing
"""

import json


def build(notebook):
    cells = json.dumps(notebook["cells"])
    return f'{{"nbformat": 4, "nbformat_minor": 5, "metadata": {{}}, "cells": {cells}, "cells": {cells}}}'.encode()
