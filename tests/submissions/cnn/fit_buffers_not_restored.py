"""
expect: fails test_fit_restores_the_best_state
mistake: running statistics not restored
hint: You give back the parameters only. The model's state has more: running means of a batch
  normalisation, for instance. Use the whole `state_dict`.
"""

import math


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss = math.inf
    best_state = None
    waited = 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
        history["train_loss"].append(train_loss)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        if loss < best_loss:
            best_loss = loss
            best_state = {name: value.detach().clone() for name, value in model.named_parameters()}
            waited = 0
        else:
            waited += 1
            if waited >= patience:
                break
    last_state = model.state_dict()
    last_state.update(best_state)
    model.load_state_dict(last_state)
    return history
