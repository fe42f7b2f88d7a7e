"""
expect: fails test_fit_on_any_course
mistake: patience starts late
hint: You never stop in the first epochs, however bad they are. The patience counts from the first epoch on.
"""


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss, best_weights, waited = float("inf"), None, 0
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
        history["train_loss"].append(train_loss)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        if loss < best_loss:
            best_loss, waited = loss, 0
            best_weights = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        else:
            waited += 1
        if waited >= patience and epoch > patience:
            break
    model.load_state_dict(best_weights)
    return history
