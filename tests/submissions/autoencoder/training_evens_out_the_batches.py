"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: batches of equal sizes instead of the given one
hint: You cut an epoch into batches that are about equally large. Batches are of `batch_size` images; only the
  last one may be smaller.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)
        total = 0.0
        for rows in order.tensor_split(-(-len(order) // batch_size)):
            clean = images[rows]
            reconstructions = model(add_noise(clean, sigma, generator))
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
