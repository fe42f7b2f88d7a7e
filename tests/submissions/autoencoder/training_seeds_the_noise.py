"""
expect: fails test_training_with_noise
mistake: noise from PyTorch's own generator, seeded
hint: You seed PyTorch's own generator and draw the noise from it. So every training has the same noise, and the
  generator that you were given has no say. Draw from `generator`.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    torch.manual_seed(0)
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)
        total = 0.0
        for rows in order.split(batch_size):
            clean = images[rows]
            reconstructions = model((clean + sigma * torch.randn_like(clean)).clamp(0, 1))
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
