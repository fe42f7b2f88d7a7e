"""
expect: fails test_training_updates
mistake: model moved to the CPU
hint: You move the model to the CPU, or to a device of your own choice. It lies where its owner wants it, and so do
  the images: leave both there.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    model.cpu()
    images = images.cpu()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(n, generator=generator, device=generator.device).to(images.device)
        total = 0.0
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
