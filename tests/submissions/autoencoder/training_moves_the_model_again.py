"""
expect: recognised as training_moves_the_model
"""

import torch


def shuffled(images, generator):
    return images[torch.randperm(len(images), generator=generator, device=generator.device).to(images.device)]


def train_autoencoder(model, images, optimizer, epochs, batch_size, generator, sigma=0.0):
    model.train(True)
    device = torch.device("cpu")
    model, images = model.to(device), images.to(device)
    count, history = images.size(0), []
    while len(history) < epochs:
        waiting, mean = shuffled(images, generator), 0.0
        while len(waiting):
            target, waiting = waiting[:batch_size], waiting[batch_size:]
            seen = add_noise(target, sigma, generator)
            off = torch.square(target - model(seen)).mean()
            optimizer.zero_grad(set_to_none=True)
            off.backward()
            optimizer.step()
            mean += float(off.detach()) * len(target) / count
        history.append(mean)
    return history
