"""A home for JupyterLab in which it looks as it does to students, whatever this user and this `.venv` have added."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# nbgrader's other pages are an instructor's or need an exchange; the rest is not among what students install.
HIDDEN_PAGES: Mapping[str, bool] = {
    "@jupyter/nbgrader:assignment-list": True,
    "@jupyter/nbgrader:course-list": True,
    "@jupyter/nbgrader:create-assignment": True,
    "@jupyter/nbgrader:formgrader": True,
    "@jupyter/nbgrader:menu": True,
    "@jupyter-notebook/lab-extension": True,
    "jupyterlab-jupytext": True,
}
SERVER_EXTENSIONS: Mapping[str, bool] = {
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.validate_assignment": True,
    "jupyterlab_jupytext": False,
}
NO_NEWS = {"checkForUpdates": False, "fetchNews": "false"}  # else it asks on its first start, and asks a host


def students_home(home: Path) -> dict[str, str]:
    """Fill the folder `home`; the environment in which JupyterLab takes its settings from there alone."""
    write(home / "config" / "labconfig" / "page_config.json", {"disabledExtensions": HIDDEN_PAGES})
    server = {"ServerApp": {"jpserver_extensions": SERVER_EXTENSIONS}}
    write(home / "config" / "jupyter_server_config.json", server)
    return plain_home(home)


def plain_home(home: Path) -> dict[str, str]:
    """The same with every extension that is installed: an instructor's JupyterLab on its first day."""
    write(home / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings", NO_NEWS)
    places = {
        "IPYTHONDIR": "ipython",
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    }
    return {**os.environ, **{name: str(home / folder) for name, folder in places.items()}}


def write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1))
