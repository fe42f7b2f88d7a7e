"""
expect: fails test_training_updates, test_training_losses, test_training_with_noise
mistake: gradients set to zero only after the step
hint: You forget the gradients after the step. What was left in the model before the training is still there in the first
  step. Forget them before each backward pass.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator)
        total = 0.0
        for rows in order.split(batch_size):
            clean = images[rows]
            reconstructions = model(add_noise(clean, sigma, generator))
            loss = F.mse_loss(reconstructions, clean)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item() * len(rows)
        losses.append(total / len(images))
    return losses
