"""
tries: Ending the process in one function; the checks of the others must be graded all the same.
demand: fails test_two_layers_by_hand, test_two_layers_rules, test_two_layers_compute_xor, test_two_layers_everywhere
solution: yes
"""

import os


def two_layers(*args):
    os._exit(1)
