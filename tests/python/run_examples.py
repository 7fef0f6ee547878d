"""Runs the examples of the package's docstrings, each on an index of three articles of its own."""

import doctest
import sys
import tempfile

import fsearch.answers
import fsearch.index
import fsearch.native
import fsearch.slices
from three_articles import small_index

failed = tried = 0
finder = doctest.DocTestFinder(exclude_empty=True)
for module in (fsearch, fsearch.answers, fsearch.index, fsearch.native, fsearch.slices):
    for example in finder.find(module):
        with tempfile.TemporaryDirectory() as folder, small_index(folder) as index:
            example.globs["index"] = index
            outcome = doctest.DocTestRunner().run(example)
        failed += outcome.failed
        tried += outcome.attempted
print(f"{tried - failed} passed, {failed} failed")
sys.exit(failed > 0 or tried < 10)
