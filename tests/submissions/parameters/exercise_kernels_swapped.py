"""
expect: fails test_small_networks_in_every_detail
mistake: exercise kernels swapped
hint: You exchanged the kernels: the first convolution has 5×5, the second 3×3.
"""

def exercise_50x50():
    return [
        {"type": "conv", "filters": 10, "kernel": 3},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "conv", "filters": 20, "kernel": 5},
        {"type": "flatten"},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
