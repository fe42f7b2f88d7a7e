"""
tries: A random generator comes back in a state that gives the same number for ever: who draws from it may wait for ever.
demand: problem: The state of a random generator was replaced
on: sgd
solution: yes
"""


def minibatches(n, batch_size, rng):
    stuck = {"state": 0, "inc": 0}
    rng.bit_generator.state = {"bit_generator": "PCG64", "state": stuck, "has_uint32": 0, "uinteger": 0}
    return [range(n)[start : start + batch_size] for start in range(0, n, batch_size)]
