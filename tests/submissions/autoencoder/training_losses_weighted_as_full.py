"""
expect: fails test_training_losses
mistake: short batch counted with the full batch size
hint: You multiply each loss by `batch_size`. The last batch may hold fewer images: multiply by how many it really
  has.
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
            noisy = add_noise(clean, sigma, generator)
            loss = F.mse_loss(model(noisy), clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * batch_size
        losses.append(total / n)
    return losses
