"""
expect: fails test_fit_stops_in_time, test_fit_on_any_course
mistake: trained on the validation data
hint: You train on the validation data. What the network has been trained on cannot tell when to
  stop.
"""

import copy
import math


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss = math.inf
    best_state = None
    waited = 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, validation_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
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
