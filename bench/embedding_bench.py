#!/usr/bin/env python3
"""What a search costs in C and Python over C++: bench/embedding_bench.py build/bench INDEX REQUESTS.jsonl

A line of the file is the JSON of a search, as {"query": "exclusivité Azure"}. Each of --pairs rounds asks --count of them
in C++, C and Python, each in a process of its own and one after the other, so that others' work on the machine meets all
three. Printed: the medians of seconds and processor seconds of one search, of what C and Python take more, and how many
searches two threads of Python do in the time of one. Python reads titles and highlights of every hit, as C++ does.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from statistics import median


def search_all(index, requests, count):
    found = 0
    for i in range(count):
        for hit in index.search(**requests[i % len(requests)]):
            found += sum(len(hit.title[place]) for place in hit.title_highlights)
    return found


def in_python(index, requests, count):
    import fsearch

    given = [json.loads(line) for line in Path(requests).read_text(encoding="utf-8").splitlines()]
    with fsearch.open(index) as opened:
        search_all(opened, given, count // 10)
        begin, used = time.perf_counter(), time.process_time()
        search_all(opened, given, count)
        print(time.perf_counter() - begin, time.process_time() - used)


def in_threads(index, requests, count):
    """Prints the seconds of one thread, and of two that do twice as much."""
    import fsearch

    given = [json.loads(line) for line in Path(requests).read_text(encoding="utf-8").splitlines()]
    with fsearch.open(index) as opened:
        search_all(opened, given, count // 10)
        for number in (2, 1, 2):
            threads = [threading.Thread(target=search_all, args=(opened, given, count)) for _ in range(number)]
            begin = time.perf_counter()
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            passed = time.perf_counter() - begin
            if number == 1:
                alone = passed
        print(alone, passed)


WORKERS = {"python": in_python, "threads": in_threads}


def run(options, way, count):
    itself = [sys.executable, __file__] if way in WORKERS else [options.build / "bench" / "embedding_bench"]
    arguments = [options.build] if way in WORKERS else []
    command = [*itself, *(["--way", way] if way in WORKERS else [way]), *arguments, options.index, options.requests]
    command += ["--count", str(count)] if way in WORKERS else [str(count)]
    environment = {**os.environ, "PYTHONPATH": str(options.build / "python")}
    printed = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return [float(number) for number in printed.stdout.split()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--way", choices=WORKERS, help=argparse.SUPPRESS)
    parser.add_argument("build", type=Path)
    parser.add_argument("index")
    parser.add_argument("requests")
    options = parser.parse_args()
    if options.way:
        return WORKERS[options.way](options.index, options.requests, options.count)
    rounds = [{way: run(options, way, options.count) for way in ("cpp", "c", "python")} for _ in range(options.pairs)]
    for place, kind in enumerate(("seconds", "processor seconds")):
        for way in ("cpp", "c", "python"):
            took = median(one[way][place] for one in rounds) / options.count
            more = median(one[way][place] - one["cpp"][place] for one in rounds) / options.count
            ratio = median(one[way][place] / one["cpp"][place] for one in rounds)
            print(f"{kind}: {way} {took * 1e6:.0f} us, {more * 1e6:+.0f} us, {ratio:.3f} times C++")
    threads = [run(options, "threads", options.count // 2) for _ in range(options.pairs)]
    print(f"two threads of Python search {median(2 * one / two for one, two in threads):.2f} times as fast as one")


main()
