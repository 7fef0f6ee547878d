"""A press review of one subject, step by step: press_review.py FSEARCH CORPUS SUBJECT

Reads a folder of articles with the program `fsearch`, asks of them what a journalist would, and prints it: how the
coverage went over time, who appears, what was said, and what else to read.
"""

import json
import subprocess
import sys
import tempfile

import fsearch

program, corpus, subject = sys.argv[1:]

# 1. Articles from files of any format that fsearch reads, into an index of our own.
lines = subprocess.run([program, "extract", corpus], capture_output=True, text=True, check=True).stdout.splitlines()
folder = tempfile.TemporaryDirectory()
index = fsearch.open(folder.name, create=True)
report = index.add(json.loads(line) for line in lines)
print(f"{report.indexed} articles")

# 2. The coverage: by whom, and when.
result = index.search(subject, limit=5, passages=1, facets=["source"], histogram="month", partial=False)
print(f"\n{result.total} on « {subject} », by source:")
for source, count in result.facets["source"]:
    print(f"  {count:3}  {source}")
print("\nby month:")
for month, count in result.histogram:
    print(f"  {month}  {'#' * count}")

# 3. Who appears with it.
print("\nwith:", ", ".join(entity.name for entity in index.entities(subject, limit=8)))

# 4. What was said, the words found in capitals.
for hit in result:
    snippet = hit.passages[0].snippet
    text = snippet.text
    for place in reversed(snippet.highlights):
        text = text[: place.start] + text[place].upper() + text[place.stop :]
    print(f"\n{hit.rank}. {hit.title} ({hit.source}, {hit.date[:10]})\n   {' '.join(text.split())}")

# 5. What else to read.
print("\nlike the first:", "; ".join(hit.title for hit in index.similar(result[0].id, limit=3)))

# 6. A table, for pandas or a spreadsheet: pandas.DataFrame(rows) where there is pandas.
rows = index.search(subject, limit=1000, partial=False).to_records()
print(f"\n{len(rows)} rows of {', '.join(rows[0])}")
index.close()
