"""
expect: recognised as error_with_bessel
"""

import torch


@torch.no_grad()
def reconstruction_error(model, images):
    errors = []
    for image, again in zip(images, model.eval()(images)):
        off = image - again
        errors.append(off.dot(off) / (len(off) - 1))
    return torch.stack(errors)
