"""Real Chromium, headless; its tests are skipped where there is none.

Playwright drives it rather than Selenium: it waits by itself until what it clicks is there, reads frames and keys as a
user meets them, and talks to any Chromium of its time, where Selenium needs a driver of the same version beside it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
PATIENCE = 30_000  # milliseconds for one thing to appear, on a busy machine

Screenshot = Callable[[Any, str], None]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: drives a real Chromium; skipped where there is none")


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser with a profile of its own."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed: pip install '.[browser]'"
    )
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("There is no Chromium: apt-get install chromium.")
    playwright.expect.set_options(timeout=PATIENCE)
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=path,
            headless=True,
            args=FLAGS,
            viewport={"width": 1280, "height": 900},
        )
        opened.set_default_timeout(PATIENCE)
        yield opened
        opened.close()


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    opened = chromium.new_page()
    yield opened
    opened.close()


@pytest.fixture
def screenshot(tmp_path: Path) -> Screenshot:
    """`screenshot(page, "name")` keeps what is seen, in $AUTOGRADER_SCREENSHOTS where it is set."""
    folder = Path(os.environ.get("AUTOGRADER_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return lambda page, name: page.screenshot(path=folder / f"{name}.png")
