"""
expect: fails test_fit_stops_in_time, test_fit_on_any_course, test_fit_restores_the_best_state
mistake: loss taken for accuracy
hint: You take the two results of `evaluate` in the wrong order, so you stop by the accuracy as if
  it were a loss.
"""

import copy
import math


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss = math.inf
    best_state = None
    waited = 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, optimizer, device)
        accuracy, loss = evaluate(model, validation_loader, device)
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
