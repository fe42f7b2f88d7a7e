"""The untrusted side: runs cells in a sandbox and keeps what they put out, in nbformat's terms.

The fork server imports this ahead; each sandbox makes a `Harness` before it runs a line of the student's. A cell of
the student's runs in IPython, as in Jupyter. A test cell runs past whatever the student may have changed of IPython:
compiled, executed and its result formatted here, after the public functions of its tools (`builtins`, `numpy`, ...)
and the modules that the course's own cells imported were put back. What is printed or displayed earns nothing: only
the value of a test's last line does.

That undoes what is cheap to try (redefined builtins and NumPy functions, IPython's hooks and transformers, forged
results). It is no wall: test and student share this process.
"""

from __future__ import annotations

import ast
import inspect
import linecache
import numbers
import os
import signal
import sys
import types
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

from IPython.core.async_helpers import get_asyncio_loop
from IPython.core.displayhook import DisplayHook
from IPython.core.formatters import PlainTextFormatter
from IPython.core.inputtransformer2 import TransformerManager

from autograder.cells.surroundings import (
    course_folder,
    file_states,
    load_in_this_process,
    new_files,
    own_files,
    own_folder,
    sqlite_without_locks,
)
from autograder.sandbox import shell as shells
from autograder.sandbox import wire

TOOLS = ("builtins", "math", "operator", "inspect", "unittest.case", "numpy.testing", "numpy.testing._private.utils")
STUDENT, LOCKED, TEST = "student", "locked", "test"  # whose cell it is
MOST_VALUE = 1000  # characters of a test's result: what is longer is no number
# `%matplotlib` marks it, and `%run` asks for the mark.
NOT_PUT_BACK = {("matplotlib.pyplot", "draw_if_interactive")}

# Taken before any student's code runs: a builtin that is replaced later is not used here.
_compile, _eval = compile, eval
_AWAIT: int = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_plain = PlainTextFormatter()
_loop: Any = get_asyncio_loop  # not typed, as the next ones
_transform: Any = TransformerManager
_transform = _transform().transform_cell
_semicolon: Any = DisplayHook.semicolon_at_end_of_expression


class CellTimeout(KeyboardInterrupt):
    """The cell's time is over: raised in it, as an interrupt of the kernel would be."""


class Harness:
    """What the trusted side calls: `harness("run", ...)` for each cell, `harness("put", ...)` for each file."""

    def __init__(self, modules: Sequence[str], limit: int) -> None:
        self.shell: Any = shells.StudentShell.instance()
        self.limit, self.outputs = limit, shells.Outputs(limit)
        self.tools = [sys.modules[name] for name in {*TOOLS, *modules} if name in sys.modules]
        self.imported: set[str] = set()  # by the course's own cells: `np`, which a test takes for NumPy
        self.saved = self.snapshot()
        self.in_test, self.value = False, ""
        self.home, self.before = os.getcwd(), dict[str, tuple[int, int]]()
        self.streams = tuple(shells.Printed(lambda: self.outputs, kind) for kind in ("stdout", "stderr"))
        self.prepare_process()

    def __call__(self, task: str, *arguments: Any) -> Any:
        return getattr(self, task)(*arguments)

    def prepare_process(self) -> None:
        """As nbgrader's kernel is: modules beside the notebook can be imported, and a cell can ask who runs it."""
        sys.path[:0] = course_folder()
        own_files()
        sqlite_without_locks()
        sys.path.append("")  # last: a student's file must not pass for a package that a test imports
        sys.modules.pop("checking", None)  # ours; a course may have a file of that name
        os.environ["NBGRADER_EXECUTION"] = "autograde"
        sys.stdout, sys.stderr = self.streams
        self.shell.printed = self.streams[0]
        self.shell.display_pub.publish = self.publish
        self.shell.display_pub.clear_output = lambda *_, **__: self.outputs.clear()
        self.shell.displayhook.write_format_data = self.show_result

    # --- files -------------------------------------------------------------------------

    def put(self, path: str, content: Any, over: bool) -> None:
        """A file in the working folder: of the submission, which leaves the course's own as they are, or over those."""
        folder = ""
        for part in path.split("/")[:-1]:
            folder = os.path.join(folder, part)
            own_folder(folder)
        if over and os.path.islink(path):
            os.unlink(path)
        if over or not os.path.lexists(path):
            with open(path, "wb") as file:
                file.write(content.tobytes())

    def note_files(self) -> None:
        """Before any cell has run, where `written` will be asked."""
        self.before = file_states()

    def written(self) -> dict[str, Any]:
        """The files that the cells made or changed, for the assignment's next notebook."""
        os.chdir(self.home)
        return new_files(self.before)

    # --- cells -------------------------------------------------------------------------

    def run(self, number: int, source: str, role: str, seconds: float) -> dict[str, Any]:
        """One cell: what it raised and what it put out."""
        self.outputs, self.in_test, self.value = shells.Outputs(self.limit), role == TEST, ""
        self.shell.compile.number = number
        if role != STUDENT:
            self.restore()
        load_in_this_process(sys.modules.get("torch.utils.data.dataloader"))
        error: BaseException | None = None
        try:
            start_clock(seconds)
            with redirect_stdout(self.streams[0]), redirect_stderr(self.streams[1]):
                error = self.run_test(number, source) if role == TEST else self.run_in_shell(source)
        except BaseException as late:  # noqa: BLE001 - the clock may strike on the way out
            error = late
        finally:
            start_clock(0)
        if role == LOCKED:  # what the course itself imports and changes, stays
            self.imported |= {name for name in names_imported(source) if name in self.shell.user_ns}
            self.saved = self.snapshot()
        threw = None if error is None else told(shells.threw(error, number))
        outputs = [{"kind": one.kind, "data": one.data} for one in self.outputs.items]
        return {"error": threw, "late": isinstance(error, CellTimeout), "outputs": outputs, "value": self.value}

    def run_in_shell(self, source: str) -> BaseException | None:
        result = self.shell.run_cell(source, store_history=False)
        error: BaseException | None = result.error_before_exec or result.error_in_exec
        return error

    def run_test(self, number: int, source: str) -> BaseException | None:
        """A test cell without IPython's machinery, which the student could have changed."""
        name = shells.cell_name(number)
        try:
            text = source if is_python(source) else _transform(source)
            statements, last = parts_of(text, name)
            linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
            self.evaluate(statements)
            value = None if last is None else self.evaluate(last)
            if value is not None and not _semicolon(text):
                shown = wire.clean(_plain(value) or "")
                # Kept apart: however much was printed before, it counts.
                self.value = (number_of(value) or shown)[:MOST_VALUE]
                self.outputs.add("result", {"text/plain": shown})
        except BaseException as error:  # noqa: BLE001 - whatever a test raises, SystemExit included, is its result
            return error
        finally:
            self.shell.events.trigger("post_execute")  # figures are shown below the cell that drew them
        return None

    def evaluate(self, code: types.CodeType) -> Any:
        """The value of a piece of code, `await` and all, in the loop in which the student's cells wait."""
        value = _eval(code, self.shell.user_ns)
        return _loop().run_until_complete(value) if code.co_flags & inspect.CO_COROUTINE else value

    # --- what is displayed -------------------------------------------------------------

    def publish(self, data: Any, *_: Any, **__: Any) -> None:
        self.outputs.add("display", shells.as_text(data))

    def show_result(self, data: Any, *_: Any) -> None:
        """A result of the shell's. In a test it is one that somebody called the hook for: shown, never counted."""
        self.outputs.add("display" if self.in_test else "result", shells.as_text(data))

    # --- what tests use ----------------------------------------------------------------

    def snapshot(self) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        names: dict[str, Any] = self.shell.user_ns
        own = names, {name: names[name] for name in self.imported if name in names}
        return [own, *((vars(module), public_callables(module)) for module in self.tools)]

    def restore(self) -> None:
        """Put back the functions that the student replaced. What they hold inside cannot be put back."""
        sys.settrace(None)
        sys.setprofile(None)
        for namespace, saved in self.saved:
            namespace.update(saved)


def public_callables(module: types.ModuleType) -> dict[str, Any]:
    kept = {"__import__", "__build_class__"}
    left_out = {name for place, name in NOT_PUT_BACK if place == module.__name__}
    found = {n: v for n, v in vars(module).items() if callable(v) and (not n.startswith("_") or n in kept)}
    return {name: value for name, value in found.items() if name not in left_out}


def names_imported(source: str) -> set[str]:
    """What `import ...` lines bind. Not `from ... import ...`: that may be a name that students are to define."""
    text = source if is_python(source) else _transform(source)
    statements = ast.parse(text).body if is_python(text) else []
    aliases = [alias for one in statements if isinstance(one, ast.Import) for alias in one.names]
    return {alias.asname or alias.name.partition(".")[0] for alias in aliases}


def start_clock(seconds: float) -> None:
    """Interrupt this process in so many seconds; 0 stops the clock. The student may do so, too: then it is killed."""
    if seconds:
        signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def strike(*_: Any) -> None:
    raise CellTimeout("the time for one cell is over")


def is_python(source: str) -> bool:
    try:
        parsed(source, "test")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True


def parsed(source: str, name: str) -> Any:
    return _compile(source, name, "exec", ast.PyCF_ONLY_AST | _AWAIT, dont_inherit=True)


def parts_of(text: str, name: str) -> tuple[Any, Any]:
    """The code of a cell, and that of its last line where it is an expression. Nothing of this file's `__future__`."""
    tree = parsed(text, name)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = _compile(ast.Expression(tree.body.pop().value), name, "eval", _AWAIT, dont_inherit=True)
    return _compile(tree, name, "exec", _AWAIT, dont_inherit=True), last


def number_of(value: Any) -> str:
    """A number as Python writes it: NumPy 2 writes `np.float64(1.5)`, which nbgrader takes for all the points."""
    return str(float(value)) if isinstance(value, numbers.Real) and not isinstance(value, bool) else ""


def told(threw: wire.Threw) -> dict[str, Any]:
    lines = [[line.cell, line.line] for line in threw.lines]
    return {"types": threw.type_names, "message": threw.message, "lines": lines}
