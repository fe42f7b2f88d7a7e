"""
expect: fails test_networks_have_the_layers_of_the_slides, test_small_networks_in_every_detail
mistake: mlp one layer missing
hint: You left out a hidden layer. The picture shows three with 9 neurons, and one with 4.
"""

def mlp_270():
    return [{"type": "dense", "units": units} for units in [9, 9, 4]]
