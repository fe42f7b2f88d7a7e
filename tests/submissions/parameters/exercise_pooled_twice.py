"""
expect: fails test_networks_have_the_layers_of_the_slides, test_small_networks_in_every_detail
mistake: exercise pooled twice
hint: You pooled after both convolutions. That is common, but the slide names one pooling.
"""

def exercise_50x50():
    return [
        {"type": "conv", "filters": 10, "kernel": 5},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "conv", "filters": 20, "kernel": 3},
        {"type": "pool", "size": 2, "stride": 2},
        {"type": "flatten"},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
