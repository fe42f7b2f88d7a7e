"""
expect: fails test_training_updates
mistake: best weights brought back after the training
hint: You bring back the weights of the epoch with the smallest loss. That is another recipe (early stopping, on
  validation data): here the model keeps the weights after the last update.
"""

import copy

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    best = None
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)
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
        if best is None or losses[-1] < best[0]:
            best = losses[-1], copy.deepcopy(model.state_dict())
    model.load_state_dict(best[1])
    return losses
