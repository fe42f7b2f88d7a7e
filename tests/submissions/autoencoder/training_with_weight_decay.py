"""
expect: fails test_training_by_hand, test_training_removes_noise, test_training_updates, test_training_losses,
  test_training_with_noise
mistake: squared weights added to the loss
hint: You add a penalty on the weights to the loss. The loss is the squared error alone.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)
        total = 0.0
        for rows in order.split(batch_size):
            clean = images[rows]
            reconstructions = model(add_noise(clean, sigma, generator))
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            for p in model.parameters():
                p.grad += 2e-3 * p.detach()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
