"""
expect: fails test_training_by_hand, test_training_updates
mistake: model turned into float64
hint: You turn the model and the images into float64. The model is the caller's: it keeps its dtype. Doubles
  take twice the memory, and a GPU needs far longer for them.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.double()
    images = images.double()
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
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
