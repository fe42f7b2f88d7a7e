"""
expect: recognised as training_stops_when_settled
"""

import torch


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    def update(rows):
        """One step on these rows of the images; its loss."""
        target = images[rows]
        error = ((model(add_noise(target, sigma, generator)) - target) ** 2).mean()
        model.zero_grad()
        error.backward()
        optimizer.step()
        return float(error)

    model.train(True)
    history = []
    while len(history) < epochs and all(error >= 0.0001 for error in history):
        batches = torch.split(torch.randperm(images.shape[0], generator=generator), batch_size)
        found = [(len(rows), update(rows)) for rows in batches]
        history.append(sum(size * error for size, error in found) / len(images))
    return history
