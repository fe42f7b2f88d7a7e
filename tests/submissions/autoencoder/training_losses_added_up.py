"""
expect: fails test_training_losses
mistake: losses added up over the batches
hint: You add up the losses of the batches of an epoch. The more batches, the larger it gets. Take the mean over
  images.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(n, generator=generator, device=generator.device)
        total = 0.0
        for start in range(0, n, batch_size):
            batch = order[start:start + batch_size]
            clean = images[batch]
            noisy = add_noise(clean, sigma, generator)
            reconstructions = model(noisy)
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        losses.append(total)
    return losses
