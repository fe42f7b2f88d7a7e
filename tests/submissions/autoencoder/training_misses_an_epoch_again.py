"""
expect: recognised as training_misses_an_epoch
"""

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
    while len(history) < epochs - 1:
        order = torch.randperm(images.shape[0], generator=generator, device=generator.device)
        batches = torch.split(order, batch_size)
        found = [(len(rows), update(rows)) for rows in batches]
        history.append(sum(size * error for size, error in found) / len(images))
    return history
