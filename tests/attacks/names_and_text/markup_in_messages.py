"""
tries: Exceptions whose type, message and line are markup, terminal escapes and templates.
demand: gains nothing
peers: yes
"""

TEXT = "<script>alert('planted')</script>\x1b[2J\x1b]0;title\x07{{ 7*7 }}{% raw %}${7*7}\u202e[bold]red[/bold]"


def identity(z):
    raise ValueError(TEXT)


def relu(z):
    raise type("Script", (Exception,), {"__qualname__": TEXT, "__module__": TEXT})("<script>alert('planted')</script>")


def predict(x, w, b):
    return {TEXT: TEXT}


raise KeyError(TEXT)
