"""
expect: fails test_networks_have_the_layers_of_the_slides, test_large_networks_in_every_detail
mistake: vgg fifth block doubled
hint: You doubled the filters once more in the last block. It has 512, as the fourth.
"""

def vgg16():
    layers = []
    for filters, repeats in [(64, 2), (128, 2), (256, 3), (512, 3), (1024, 3)]:
        for _ in range(repeats):
            layers.append({"type": "conv", "filters": filters, "kernel": 3, "padding": 1})
        layers.append({"type": "pool", "size": 2})
    layers.append({"type": "flatten"})
    for units in [4096, 4096, 1000]:
        layers.append({"type": "dense", "units": units})
    return layers
