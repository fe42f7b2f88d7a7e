"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: the same order each epoch
hint: You draw the order once, before the first epoch. Draw a new one each epoch, or the same images always share a
  batch.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    order = torch.randperm(n, generator=generator, device=generator.device)
    for epoch in range(epochs):
        batches = n
        total = 0.0
        for start in range(0, n, batch_size):
            batch = order[start:start + batch_size]
            clean = images[batch]
            noisy = add_noise(clean, sigma, generator)
            reconstructions = model(noisy)
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / n)
    return losses
