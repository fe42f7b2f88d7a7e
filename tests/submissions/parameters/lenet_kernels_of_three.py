"""
expect: fails test_small_networks_in_every_detail
mistake: lenet kernels of three
hint: You took kernels of 3×3. All three layers of LeNet have 5×5.
"""

def lenet():
    return [
        {"type": "conv", "filters": 6, "kernel": 3},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 16, "kernel": 3},
        {"type": "pool", "size": 2},
        {"type": "conv", "filters": 120, "kernel": 3},
        {"type": "flatten"},
        {"type": "dense", "units": 84},
        {"type": "dense", "units": 10},
    ]
