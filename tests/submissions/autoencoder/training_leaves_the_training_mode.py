"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: evaluation mode after the first epoch
hint: At the end of an epoch you switch to evaluation mode, and never back: all later epochs train without
  dropout and with frozen batch normalisation. `model.train()` belongs at the start of each epoch.
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
        model.eval()
    return losses
