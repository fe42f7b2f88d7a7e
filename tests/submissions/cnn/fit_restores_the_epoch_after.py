"""
expect: fails test_fit_stops_in_time, test_fit_restores_the_best_state
mistake: weights of the epoch after the best
hint: You take the copy at the wrong time: it holds the weights of the epoch after the best one.
  Copy right when you find a new best.
"""

import copy
import math


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss, waited, states = math.inf, 0, []
    for epoch in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, optimizer, device))
        loss, accuracy = evaluate(model, validation_loader, device)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        states.append(copy.deepcopy(model.state_dict()))
        waited = 0 if loss < best_loss else waited + 1
        best_loss = min(loss, best_loss)
        if waited == patience:
            break
    best_epoch = history["validation_loss"].index(best_loss) + 1
    model.load_state_dict(states[min(best_epoch, len(states) - 1)])
    return history
