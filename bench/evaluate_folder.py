#!/usr/bin/env python3
"""Evaluate fsearch on a folder of a public test collection: index it, ask its queries, compare with its judgements.

    bench/evaluate_folder.py FSEARCH FOLDER [--split test] [--train] [options of fsearch eval]

FOLDER is laid out as in BEIR (corpus.jsonl, queries.jsonl with _id and text, qrels/SPLIT.tsv with a head line), or as
TREC tools expect (docs.jsonl or corpus.jsonl; queries*.tsv of id<TAB>text; qrels*.txt of "id 0 document grade"). With
several files for one part, the one with SPLIT in its name is taken. --train also learns vectors from the documents.
Prints what `fsearch eval` prints, and leaves nothing behind. Exit status: that of fsearch; 2 where a file is missing.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def pick(folder, patterns, split):
    """Returns the file of one part of the collection."""
    found = [path for pattern in patterns for path in sorted(folder.glob(pattern))]
    named = [path for path in found if split in path.name]
    if not found:
        raise FileNotFoundError(f"{folder}: none of {', '.join(patterns)}; see --help for the layouts read")
    return (named or found)[0]


def write_documents(source, target):
    """JSON lines, with `id` where BEIR says `_id`."""
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            document = json.loads(line)
            document.setdefault("id", document.pop("_id", None))
            document.pop("metadata", None)
            out.write(json.dumps(document, ensure_ascii=False) + "\n")


def write_queries(source, target):
    """One id<TAB>text a line."""
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".jsonl":
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        text = "".join(f"{row['_id']}\t{' '.join(row['text'].split())}\n" for row in rows)
    target.write_text(text, encoding="utf-8")


def write_judgements(source, target):
    """TREC lines; BEIR's have three columns and a head."""
    rows = [line.split() for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    if len(rows[0]) == 3:
        rows = [(query, "0", document, grade) for query, document, grade in rows if grade.lstrip("-").isdigit()]
    target.write_text("".join(" ".join(row) + "\n" for row in rows), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fsearch")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="test")
    parser.add_argument("--train", action="store_true")
    options, rest = parser.parse_known_args()
    try:
        documents = pick(options.folder, ["corpus.jsonl", "docs.jsonl"], options.split)
        queries = pick(options.folder, ["queries.jsonl", "queries*.tsv"], options.split)
        judgements = pick(options.folder, ["qrels/*.tsv", "qrels*.txt", "qrels*"], options.split)
    except FileNotFoundError as error:
        print(f"evaluate_folder: {error}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        write_documents(documents, place / "docs.jsonl")
        write_queries(queries, place / "queries.tsv")
        write_judgements(judgements, place / "qrels.txt")
        database = ["--db", str(place / "db")]
        subprocess.run([options.fsearch, "index", "--no-train", *database, place / "docs.jsonl"], check=True, stderr=subprocess.DEVNULL)
        if options.train:
            subprocess.run([options.fsearch, "train", *database], check=True, stderr=subprocess.DEVNULL)
        return subprocess.run([options.fsearch, "eval", *database, "--limit", "100", "--queries", place / "queries.tsv",
                               "--qrels", place / "qrels.txt", *rest]).returncode


if __name__ == "__main__":
    sys.exit(main())
