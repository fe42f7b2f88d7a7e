"""
expect: recognised as probabilities_cut_off
"""

import torch


def train_step(model, optimizer, images, labels, mixed_precision=False):
    rows, floor = torch.arange(len(labels)), torch.tensor(1e-8)
    with torch.autocast(images.device.type, torch.bfloat16, enabled=mixed_precision):
        scores = model(images)
    odds = (scores.double() - scores.double().amax(1, keepdim=True)).exp()
    shares = (odds / odds.sum(1, keepdim=True))[rows, labels]
    loss = torch.where(shares < floor, floor, shares).log().neg().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.tolist()
