"""How much one submission may use, as data."""

from __future__ import annotations

import msgspec

MIB = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The defaults; an exercise's header may set others. Seconds are wall-clock unless they say CPU, sizes bytes."""

    call_seconds: float = 10.0
    cell_seconds: float = 30.0
    notebook_seconds: float = 120.0
    submission_seconds: float = 600.0  # for the notebook and all its checks
    cpu_seconds: int = 300
    memory: int = 2048 * MIB  # of private memory beyond what the fork server already holds
    file_size: int = 64 * MIB
    disk: int = 128 * MIB
    open_files: int = 256
    threads: int = 256
    output: int = 256 * 1024  # characters of printed text and rich output a cell
