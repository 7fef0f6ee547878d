#!/usr/bin/env python3
"""Scores `fsearch extract` on saved pages against a file of expectations.

usage: tools/score_pages.py FSEARCH EXPECTED.json [PAGES_FOLDER]

EXPECTED.json is a list of {"file", "must_contain": [...], "must_not_contain": [...], "title", "date", "author"};
a page may come several times, and each key but "file" may be missing or empty. The pages are beside it, or in
PAGES_FOLDER. White space is compared as one space; dates by their day.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys


def normal(text):
    return re.sub(r"\s+", " ", text or "").strip()


def extract(fsearch, page):
    run = subprocess.run([fsearch, "extract", str(page)], capture_output=True, text=True)
    line = run.stdout.split("\n")[0]
    return json.loads(line) if line else {}


def faults(article, wanted):
    """Yields (kind, what) for each expectation that the article does not meet."""
    text = normal(article.get("text"))
    for phrase in wanted.get("must_contain") or []:
        if normal(phrase) not in text:
            yield "text", f"lacks {phrase!r}"
    for phrase in wanted.get("must_not_contain") or []:
        if normal(phrase) in text:
            yield "text", f"holds {phrase!r}"
    for key in "title", "author":
        if wanted.get(key) and normal(article.get(key)) != normal(wanted[key]):
            yield key, f"{article.get(key)!r}, not {wanted[key]!r}"
    if wanted.get("date") and article.get("date", "")[:10] != wanted["date"]:
        yield "date", f"{article.get('date')!r}, not {wanted['date']!r}"


def merged(expectations):
    """Returns one expectation a file: some come once for the text and once for the date."""
    pages = collections.OrderedDict()
    for row in expectations:
        pages.setdefault(row["file"], {}).update({k: v for k, v in row.items() if v})
    return pages


def main():
    fsearch, expected = sys.argv[1], pathlib.Path(sys.argv[2])
    folder = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else expected.parent
    good, asked = collections.Counter(), collections.Counter()
    pages = merged(json.loads(expected.read_text()))
    for name, wanted in pages.items():
        wrong = list(faults(extract(fsearch, folder / name), wanted))
        for kind, what in wrong:
            print(f"{name}: {kind} {what}")
        for kind in "text", "title", "date", "author":
            if wanted.get(kind) or (kind == "text" and (wanted.get("must_contain") or wanted.get("must_not_contain"))):
                asked[kind] += 1
                good[kind] += not any(k == kind for k, _ in wrong)
    print(f"{len(pages)} pages; " + ", ".join(f"{k} {good[k]} of {asked[k]}" for k in asked))


if __name__ == "__main__":
    main()
