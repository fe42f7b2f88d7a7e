"""
expect: fails test_training_by_hand, test_training_removes_noise, test_training_updates, test_training_losses,
  test_training_with_noise
mistake: learning rate lowered each epoch
hint: You lower the learning rate after each epoch. The optimizer is the caller's: use it as it is.
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
        for group in optimizer.param_groups:
            group["lr"] *= 0.9
    return losses
