"""
expect: fails test_small_networks_in_every_detail
mistake: exercise not flattened
hint: You left out `flatten`. A dense layer takes a vector, so planes have to be flattened first.
"""

def exercise_50x50():
    return [
        {"type": "conv", "filters": 10, "kernel": 5},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "conv", "filters": 20, "kernel": 3},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
