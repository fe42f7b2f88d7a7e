"""
tries: A notebook without cells, and one whose cells are no list.
demand: problem: no code cells
peers: yes
"""

import json


def build(notebook):
    return json.dumps({**notebook, "cells": []}).encode()
