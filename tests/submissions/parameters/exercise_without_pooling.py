"""
expect: fails test_networks_have_the_layers_of_the_slides, test_small_networks_in_every_detail
mistake: exercise without pooling
hint: You left out the pooling. It learns nothing, but without it four times as many values reach
  the dense layer.
"""

def exercise_50x50():
    return [
        {"type": "conv", "filters": 10, "kernel": 5},
        {"type": "conv", "filters": 20, "kernel": 3},
        {"type": "flatten"},
        {"type": "dense", "units": 100},
        {"type": "dense", "units": 10},
    ]
