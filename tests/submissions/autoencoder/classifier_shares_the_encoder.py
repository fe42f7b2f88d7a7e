"""
expect: fails test_classifier_is_a_linear_layer_on_the_code, test_classifier_trains_what_it_should
mistake: encoder shared with the autoencoder
hint: Your classifier uses the encoder of the autoencoder itself. Whoever trains the classifier trains the
  autoencoder away. Work on a copy.
"""

from torch import nn


def classifier(model, classes, freeze):
    for parameter in model.encoder.parameters():
        parameter.requires_grad = not freeze
    return nn.Sequential(model.encoder, nn.Linear(model.bottleneck, classes))
