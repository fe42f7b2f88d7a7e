"""What checks are written with. This file also lies beside every released notebook.

    check                 marks a function as a check that is worth points
    submission            your notebook's functions, called the way a grader calls them
    Raised, NotAttempted  what a call raises when your code did

    assert_close          numbers, arrays and tensors, within a tolerance
    assert_equal          labels, counts, text and lists of them, exactly
    assert_dtype          the type of an array's elements
    assert_raises         a call that must refuse its arguments
    assert_unchanged      a call that must leave its arguments alone
    parts                 the results of a function that returns several
    expect_kind, Mismatch what the others are made of

A check is a pytest function. Here `submission` stands for this notebook; in the grader it
stands for a process that runs your notebook, and a check cannot tell the difference:
arguments are copied on the way in, and results arrive as plain data.
"""

from __future__ import annotations

import collections.abc
import copy
import functools
import inspect
import linecache
import sys
import traceback
import warnings
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np

MAXIMUM_SHOWN = 1000  # of the sizes that a hidden check's message may hold
MAXIMUM_ITEMS = 100_000  # an iterator that yields more than this is taken to be endless


class ShownShort(Exception):
    """An exception that Jupyter shows by its message and the notebook's own lines that led to it."""

    def _render_traceback_(self) -> list[str]:
        walked = traceback.walk_tb((self.__cause__ or self).__traceback__)
        own = [(frame.f_code, line) for frame, line in walked if frame.f_globals.get("__name__") == "__main__"]
        inside = [(code, line) for code, line in own if code.co_name != "<module>"]
        texts = [linecache.getline(code.co_filename, line).strip() for code, line in inside]
        places = [f"  {code.co_qualname}, line {n}:  {text}" for (code, n), text in zip(inside, texts, strict=True)]
        return [f"\x1b[31m{type(self).__name__}\x1b[0m: {self}", *([""] if places else []), *places]


class Mismatch(AssertionError, ShownShort):
    """A check that does not hold: `public` may be shown for a hidden check, `detail` holds numbers."""

    def __init__(self, public: str, detail: str = "") -> None:
        super().__init__(f"{public} {detail}".rstrip())
        self.public = public
        self.detail = detail


class Raised(ShownShort):
    """Your code raised an exception: its type's name, those of its bases, its message."""

    def __init__(self, function: str, type_names: tuple[str, ...], message: str = "") -> None:
        super().__init__(f"{function or 'Your code'} raised {type_names[0]}: {message}".rstrip(": "))
        self.function = function
        self.type_names = type_names
        self.message = message
        self.foreseen = False  # by `assert_raises`


class NotAttempted(Raised, NotImplementedError):
    """The function still holds its stub."""

    def __str__(self) -> str:
        return f"`{self.function}` is not written yet: replace `raise NotImplementedError()` by your code."

    def _render_traceback_(self) -> list[str]:
        return [f"\x1b[31m{type(self).__name__}\x1b[0m: {self}"]  # where it was called says nothing more


def check(points: int, *, hidden: bool = False) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Mark a test function as a check. Its docstring's first line is what the student reads.

    A check takes `submission` and, where it draws random inputs, `rng`: a
    `numpy.random.Generator`, seeded by the grader, or from the check's name in a notebook.
    """

    def mark(function: Callable[..., None]) -> Callable[..., None]:
        draws = "rng" in inspect.signature(function).parameters

        @functools.wraps(function)
        def run(submission: Any, **fixtures: Any) -> None:
            if draws:
                fixtures.setdefault("rng", np.random.default_rng(zlib.crc32(function.__name__.encode())))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                function(submission, **fixtures)
            if isinstance(submission, NotebookSubmission):
                worth = "1 point" if points == 1 else f"{points} points"
                print(f"✓ {(function.__doc__ or '').strip().splitlines()[0]} ({worth})")

        run.check_points, run.check_hidden = points, hidden  # type: ignore[attr-defined]
        return run

    return mark


# --- the notebook's side of `submission` ---------------------------------------------------


class Function:
    """One function of the notebook, by name. It is looked up when it is called."""

    def __init__(self, owner: NotebookSubmission, name: str) -> None:
        self.owner, self.name = owner, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.owner.call(self.name, self.owner.find(self.name), args, kwargs)


class Handle:
    """An object that stays with the student's code: call it, read it, pass it back."""

    def __init__(self, owner: NotebookSubmission, target: Any) -> None:
        self.owner, self.target = owner, target

    def __getattr__(self, name: str) -> Any:
        return outward(self.owner, getattr(self.target, name))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.owner.call(type(self.target).__name__, self.target, args, kwargs)


class NotebookSubmission:
    """The functions of the running notebook (or of the given namespace)."""

    def __init__(self, namespace: dict[str, Any] | None = None) -> None:
        self.given = namespace
        self.changed_arguments: tuple[str, ...] = ()

    @property
    def namespace(self) -> dict[str, Any]:
        return sys.modules["__main__"].__dict__ if self.given is None else self.given

    def __getattr__(self, name: str) -> Function:
        if name.startswith("__"):
            raise AttributeError(name)
        return Function(self, name)

    def find(self, name: str) -> Any:
        if name not in self.namespace:
            raise Mismatch(f"`{name}` is not defined. Run the cell that defines it.")
        return self.namespace[name]

    def run(self, scenario: Callable[..., Any], *args: Any) -> Any:
        """Run `scenario(student, *args)` beside the student's code; `student.f` is their `f` itself."""
        result = self.call(scenario.__name__, functools.partial(scenario, Namespace(self)), args, {})
        self.changed_arguments = ("an argument",) if self.changed_arguments else ()  # a number would be the scenario's
        return result

    def whose(self, error: Exception) -> str:
        """The innermost of the notebook's functions that it passed through, such as `train` or `Net.forward`."""
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        own = [frame.f_code.co_qualname for frame in frames if frame.f_globals is self.namespace]
        return own[-1].partition(".<locals>")[0] if own else ""

    def call(self, name: str, function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        args, kwargs = inward(args), inward(kwargs)
        before = copy_data((args, kwargs))
        try:
            result = outward(self, function(*args, **kwargs))
        except NotImplementedError as error:
            raise NotAttempted(self.whose(error) or name, type_names(error), str(error)) from None
        except Exception as error:
            scenario = isinstance(function, functools.partial)  # it is a check's own
            blamed = self.whose(error) if scenario else name
            raise Raised(blamed, type_names(error), str(error)) from error
        named = [*((f"argument {i + 1}", a, b) for i, (a, b) in enumerate(zip(args, before[0], strict=True)))]
        named += [(f"`{key}`", kwargs[key], before[1][key]) for key in kwargs]
        self.changed_arguments = tuple(label for label, now, then in named if not same_data(now, then))
        return result


class Namespace:
    """What a scenario sees: `student.f` is the student's own `f`."""

    def __init__(self, owner: NotebookSubmission) -> None:
        self._owner = owner

    def __getattr__(self, name: str) -> Any:
        return self._owner.find(name)


submission = NotebookSubmission()


def show_stub_short(shell: Any, kind: Any, error: Any, trace: Any, tb_offset: int | None = None) -> None:
    """How Jupyter shows a NotImplementedError: as a check does, where one of the notebook's functions is a stub."""
    name = "" if isinstance(error, ShownShort) else submission.whose(error)
    if name:
        error._render_traceback_ = NotAttempted(name, type_names(error))._render_traceback_
    shell.showtraceback((kind, error, trace), tb_offset=tb_offset)


def shorten_figures() -> None:
    """Figures call the student's functions themselves: a stub should say its name there, too, not only in a check."""
    shell: Any = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if hasattr(shell, "kernel"):  # Jupyter's; the grader's shell keeps its own ways
        shell.set_custom_exc((NotImplementedError,), show_stub_short)


shorten_figures()


def type_names(error: BaseException) -> tuple[str, ...]:
    return tuple(kind.__name__ for kind in type(error).__mro__ if kind is not object)


def inward(value: Any) -> Any:
    """A copy of an argument for the student's code; generators and functions go as they are."""
    if isinstance(value, Handle):
        return value.target
    if isinstance(value, Function):
        return value.owner.find(value.name)
    if isinstance(value, list | tuple):
        return type(value)(inward(item) for item in value)
    if isinstance(value, dict):
        return {key: inward(item) for key, item in value.items()}
    return copy_data(value)


def copy_data(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return type(value)(copy_data(item) for item in value)
    if isinstance(value, dict):
        return {key: copy_data(item) for key, item in value.items()}
    if is_tensor(value):
        return value.detach().clone()
    return copy.copy(value) if isinstance(value, np.ndarray) else value


def same_data(one: Any, other: Any) -> bool:
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same_data, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same_data(one[key], other[key]) for key in one)
    if is_tensor(one):
        one, other = one.detach().cpu().numpy(), other.detach().cpu().numpy()
    if isinstance(one, np.ndarray):
        return bool(one.shape == other.shape and one.tobytes() == other.tobytes())
    return bool(one is other or one == other)


def outward(owner: NotebookSubmission, value: Any) -> Any:
    """A result as plain data: no subclass, no iterator, no graph; other objects become a `Handle`."""
    if value is None or type(value) in (bool, int, float, str, bytes, Handle):
        return value
    if isinstance(value, np.ndarray) and not value.dtype.hasobject:
        return np.array(value, subok=False)
    if isinstance(value, np.generic) and not value.dtype.hasobject:
        return value
    if is_tensor(value):
        return value.detach().cpu().clone().as_subclass(sys.modules["torch"].Tensor)
    kind = container_kind(value)
    if kind in (list, tuple):
        return kind(outward(owner, item) for item in value)
    if kind is dict and all(type(key) is str for key in value):
        return {key: outward(owner, item) for key, item in value.items()}
    if isinstance(value, collections.abc.Iterator | range | collections.abc.MappingView):
        return [outward(owner, item) for item in take(value)]
    return Handle(owner, value)


def container_kind(value: Any) -> Any:
    """tuple, list or dict for what is one or a kind of one, such as a named tuple; any other value's own type."""
    kind = type(value)
    if kind in (tuple, list, dict) or callable(value):
        return kind
    return next((plain for plain in (tuple, list, dict) if isinstance(value, plain)), kind)


def take(values: Any) -> list[Any]:
    taken = []
    for item in values:
        taken.append(item)
        if len(taken) > MAXIMUM_ITEMS:
            raise Mismatch(f"The iterator yields more than {MAXIMUM_ITEMS} items: does it ever end?")
    return taken


def is_tensor(value: Any) -> bool:
    return "torch" in sys.modules and isinstance(value, sys.modules["torch"].Tensor)


# --- comparisons ---------------------------------------------------------------------------


def assert_close(actual: Any, expected: Any, what: str = "The result", tolerance: float = 1e-7) -> None:
    """Numbers, arrays and tensors: kind, shape, then values to |difference| <= tolerance·(1 + |expected|).

    `what` opens the sentence that the student reads ("`d_images`"). Element types are left
    to `assert_dtype`, so that a wrong one is not punished in every check.
    """
    expect_kind(actual, expected, what)
    got, want = as_array(actual), as_array(expected)
    if got.dtype.kind not in "biufc":
        raise Mismatch(f"{what} should hold numbers, but its elements are of another type.", f"({got.dtype})")
    if got.shape != want.shape:
        raise Mismatch(f"{what} should have the shape {want.shape}, but came with {shown_shape(got)}.")
    with np.errstate(all="ignore"):
        close = (np.abs(got - want * 1.0) <= tolerance * (1 + np.abs(want))) | (got == want)
    if close.all():
        return
    if np.isnan(got).any() and not np.isnan(want).any():
        raise Mismatch(f"{what} should hold no NaN (not a number): look for 0/0, inf - inf or overflow.")
    raise differing(what, got, want, np.argwhere(~close))


def assert_equal(actual: Any, expected: Any, what: str = "The result") -> None:
    """The same plain data: numbers by value, text to the letter, containers item by item."""
    expect_kind(actual, expected, what)
    if isinstance(expected, list | tuple):
        if len(actual) != len(expected):
            public = f"{what} should have {len(expected)} items, but came with {shown_size(len(actual))}."
            raise Mismatch(public, f"Expected {excerpt(expected)}, got {excerpt(actual)}.")
        for index, (one, other) in enumerate(zip(actual, expected, strict=True)):
            assert_equal(one, other, f"{what}[{index}]")
    elif isinstance(expected, dict):
        if set(actual) != set(expected):
            others = f"({sorted(actual)})"
            raise Mismatch(f"{what} should have the keys {sorted(expected)}, but came with others.", others)
        for key in expected:
            assert_equal(actual[key], expected[key], f"{what}[{key!r}]")
    elif is_numeric(expected):
        assert_close(actual, expected, what, tolerance=0)
    elif actual != expected:
        raise Mismatch(f"{what} did not come out as expected.", f"Expected {expected!r}, got {actual!r}.")


def assert_dtype(actual: Any, dtype: str, what: str = "The result") -> None:
    """The element type of an array, NumPy number or tensor, or a plain number of that kind."""
    plain = {float: "float64", int: "int64", bool: "bool"}.get(type(actual))
    got = plain or (str(actual.dtype).removeprefix("torch.") if is_numeric(actual) else describe(actual))
    if got != dtype:
        raise Mismatch(f"{what} should be of type {dtype}, but came as {got}.")


def assert_raises(kind: type[Exception], function: Any, *args: Any, **kwargs: Any) -> None:
    """The call must refuse its arguments with this exception (or a subclass of it)."""
    try:
        result = function(*args, **kwargs)
    except NotAttempted:
        raise
    except Raised as error:
        if kind.__name__ not in error.type_names:
            raise unlike(kind, "raised another exception", function, args, kwargs) from error
        error.foreseen = True
    else:
        raise unlike(kind, f"returned {describe(result)}", function, args, kwargs)


def unlike(kind: type[Exception], instead: str, function: Any, args: Any, kwargs: Any) -> Mismatch:
    given = [*args, *kwargs.values()]
    name = getattr(function, "name", "")  # a scenario has none
    call = f"{f'`{name}`' if name else 'The call'}, given {', '.join(map(describe, given))},"
    detail = "Called with: " + ", ".join(f"{value!r:.80}" for value in given)
    return Mismatch(f"{call} should raise {kind.__name__}, but {instead}.", detail)


def assert_unchanged(submission: Any, what: str = "Your function") -> None:
    """The last call left its arguments as they were."""
    if submission.changed_arguments:
        names = " and ".join(submission.changed_arguments)
        raise Mismatch(f"{what} changed {names} in place: work on a copy (`np.array(x)`, `x.clone()`, `deepcopy(x)`).")


def parts(result: Any, names: str) -> Any:
    """The results of a function that returns several, named as in its `return`: "w, b, mistakes"."""
    if not isinstance(result, tuple | list) or len(result) != len(names.split(", ")):
        raise Mismatch(f"The function should end with `return {names}`, but returned {describe(result)}.")
    return result


def expect_kind(actual: Any, expected: Any, what: str) -> None:
    if actual is None and expected is not None:
        raise Mismatch(f"{what} came as None: is a `return` missing?")
    if kind_of(actual) != kind_of(expected):
        raise Mismatch(f"{what} should be {describe(expected)}, but came as {describe(actual)}.")


def differing(what: str, got: Any, want: Any, where: Any) -> Mismatch:
    first = tuple(int(i) for i in where[0])
    numbers = f"expected {want[first]:.6g}, got {got[first]:.6g}."
    if not first:
        return Mismatch(f"{what} came out wrong.", numbers.capitalize())
    public = f"{what} came in the right shape, but {len(where)} of {want.size} values differ."
    return Mismatch(public, f"The first at {list(first)}: {numbers}")


def as_array(value: Any) -> Any:
    if not is_tensor(value):
        return np.asarray(value)
    return value.float().numpy() if str(value.dtype) == "torch.bfloat16" else value.numpy()  # NumPy lacks that type


def is_numeric(value: Any) -> bool:
    return isinstance(value, bool | int | float | complex | np.generic | np.ndarray) or is_tensor(value)


def kind_of(value: Any) -> str:
    """A number (also a 0-d array), an array, a tensor, or else the type's name."""
    if is_tensor(value):
        return "tensor"
    if is_numeric(value):
        return "array" if np.ndim(value) else "number"
    return type(value).__name__


def describe(value: Any) -> str:
    """A value's kind in the student's words, never its numbers."""
    kind = kind_of(value)
    if kind in ("array", "tensor"):
        return f"{'an array' if kind == 'array' else 'a tensor'} of shape {shown_shape(value)}"
    if kind in ("list", "tuple"):
        return f"a {kind} of {shown_size(len(value))}"
    names = {"number": "a number", "NoneType": "None", "str": "text", "Handle": "an object of another kind"}
    return names.get(kind, f"a {kind}")


def excerpt(items: list[Any] | tuple[Any, ...]) -> str:
    """The first items, for whoever may see numbers: to write out all of them may take long."""
    short = [repr(one) if kind_of(one) in ("number", "NoneType") else describe(one) for one in items[:8]]
    return f"{', '.join(short)[:200]}{', …' if len(items) > 8 else ''}" if items else "none"


def shown_shape(value: Any) -> str:
    """A shape as it may be shown: numbers that a program hid in one are not passed on."""
    sizes = tuple(value.shape)
    return str(sizes) if len(sizes) <= 6 and max(sizes, default=0) <= MAXIMUM_SHOWN else "a far larger one"


def shown_size(size: int) -> str:
    return str(size) if size <= MAXIMUM_SHOWN else f"more than {MAXIMUM_SHOWN}"
