"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: training draws from a copy of the generator
hint: You draw from a copy of the generator. The one that you were given stays as it was, and the next training draws the
  same once more. Draw from `generator` itself.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    own = torch.Generator()
    own.set_state(generator.get_state())
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=own)
        total = 0.0
        for rows in order.split(batch_size):
            clean = images[rows]
            reconstructions = model(add_noise(clean, sigma, own))
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
