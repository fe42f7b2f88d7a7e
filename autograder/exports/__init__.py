"""The course for other tools: what otter, Gradescope and an LMS take."""
