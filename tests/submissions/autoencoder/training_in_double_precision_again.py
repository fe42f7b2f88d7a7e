"""
expect: recognised as training_in_double_precision
"""

import torch
from torch import nn


def squares(model, shown, wanted):
    return (model(shown) - wanted).pow(2)


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    images = images.to(torch.float64)
    model.to(images.dtype)
    count, history, epoch = images.size(0), [], 0
    model.train(True)
    while epoch < epochs:
        epoch += 1
        waiting = torch.randperm(count, generator=generator, device=generator.device).to(images.device)
        history.append(0.0)
        while len(waiting):
            now, waiting = waiting[:batch_size], waiting[batch_size:]
            target = images.index_select(0, now)
            off = squares(model, add_noise(target, sigma, generator), target).mean()
            optimizer.zero_grad(set_to_none=True)
            off.backward()
            optimizer.step()
            history[-1] += float(off.detach()) * len(now) / count
    return history
