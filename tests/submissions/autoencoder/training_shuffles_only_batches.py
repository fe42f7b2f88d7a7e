"""
expect: fails test_training_shows_each_image_once_an_epoch
mistake: batches shuffled, not images
hint: You shuffle the batches, but each batch always holds the same neighbours. Shuffle the images.
"""

import torch
import torch.nn.functional as F


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train()
    n = len(images)
    losses = []
    for epoch in range(epochs):
        firsts = list(range(0, n, batch_size))
        turn = iter(torch.randperm(len(firsts), generator=generator).tolist())
        total = 0.0
        for start in range(0, n, batch_size):
            batch = torch.arange(n)[firsts[next(turn)]:][:batch_size]
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
