"""Runs the examples of the package's docstrings, each on an index of three articles of its own."""

import doctest
import pathlib
import shutil
import sys
import tempfile

import fsearch.answers
import fsearch.index
import fsearch.native
import fsearch.slices
from three_articles import small_index

modules = (fsearch, fsearch.answers, fsearch.index, fsearch.native, fsearch.slices)
failed = tried = 0
with tempfile.TemporaryDirectory() as folder:
    small_index(folder).close()
    finder = doctest.DocTestFinder(exclude_empty=True)
    for example in (example for module in modules for example in finder.find(module) if example.examples):
        own = pathlib.Path(folder) / example.name
        shutil.copytree(pathlib.Path(folder) / "db", own, symlinks=True)
        with fsearch.open(own) as index:
            example.globs["index"] = index
            outcome = doctest.DocTestRunner().run(example)
        failed += outcome.failed
        tried += outcome.attempted
print(f"{tried - failed} passed, {failed} failed")
sys.exit(failed > 0 or tried < 10)
