"""docs/benchmarks.svg: what one submission costs, on a logarithmic scale."""

from __future__ import annotations

from pathlib import Path

import matplotlib

from tests.bench.figures import Figures

BARS = {
    "otter_ms": "otter",
    "nbgrader_ms": "nbgrader",
    "first_class_ms": "ours, a first class of 50, start included",
    "ours_ms": "ours, one more submission",
    "floor_ms": "the checks alone, without isolation (one core)",
}
BLUE, ORANGE, GRAY = "#0072B2", "#D55E00", "#777777"  # Okabe and Ito: colour-blind readers tell them apart


def draw(figures: Figures, path: Path) -> None:
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "benchmarks"  # the same figures give the same file
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(8, 2.6))
    values = [figures[key] for key in BARS]
    colors = [GRAY if key == "floor_ms" else BLUE if "ours" in text else ORANGE for key, text in BARS.items()]
    bars = axes.barh(list(BARS.values()), values, color=colors)
    axes.bar_label(bars, [f"{value:,.0f} ms" for value in values], padding=4)
    axes.set_xscale("log")
    axes.set_xlim(min(values) / 3, max(values) * 5)
    axes.set_xlabel("milliseconds a submission")
    axes.invert_yaxis()
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
