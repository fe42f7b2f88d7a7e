"""
expect: fails test_training_updates, test_training_losses, test_training_with_noise
mistake: optimizer's memory cleared each epoch
hint: You clear the optimizer's state at the start of each epoch. Its momentum, or Adam's averages, start again from
  nothing. The optimizer is the caller's: only step it.
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
        optimizer.state.clear()
        for rows in order.split(batch_size):
            clean = images[rows]
            noisy = add_noise(clean, sigma, generator)
            loss = F.mse_loss(model(noisy), clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / n)
    return losses
