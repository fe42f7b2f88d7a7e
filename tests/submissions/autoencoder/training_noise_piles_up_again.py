"""
expect: recognised as training_noise_piles_up
"""

import torch


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    def update(rows):
        """One step on these rows of the images; its loss."""
        target = images[rows]
        shown = copies[-1][rows]
        answer = model(shown)
        error = ((answer - target) ** 2).mean()
        model.zero_grad()
        error.backward()
        optimizer.step()
        return float(error)

    model.train(True)
    history = []
    copies = [images]
    while len(history) < epochs:
        order = torch.randperm(images.shape[0], generator=generator, device=generator.device)
        batches = torch.split(order, batch_size)
        copies.append(add_noise(copies[-1], sigma, generator))
        found = [(len(rows), update(rows)) for rows in batches]
        history.append(sum(size * error for size, error in found) / len(images))
    return history
