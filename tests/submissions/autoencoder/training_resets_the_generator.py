"""
expect: fails test_training_removes_noise, test_training_shows_each_image_once_an_epoch, test_training_with_noise
mistake: generator reset each epoch
hint: You seed the generator in each epoch, so order and noise are the same again and again. Let it go on.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        generator.manual_seed(0)
        order = torch.randperm(n, generator=generator, device=generator.device)
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
