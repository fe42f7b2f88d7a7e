"""
expect: fails test_training_with_noise
mistake: all images of a batch wear the same noise
hint: You draw noise for one image and add it to all images of the batch. Each image of the batch needs its own.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(n, generator=generator, device=generator.device).to(images.device)
        total = 0.0
        for rows in order.split(batch_size):
            clean = images[rows]
            noisy = clean + sigma * torch.randn(clean.shape[1], generator=generator, device=generator.device).to(clean)
            noisy = noisy.clamp(0, 1)
            loss = F.mse_loss(model(noisy), clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / n)
    return losses
