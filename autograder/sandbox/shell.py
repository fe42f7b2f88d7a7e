"""IPython without a kernel: magics, `display` and plots work, outputs are kept, exceptions are mapped to cells."""

from __future__ import annotations

import ast
import base64
import collections
import dis
import json
import os
import sys
import types
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

from IPython.core.compilerop import CachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.profiledir import ProfileDir
from traitlets.config import Config

from autograder.sandbox import wire

MAXIMUM_MESSAGE = 4000
MAXIMUM_LINES = 20
POP_TOP = dis.opmap["POP_TOP"]
LEFT_OUT = {"text/plain": "[output over the limit was left out]"}
STREAMS = ("stream", "stdout", "stderr")


class Outputs:
    """What one cell printed and displayed, up to a number of characters. What follows on one stream is one output."""

    def __init__(self, limit: int = 0) -> None:
        self._items: list[tuple[str, dict[str, str], list[str]]] = []  # kind, data, what a stream was written
        self._left = limit

    @property
    def items(self) -> list[wire.Output]:
        return [wire.Output(kind, {"text/plain": "".join(text)} if text else data) for kind, data, text in self._items]

    def add(self, kind: str, data: dict[str, str]) -> None:
        size = sum(map(len, data.values()))
        if self._left <= 0 or not size:
            return
        self._left -= size
        data = data if self._left >= 0 else LEFT_OUT
        pieces = [data["text/plain"]] if kind in STREAMS else []
        for last, _, text in self._items[-1:]:
            if pieces and last == kind:
                text += pieces  # joined at the end: a million lines are printed in the time of a million lines
                return
        self._items.append((kind, data, pieces))

    def clear(self) -> None:
        self._items.clear()


class Printed:
    """A text stream that collects into `outputs`; what libraries ask of a stream, and no descriptor."""

    encoding, errors, closed = "utf-8", "replace", False

    def __init__(self, outputs: Callable[[], Outputs], kind: str = "stream") -> None:
        self._outputs, self._kind = outputs, kind

    def write(self, text: str) -> int:
        text = str(text)
        self._outputs().add(self._kind, {"text/plain": wire.clean(text)})
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        self.write("".join(lines))

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True


def as_text(bundle: Any) -> dict[str, str]:
    """A MIME bundle as notebooks keep it, but for JSON, which stays text."""
    return {wire.clean(str(kind)): text_of(value) for kind, value in dict(bundle).items()}


def text_of(value: Any) -> str:
    """Bytes are a picture's: in base64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return wire.clean(value if isinstance(value, str) else json.dumps(value, default=repr))


class _Publisher(DisplayPublisher):
    shell: Any

    def publish(self, data: Any, *args: Any, **kwargs: Any) -> None:
        self.shell.outputs.add("display", as_text(data))

    def clear_output(self, wait: bool = False) -> None:
        self.shell.outputs.clear()


class _Hook(DisplayHook):
    shell: Any

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        self.shell.outputs.add("result", as_text(format_dict))


class _Compiler(CachingCompiler):
    """Names a cell's code after the cell, so that tracebacks can be read back. Parses each cell once."""

    number = 0
    _parsed: tuple[str, ast.AST] | None = None

    def ast_parse(self, source: str, filename: str = "<unknown>", symbol: str = "exec") -> Any:
        parsed, self._parsed = self._parsed, None
        if parsed is not None and parsed[0] == source and symbol == "exec":
            return parsed[1]
        return super().ast_parse(source, filename, symbol)

    def is_python(self, source: str) -> bool:
        """Does it parse as it is? The parser may also run out of memory or depth: then it is IPython's to report."""
        try:
            self._parsed = source, super().ast_parse(source, "cell")
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            return False
        return True

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        return cell_name(self.number)


class StudentShell(InteractiveShell):
    """Make one in the fork server, before the fork: it costs tens of milliseconds."""

    compiler_class = _Compiler
    compile: Any

    def __init__(self) -> None:
        config = Config()
        config.HistoryManager.enabled = False  # its SQLite thread would forbid forking
        config.InteractiveShell.colors = "nocolor"
        config.InteractiveShell.autocall = 0
        self.outputs = Outputs()
        # A profile without a place, in a folder that is there: IPython would make both on the host.
        super().__init__(config=config, ipython_dir=os.curdir, profile_dir=ProfileDir(), displayhook_class=_Hook)
        self.display_pub = _Publisher(parent=self, shell=self)
        self.xmode = "Minimal"
        self.printed: Any = Printed(lambda: self.outputs)

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no screen: `%matplotlib widget` and the like change nothing."""

    def system(self, cmd: str) -> None:
        """No process can be started here; a `!pip install` must not cost the functions that stand below it."""
        self.printed.write(f"[a shell command, left out in grading: {cmd}]\n")

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> Any:
        self.system(cmd)
        return [] if split else ""

    def showtraceback(self, *args: Any, **kwargs: Any) -> None:
        """The exception goes into the answer, not into the output. Formatting a deep recursion would take seconds."""

    def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
        """As above."""

    def should_run_async(self, raw_cell: str, **known: Any) -> bool:
        """IPython compiles each cell to find out. Without these words none needs an event loop."""
        awaits = "await" in raw_cell or "async" in raw_cell
        return awaits and bool(super().should_run_async(raw_cell, **known))

    def transform_cell(self, raw_cell: str) -> str:
        """IPython looks for magics token by token, at most of a cell's cost. What is Python already holds none."""
        one_word = raw_cell.strip().isidentifier()  # `whos` is Python too, and a magic
        as_python = raw_cell if raw_cell.endswith("\n") else f"{raw_cell}\n"
        if one_word or self.input_transformers_post or not self.compile.is_python(as_python):
            return str(super().transform_cell(raw_cell))
        return as_python

    def forget(self) -> None:
        self.outputs = Outputs()
        self.reset(new_session=False)

    def run(self, number: int, source: str, limit: int) -> wire.Ran:
        """Run one cell as Jupyter does; go on whatever it raises."""
        self.outputs = Outputs(limit)
        self.compile.number = number
        with redirect_stdout(self.printed), redirect_stderr(self.printed):
            code = self.definitions(source)
            error = self.run_by_ipython(source) if code is None else self.run_definitions(code)
        return wire.Ran(None if error is None else threw(error, number), self.outputs.items)

    def run_by_ipython(self, source: str) -> BaseException | None:
        result = self.run_cell(source, store_history=False)
        error: BaseException | None = result.error_before_exec or result.error_in_exec
        return error

    def definitions(self, source: str) -> types.CodeType | None:
        """The code of a cell that is plain Python and shows nothing at its end; None where IPython must look at it.

        Most cells are. IPython parses, transforms and compiles each statement by itself: three times the cost.
        """
        last = source.rstrip().rpartition("\n")[2]
        if not last.startswith((" ", "\t")) or last.endswith(('"', "'")) or self.is_changed():
            return None
        try:
            code: types.CodeType = self.compile(f"{source}\n", self.compile.cache(source), "exec")
        except (SyntaxError, ValueError, MemoryError, RecursionError):  # a magic, `await`, or a mistake
            return None
        return None if POP_TOP in code.co_code[-8::2] else code  # an expression's value may stand last

    def is_changed(self) -> bool:
        """Has a cell hooked something into IPython that expects to see every cell?"""
        hooked = self.events.callbacks["pre_run_cell"] or self.events.callbacks["post_run_cell"]
        return bool(hooked or self.input_transformers_post or self.ast_transformers or self.custom_exceptions)

    def run_definitions(self, code: types.CodeType) -> BaseException | None:
        self.events.trigger("pre_execute")
        try:
            with self.builtin_trap, self.display_trap:
                exec(code, self.user_global_ns, self.user_ns)  # noqa: S102 - what a sandbox is for
        except BaseException as error:  # noqa: BLE001 - as IPython: SystemExit ends the cell, not the notebook
            return error
        finally:
            self.events.trigger("post_execute")
        return None


def cell_name(number: int) -> str:
    return f"cell {number}"


def threw(error: BaseException, running: int = 0) -> wire.Threw:
    """An exception as data: type, message, and the student's own lines. A syntax error has no frame, but a place."""
    try:
        message = str(error)[:MAXIMUM_MESSAGE]
    except BaseException:  # noqa: BLE001 - the student's __str__ may do anything
        message = "(its message could not be read)"
    lines = own_lines(error.__traceback__)
    if isinstance(error, SyntaxError) and running:
        lines = [wire.Line(running, error.lineno or 0)]
    names = [kind.__name__ for kind in type(error).__mro__ if kind is not object]
    return wire.Threw([str(name)[:200] for name in names[:20]], wire.clean(message), lines)


def own_lines(trace: types.TracebackType | None) -> list[wire.Line]:
    """Where an exception passed through the student's cells: the last places, the innermost at the end.

    By hand: `traceback.extract_tb` looks for a file behind each frame, which costs more than the call that raised.
    """
    lines: collections.deque[wire.Line] = collections.deque(maxlen=MAXIMUM_LINES)
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith("cell ") and name[5:].isdecimal():
            lines.append(wire.Line(int(name[5:]), trace.tb_lineno or 0))
        trace = trace.tb_next
    return list(lines)


def standard_streams_to_nowhere() -> None:
    """What C code prints must not reach the grader's terminal, nor fill anything."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    sys.stdin = open(os.devnull)  # noqa: SIM115 - for the life of the process
