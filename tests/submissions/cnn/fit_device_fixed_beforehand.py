"""
expect: fails test_fit_on_any_course
mistake: a device fixed beforehand, in `fit`
hint: You move the batches to a device that was fixed outside the function, not to the one that is passed.
"""

import copy
import math

import torch

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss = math.inf
    best_state = None
    waited = 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, optimizer, DEVICE)
        loss, accuracy = evaluate(model, validation_loader, DEVICE)
        history["train_loss"].append(train_loss)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        if loss < best_loss:
            best_loss = loss
            best_state = copy.deepcopy(model.state_dict())
            waited = 0
        else:
            waited += 1
            if waited >= patience:
                break
    model.load_state_dict(best_state)
    return history
