"""
expect: fails test_training_updates, test_training_losses, test_training_with_noise
mistake: code detached in the training
hint: You detach the codes, so no gradient reaches the encoder: only the decoder learns.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(n, generator=generator, device=generator.device)
        total = 0.0
        for start in range(0, n, batch_size):
            batch = order[start:start + batch_size]
            clean = images[batch]
            noisy = add_noise(clean, sigma, generator)
            reconstructions = model.decode(model.encode(noisy).detach())
            loss = F.mse_loss(reconstructions, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / n)
    return losses
