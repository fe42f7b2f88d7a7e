"""
expect: fails test_training_by_hand, test_training_shows_each_image_once_an_epoch, test_training_updates,
  test_training_losses, test_training_with_noise
mistake: images shuffled in place
hint: You shuffle the given tensor itself, so its rows no longer belong to their labels. Index it, and leave it as
  it is.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        images.copy_(images[torch.randperm(n, generator=generator, device=generator.device)])
        order = torch.arange(n)
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
            total += loss.item() * len(batch)
        losses.append(total / n)
    return losses
