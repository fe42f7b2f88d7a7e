"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: order from PyTorch's own generator, seeded
hint: You seed PyTorch's own generator and draw the order from it. So every training goes through the images in
  the same order, whatever generator it is given. Draw from `generator`.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    torch.manual_seed(0)
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images))
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
