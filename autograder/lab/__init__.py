"""The course where students meet it: in JupyterLab, on Binder, on Colab.

home         JupyterLab as it comes: settings of its own, and of nbgrader only what students use
view         `make lab`: JupyterLab on a temporary copy of a folder, until it is stopped
environment  environment.yml, from which Binder builds its machine
colab        a released notebook that fetches the files beside it
"""
