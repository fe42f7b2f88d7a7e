"""
expect: recognised as weights_cast_to_bfloat16
"""

from torch import nn


def train_step(model, optimizer, images, labels, mixed_precision=False):
    if mixed_precision:
        model = model.bfloat16()
    for parameter in model.parameters():
        parameter.grad = None
    scores = model(images.bfloat16()).float() if mixed_precision else model(images)
    error = nn.CrossEntropyLoss()(scores, labels)
    error.backward()
    optimizer.step()
    return float(error)
