"""
expect: fails test_training_shows_each_image_once_an_epoch, test_training_losses
mistake: a batch of one image left out
hint: You leave out a batch of a single image. It is the rest of an epoch, and is used as well: else an image is
  missed.
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
            if len(rows) == 1:
                continue
            clean = images[rows]
            noisy = add_noise(clean, sigma, generator)
            loss = F.mse_loss(model(noisy), clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / n)
    return losses
