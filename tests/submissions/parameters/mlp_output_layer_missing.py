"""
expect: fails test_networks_have_the_layers_of_the_slides, test_small_networks_in_every_detail
mistake: mlp output layer missing
hint: You left out the output layer with its 4 neurons. Only the inputs are no layer.
"""

def mlp_270():
    layers = []
    for units in [9, 9, 9]:
        layers.append({"type": "dense", "units": units})
    return layers
