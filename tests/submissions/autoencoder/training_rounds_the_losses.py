"""
expect: fails test_training_by_hand, test_training_losses
mistake: losses rounded
hint: You round the losses. Return them as they are: who shows them can round them.
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
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
        losses[-1] = round(losses[-1], 3)
    return losses
