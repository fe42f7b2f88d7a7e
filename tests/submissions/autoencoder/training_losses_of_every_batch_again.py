"""
expect: recognised as training_losses_of_every_batch
"""

import math

import torch


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    def update(rows):
        """One step on these rows of the images; its loss."""
        target = images[rows]
        shown = add_noise(target, sigma, generator)
        answer = model(shown)
        error = ((answer - target) ** 2).mean()
        model.zero_grad()
        error.backward()
        optimizer.step()
        return float(error)

    model.train(True)
    history = []
    while len(history) < epochs * math.ceil(len(images) / batch_size):
        order = torch.randperm(images.shape[0], generator=generator, device=generator.device)
        batches = torch.split(order, batch_size)
        found = [(len(rows), update(rows)) for rows in batches]
        history += [error for _, error in found]
    return history
