"""
expect: fails test_training_updates
mistake: order drawn on the device of the images
hint: You draw the order on the device of the images. A generator draws only on its own: with images on a GPU
  and a generator on the CPU this stops. Draw on `generator.device`, then move the order.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=images.device)
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
    return losses
