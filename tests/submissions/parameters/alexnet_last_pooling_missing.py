"""
expect: fails test_networks_have_the_layers_of_the_slides, test_large_networks_in_every_detail
mistake: alexnet last pooling missing
hint: You left out the last pooling. Without it the first dense layer is more than four times as
  large.
"""

def alexnet():
    pool = {"type": "pool", "size": 3, "stride": 2}
    return [
        {"type": "conv", "filters": 96, "kernel": 11, "stride": 4},
        pool,
        {"type": "conv", "filters": 256, "kernel": 5, "padding": 2, "groups": 2},
        pool,
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1},
        {"type": "conv", "filters": 384, "kernel": 3, "padding": 1, "groups": 2},
        {"type": "conv", "filters": 256, "kernel": 3, "padding": 1, "groups": 2},
        {"type": "flatten"},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 4096},
        {"type": "dense", "units": 1000},
    ]
