"""A cell runs as it does in Jupyter: outputs kept, magics and plots at work, and no cell's end is the sandbox's."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from autograder.sandbox import wire
from tests.conftest import LIMITS, StartStudent


def ran(student: StartStudent, *sources: str) -> wire.Ran:
    """What the last of these cells answered."""
    sandbox = student().process.ready()
    for number, source in enumerate(sources, 1):
        answer, _ = sandbox.ask(wire.RunCell(number, textwrap.dedent(source)), [], 10)
    return answer


def printed(answer: wire.Ran) -> str:
    return "".join(output.data["text/plain"] for output in answer.outputs if output.kind == "stream")


def test_what_is_printed_is_kept_in_order(student: StartStudent) -> None:
    answer = ran(student, "import sys\nprint('a', end='')\nprint('b', file=sys.stderr)\nsys.stdout.writelines(['c'])")
    assert (printed(answer), len(answer.outputs)) == ("ab\nc", 1)


def test_what_is_displayed_may_be_bytes_or_json_or_half_an_emoji(student: StartStudent) -> None:
    bundle = r"{'image/png': b'\x89PNG', 'application/json': {'a': [1]}, 'text/plain': '\ud83d'}"
    answer = ran(student, f"from IPython.display import display\ndisplay({bundle}, raw=True)")
    assert [(o.kind, o.data) for o in answer.outputs] == [
        ("display", {"image/png": "iVBORw==", "application/json": '{"a": [1]}', "text/plain": "?"})
    ]


def test_the_last_value_and_what_is_displayed_are_kept(student: StartStudent) -> None:
    answer = ran(student, "from IPython.display import HTML\ndisplay(HTML('<b>x</b>'))\n6 * 7")
    assert [(o.kind, o.data) for o in answer.outputs] == [
        ("display", {"text/plain": "<IPython.core.display.HTML object>", "text/html": "<b>x</b>"}),
        ("result", {"text/plain": "42"}),
    ]


@pytest.mark.parametrize(
    "source",
    ["(\n    6\n    * y)", "max(\n    x,\n    42,\n    )", "if x:\n    pass\nx + 41", "def f():\n    return 42\nf()"],
)
def test_a_last_value_over_several_lines_is_shown(student: StartStudent, source: str) -> None:
    answer = ran(student, "x, y = 1, 7", source)
    assert [(o.kind, o.data["text/plain"]) for o in answer.outputs] == [("result", "42")]


def test_a_cell_of_definitions_is_a_cell_like_any_other(student: StartStudent) -> None:
    define = "from __future__ import annotations\nglobals()['early'] = 1\ndef f(x: not_defined):\n    return x"
    later = "def g(x: not_defined_either):\n    return f(x) + early"
    assert ran(student, define, later, "g(1)").outputs[0].data["text/plain"] == "2"
    source = "import inspect\nprint(inspect.getsource(g), _)\ndisplay(get_ipython() is not None)\n"
    answer = ran(student, define, later, "g(1)", source + "def h():\n    return 1")
    assert (printed(answer), answer.outputs[-1].data["text/plain"]) == (later + "\n 2\n", "True")


def test_hooks_of_a_notebook_see_every_cell(student: StartStudent) -> None:
    hook = "get_ipython().events.register('pre_run_cell', lambda info: print('seen', len(info.raw_cell)))"
    assert printed(ran(student, hook, "def f():\n    return 1")) == "seen 21\n"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("import sys\nif True:\n    sys.exit(3)", "SystemExit"),
        ("def f():\n    return 1\nif f():\n    x = 1 / 0", "ZeroDivisionError"),
        ("def f():\n    yield\nclass A:\n    return 2", "SyntaxError"),
        ("async def f():\n    return 1\nfor _ in [1]:\n    x = await f()", None),
    ],
)
def test_the_end_of_a_cell_that_ends_in_a_block(student: StartStudent, source: str, kind: str | None) -> None:
    error = ran(student, source).error
    assert (error.type_names[0] if error else None) == kind


@pytest.mark.parametrize("show", ["plt.show()", "None", "display(plt.gcf())"])
def test_a_plot_becomes_a_png(student: StartStudent, show: str) -> None:
    answer = ran(student, f"%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\n{show}")
    assert answer.error is None
    sizes = {kind for output in answer.outputs for kind in output.data}
    assert "image/png" in sizes or any(
        "over the limit" in output.data.get("text/plain", "") for output in answer.outputs
    )


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline",
        "%time x = 1",
        "%%time\nx = 1",
        "%%timeit -n 1 -r 1\nx = 1",
        "%load_ext autoreload",
        "%autoreload 2",
        "%who",
        "!ls",
        "!pip install numpy",
        "%pip --version",
        "x = !ls",
        "get_ipython().run_line_magic('time', '1')",
        "import asyncio\nawait asyncio.sleep(0)",
        "async def f(): return 1\nassert await f() == 1",
        "?print",
        "print??",
        "from IPython.display import clear_output\nclear_output(wait=True)",
        "import warnings\nwarnings.warn('careful')",
        "import sys\nsys.stderr.write('careful')",
        "import logging\nlogging.warning('x')",
        "if __name__ == '__main__':\n    ran = True\nassert ran",
        "import numpy as np\nnp.array([1.]) / 0",
        "import sys\ne = sys.stderr\nprint('\\r1/3', end='', file=e, flush=True)\nassert not e.isatty()",
        "import matplotlib.pyplot as plt\nplt.style.use('ggplot')\nfig, ax = plt.subplots()\nplt.close('all')",
        "# only a comment",
        "",
    ],
)
def test_what_honest_notebooks_do_costs_nothing(student: StartStudent, source: str) -> None:
    answer = ran(student, "%load_ext autoreload" if source == "%autoreload 2" else "", source, "assert 1 + 1 == 2")
    assert answer.error is None
    submission = student(source, "def f(): return 1")
    assert submission.f() == 1
    assert set(submission.process.errors) <= ({1} if source in ("%autoreload 2",) else set())


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("import sys\nsys.exit(3)", "SystemExit"),
        ("exit()", None),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("1 +", "SyntaxError"),
        ("  x = 1\n y = 2", "IndentationError"),
        ("input('name? ')", None),
        ("1 / 0", "ZeroDivisionError"),
        ("%no_such_magic", "UsageError"),
        ("x = '\\0'\0", None),
        ("def f(): return f()\nf()", "RecursionError"),
        ("raise BaseException", "BaseException"),
        ("import no_such_package", "ModuleNotFoundError"),
    ],
)
def test_a_cell_that_fails_leaves_the_others(student: StartStudent, source: str, kind: str | None) -> None:
    submission = student("def before(): return 1", source, "def after(): return 2")
    assert (submission.before(), submission.after()) == (1, 2)
    assert kind is None or submission.process.errors[2].type_names[0] == kind


def test_input_is_an_error_at_once(student: StartStudent) -> None:
    answer = ran(student, "input('name? ')")
    assert answer.error is not None
    assert answer.error.type_names[0] in ("EOFError", "StdinNotImplementedError")


def test_a_syntax_error_has_its_cell_and_line(student: StartStudent) -> None:
    answer = ran(student, "x = 1", "x = 1\ny = = 2")
    assert answer.error is not None
    assert answer.error.lines == [wire.Line(2, 2)]


def test_an_error_in_a_function_of_another_cell_has_both_places(student: StartStudent) -> None:
    answer = ran(student, "def f():\n    return 1 / 0", "f()")
    assert answer.error is not None
    assert [(line.cell, line.line) for line in answer.error.lines] == [(2, 1), (1, 2)]


def test_output_is_cut_at_the_limit(student: StartStudent) -> None:
    answer = ran(student, f"print('x' * {LIMITS.output + 1})\nprint('y' * 100)")
    assert printed(answer) == "[output over the limit was left out]"
    for source in ("for i in range(10**5): print(i)", "for i in range(10**4): display(i)"):
        outputs = ran(student, source).outputs
        assert sum(len(text) for output in outputs for text in output.data.values()) < LIMITS.output + 100


def test_what_c_code_prints_goes_nowhere(student: StartStudent, capfd: pytest.CaptureFixture[str]) -> None:
    ran(student, "import os\nos.write(1, b'to stdout')\nos.write(2, b'to stderr')")
    assert capfd.readouterr() == ("", "")


def test_checking_can_be_imported_as_in_the_released_notebook(student: StartStudent) -> None:
    assert ran(student, "from checking import check, submission, assert_close").error is None


def test_a_students_randomness_differs_from_sandbox_to_sandbox(student: StartStudent) -> None:
    source = "import random, numpy, torch\ndef f(): return random.random(), numpy.random.rand(), torch.rand(1).item()"
    one, other = student(source).f(), student(source).f()
    assert all(a != b for a, b in zip(one, other, strict=True))


def test_a_shell_makes_no_folder_on_the_host(tmp_path: Path) -> None:
    code = "from autograder.sandbox.shell import StudentShell; StudentShell()"
    home = {"HOME": str(tmp_path / "nobody")}
    subprocess.run([sys.executable, "-I", "-c", code], env=home, cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []
