"""
expect: recognised as training_draws_one_noise_a_batch
"""

import torch


def shuffled(images, generator):
    return images[torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)]


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train(True)
    count, history = images.size(0), []
    while len(history) < epochs:
        waiting, mean = shuffled(images, generator), 0.0
        while len(waiting):
            target, waiting = waiting[:batch_size], waiting[batch_size:]
            seen = torch.normal(0.0, 1.0, (1, target.shape[1]), generator=generator, device=generator.device)
            seen = torch.clip(target + seen.to(target) * sigma, 0, 1)
            off = torch.square(target - model(seen)).mean()
            optimizer.zero_grad(set_to_none=True)
            off.backward()
            optimizer.step()
            mean += float(off.detach()) * len(target) / count
        history.append(mean)
    return history
