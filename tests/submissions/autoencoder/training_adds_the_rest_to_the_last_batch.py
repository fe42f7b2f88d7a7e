"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: short batch joined to the one before
hint: You add the images that are left over to the batch before, which then is larger than `batch_size`. They
  are a batch of their own, a smaller one.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)
        total = 0.0
        for rows in order.tensor_split(tuple(range(batch_size, len(order) - batch_size + 1, batch_size))):
            clean = images[rows]
            reconstructions = model(add_noise(clean, sigma, generator))
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
