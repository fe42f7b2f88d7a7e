"""
expect: fails test_fit_stops_in_time, test_fit_restores_the_best_state
mistake: keeps the weights of the highest accuracy
hint: You stop by the validation loss, but keep the weights of the highest accuracy. Both follow the validation loss.
"""

import copy


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss, best_accuracy = float("inf"), -1.0
    best_state = None
    waited = 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
        history["train_loss"].append(train_loss)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        if accuracy > best_accuracy:
            best_accuracy = accuracy
            best_state = copy.deepcopy(model.state_dict())
        if loss < best_loss:
            best_loss = loss
            waited = 0
        else:
            waited += 1
            if waited >= patience:
                break
    model.load_state_dict(best_state)
    return history
