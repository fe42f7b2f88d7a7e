"""
tries: One's own helpers, globals, dataclasses and tests in more cells.
demand: full marks
solution: yes
"""

from dataclasses import dataclass

EPSILON = 1e-12


@dataclass
class Trained:
    w: object
    b: float


def test_of_my_own():
    assert relu(-1.0) == 0.0


test_of_my_own()


def xor_weights():
    return (np.array([[1.0, -1.0], [-1.0, 1.0]]), np.zeros(2) + 0 * EPSILON, np.ones(2), 0.0)
