#!/usr/bin/env python3
"""Measure phrases, distances, prefixes and other operators, class by class, beside a peer.

operators_bench.py [--rounds N] [--peer COMMAND] FSEARCH INDEX FOLDER

FOLDER holds the queries of each class as CLASS.fs.tsv (ID, tab, query), and the same in the peer's syntax as CLASS.lu.tsv.
COMMAND gets the file of queries as $QUERIES, and prints the latencies of its last pass as "p50 1.234 ms  p95 5.678 ms".
Both answer in turns; printed are the medians of the rounds, in milliseconds, and what fsearch takes of the peer's time."""
import argparse, json, os, re, statistics, subprocess, sys, tempfile
from pathlib import Path


def measure_fsearch(fsearch, index, queries):
    """Times ten hits with their passages, warm: `fsearch eval` wants judgements, of which these queries have none."""
    with tempfile.NamedTemporaryFile("w", suffix=".qrels") as judged:
        for line in queries.read_text(encoding="utf-8").splitlines():
            judged.write(line.split("\t")[0] + " 0 none 1\n")
        judged.flush()
        command = [fsearch, "eval", "--db", index, "--queries", queries, "--qrels", judged.name, "--limit", "1", "--format", "json"]
        answer = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer["latency_ms"]["p50"], answer["latency_ms"]["p95"]


def measure_peer(command, queries):
    environment = os.environ | {"QUERIES": str(queries)}
    printed = subprocess.run(command, shell=True, check=True, capture_output=True, text=True, env=environment).stdout
    passes = re.findall(r"p50 ([\d.]+) ms +p95 ([\d.]+) ms", printed)
    if not passes:
        sys.exit(f"no percentiles in what the peer printed for {queries}")
    return tuple(float(value) for value in passes[-1])


def medians(rounds):
    return tuple(statistics.median(values) for values in zip(*rounds))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", metavar="COMMAND")
    parser.add_argument("fsearch")
    parser.add_argument("index")
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    print("class         fsearch p50 / p95" + ("      peer p50 / p95      ratio" if options.peer else ""))
    for queries in sorted(options.folder.glob("*.fs.tsv")):
        name = queries.name.removesuffix(".fs.tsv")
        ours, peers = [], []
        for _ in range(options.rounds):
            ours.append(measure_fsearch(options.fsearch, options.index, queries))
            if options.peer:
                peers.append(measure_peer(options.peer, queries.with_name(name + ".lu.tsv")))
        p50, p95 = medians(ours)
        line = f"{name:12} {p50:9.2f} / {p95:6.2f}"
        if peers:
            peer50, peer95 = medians(peers)
            line += f" {peer50:12.2f} / {peer95:6.2f}   {p50 / peer50:5.2f} / {p95 / peer95:.2f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
