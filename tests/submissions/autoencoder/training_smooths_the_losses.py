"""
expect: fails test_training_by_hand, test_training_losses
mistake: losses smoothed over epochs
hint: You smooth the losses: each is the mean of an epoch and the one before. The list holds each epoch's own.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)
        total = 0.0
        for rows in order.split(batch_size):
            clean = images[rows]
            reconstructions = model(add_noise(clean, sigma, generator))
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    losses = [(a + b) / 2 for a, b in zip([losses[0], *losses], losses)]
    return losses
