"""
expect: fails test_training_by_hand, test_training_losses
mistake: loss after the update
hint: You compute the loss once more after the update. The loss of the batch before its update is asked for, and it
  costs nothing more.
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
            with torch.no_grad():
                loss = F.mse_loss(model(noisy), clean)
            total += loss.item() * len(batch)
        losses.append(total / n)
    return losses
