"""
expect: fails test_training_removes_noise, test_training_with_noise
mistake: the same noise each epoch
hint: You add the noise once, before the first epoch. So each image always wears the same noise, and the network can
  learn it by heart.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    damaged = add_noise(images, sigma, generator)
    for epoch in range(epochs):
        order = torch.randperm(n, generator=generator, device=generator.device)
        total = 0.0
        for start in range(0, n, batch_size):
            batch = order[start:start + batch_size]
            clean = images[batch]
            noisy = damaged[batch]
            reconstructions = model(noisy)
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / n)
    return losses
