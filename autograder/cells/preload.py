"""What the instructor's notebooks import, to be imported once in the fork server instead of once a submission.

A module that starts a thread when it is imported cannot be: a fork could inherit a lock that nobody opens. Packages
that are known to behave are taken at once; any other one is tried in a process of its own.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterable

from autograder.engine.sandboxes import environment

KNOWN = {
    "numpy", "scipy", "pandas", "matplotlib", "sklearn", "skimage", "torch", "torchvision", "mlxtend", "sympy",
    "networkx", "seaborn", "PIL", "statsmodels", "IPython",
}  # fmt: skip
# What they import only when it is first used.
MORE = {
    "numpy": ("numpy.random", "numpy.linalg", "numpy.fft", "numpy.ma", "numpy.testing"),
    "matplotlib": ("matplotlib.pyplot",),
}
# The first optimizer imports 800 modules for the compiler: 1.8 s, more than all else that a submission costs.
COMPILER, OPTIMIZER = "torch._dynamo", re.compile(r"\boptim\b")
TRIAL_SECONDS = 60.0
TRIAL = """
import importlib, os, sys
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except BaseException:
        continue
    if len(os.listdir("/proc/self/task")) > 1:
        break
    print("can be imported:", name)
"""
_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w., \t]+))", re.MULTILINE)


def modules_of(sources: Iterable[str]) -> list[str]:
    """The installed packages' modules that these cells import and that can be imported before forking."""
    sources = list(sources)
    found = list(dict.fromkeys(name for source in sources for name in imported(source) if is_installed(root_of(name))))
    unknown = set(tried([name for name in found if root_of(name) not in KNOWN]))
    chosen = [name for name in found if root_of(name) in KNOWN or name in unknown]
    if any(root_of(name) == "torch" for name in chosen) and any(map(OPTIMIZER.search, sources)):
        chosen.append(COMPILER)
    return list(dict.fromkeys(module for name in chosen for module in (name, *MORE.get(root_of(name), ()))))


def imported(source: str) -> list[str]:
    """The absolute modules named in `import` lines. The text need not be Python: it may hold magics."""
    names = []
    for from_module, listed in _IMPORT.findall(source):
        names += [from_module] if from_module else [part.split(" as ")[0].strip() for part in listed.split(",")]
    return [name for name in names if all(part.isidentifier() for part in name.split("."))]


def is_installed(root: str) -> bool:
    """Is it a package of the environment's? The standard library imports quickly; a file of the course's is none."""
    if root in sys.stdlib_module_names or root in ("autograder", "checking", "__main__"):
        return False
    spec = importlib.util.find_spec(root)
    return spec is not None and any(part in ("site-packages", "dist-packages") for part in str(spec.origin).split("/"))


def root_of(name: str) -> str:
    return name.partition(".")[0]


def tried(names: list[str]) -> list[str]:
    """Those that can be imported, in this order, without a second thread."""
    if not names:
        return []
    command = [sys.executable, "-I", "-c", TRIAL, *names]
    try:
        done = subprocess.run(
            command, env=environment(), cwd="/", capture_output=True, text=True, timeout=TRIAL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return []
    mark = "can be imported: "
    return [line.removeprefix(mark) for line in done.stdout.splitlines() if line.startswith(mark)]
