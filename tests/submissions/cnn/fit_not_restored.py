"""
expect: fails test_fit_stops_in_time, test_fit_restores_the_best_state
mistake: best weights not restored
hint: At the end the model has the weights of the last epoch. Give it back those of the epoch with
  the lowest validation loss.
"""

import math


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss = math.inf
    waited = 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
        history["train_loss"].append(train_loss)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        if loss < best_loss:
            best_loss = loss
            waited = 0
        else:
            waited += 1
            if waited >= patience:
                break
    return history
