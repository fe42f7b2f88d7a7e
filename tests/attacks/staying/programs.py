"""
tries: Starting other programs: exec, posix_spawn, subprocess, multiprocessing, a program in memory.
demand: finds nothing
"""

import multiprocessing
import os
import subprocess
import sys


def in_memory():
    number = os.memfd_create("program")
    os.execve(number, ["program"], {})


def found():
    hits = []
    for attempt in (
        lambda: os.posix_spawn("/bin/sh", ["sh", "-c", "sleep 99"], {}),
        lambda: subprocess.run([sys.executable, "-c", "pass"]),
        lambda: os.execv("/usr/bin/env", ["env"]),
        lambda: multiprocessing.get_context("fork").Process(target=print).start(),
        lambda: multiprocessing.get_context("forkserver").Process(target=print).start(),
        lambda: os.popen("sleep 99"),
        in_memory,
    ):
        try:
            attempt()
        except Exception:
            continue
        hits.append("started")
    return hits
