"""The gallery `tests/submissions/NAME/`: plausible submissions with what must become of each.

entries     the files, their headers, and the notebooks they stand for
mistakes    recognises a mistake by its answers
"""
