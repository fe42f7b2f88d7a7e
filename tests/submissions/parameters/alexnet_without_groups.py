"""
expect: fails test_large_networks_in_every_detail
mistake: alexnet without groups
hint: You left out the groups. That is AlexNet on one card, with 62,378,344 parameters; the table
  asks for two groups in three of its layers.
"""

def alexnet():
    pool = {"type": "pool", "size": 3, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11, "stride": 4},
        pool,
        {"type": "conv", "filters": 256, "kernel": 5, "padding": 2},
        pool,
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1},
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1},
        {"type": "conv", "filters": 256, "kernel": 3, "padding": 1},
        pool,
        {"type": "flatten"},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 1000},
    ]
