# Each target sets up .venv by itself when it is missing or the requirements changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Whole files at a time: tests of one file share fork servers and courses that take seconds to make. Each process and
# each notebook has one thread, as when graded: two of them on every core only wait for each other.
PYTEST := OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile
# nbgrader starts `alembic` by its name.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: demo test whole browser lab lint release verify report parity mutants flakes calibration attack bench faults fuzz setup clean

demo: setup
	$(BIN)/autograder demo

test: setup
	$(PYTEST)

whole: setup  ## the tests with those that take long: more submissions under nbgrader and otter, the real setup.sh
	AUTOGRADER_WHOLE=1 $(PYTEST)

browser: setup  ## the browser's tests alone; AUTOGRADER_SCREENSHOTS names a folder for their pictures
	$(BIN)/python -m pytest tests/browser

lab: setup  ## the course as a student sees it, in JupyterLab
	$(BIN)/python -m autograder.lab

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check autograder tests --exclude tests/submissions
	$(BIN)/mypy

release: setup
	$(BIN)/autograder release

verify: setup
	$(BIN)/autograder verify

report: setup  ## docs/grader-quality.md: the proof of every exercise, and its parity with nbgrader: minutes
	$(BIN)/autograder verify --report

parity: setup  ## every gallery submission in three graders: hours; goes on where it stopped
	$(BIN)/autograder parity

mutants: setup  ## every mutant of every solution through the engine: minutes
	$(BIN)/python -m tests.mutation

flakes: setup  ## correct programs under 1,000 seeds, 50 where they train
	$(BIN)/python -m tests.flakes

calibration: setup  ## what the notebooks tell of whole trainings, over 40 seeds
	$(BIN)/python -m tests.calibration --write

attack: setup  ## the attack suite, and what nbgrader and otter make of it: many minutes
	$(BIN)/autograder attack --write --peers

bench: setup
	$(BIN)/python -m tests.bench --write

faults: setup  ## 200 kills, and 200 gradings of one submission: many minutes
	$(BIN)/python -m tests.faults

fuzz: setup  ## 10,000 cases each
	$(BIN)/python -m tests.fuzz

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml constraints.txt
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
# PyTorch first and by its exact version: an open range would bring several GB of CUDA packages.
	$(BIN)/pip install --quiet --constraint constraints.txt $$(grep '^torch==' constraints.txt)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[browser,course,lab,otter,postgres,dev]'
	touch $@

clean:
	rm -rf $(VENV) demo graded
