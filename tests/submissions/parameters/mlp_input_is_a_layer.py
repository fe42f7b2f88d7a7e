"""
expect: fails test_networks_have_the_layers_of_the_slides, test_small_networks_in_every_detail
mistake: mlp input is a layer
hint: You made a layer of the 8 inputs. Inputs are numbers that come in; the first layer with
  weights has 9 neurons.
"""

def mlp_270():
    return [{"type": "dense", "units": units} for units in [8, 9, 9, 9, 4]]
