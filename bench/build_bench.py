#!/usr/bin/env python3
"""Measure how an index is built, kept and grown; beside a peer that builds one of the same corpus.

build_bench.py [--fsearch PROGRAM] [--jobs N] [--more MORE.jsonl] [--peer COMMAND] [--keep] CORPUS.jsonl FOLDER

CORPUS.jsonl holds an article a line, MORE.jsonl others to add. The peer's COMMAND is run by a shell with CORPUS
and INDEX set to the corpus and to a folder that does not exist yet. FOLDER is made, and its indexes removed at the
end unless --keep is given. Of each run: seconds, processor seconds, greatest resident memory. On a machine that
others use, compare processor seconds."""
import argparse
import os
import shutil
import subprocess
import sys
import time


def run(command, **options):
    """Runs a command and returns (seconds, processor seconds, resident MB)."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {command}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder):
    """Returns the MB of the files below a folder."""
    return sum(os.path.getsize(os.path.join(top, name)) for top, _, names in os.walk(folder)
               for name in names if not os.path.islink(os.path.join(top, name))) / 1e6


def report(what, figures, articles=None):
    seconds, processor, memory = figures
    rate = f"  {articles / seconds:7.0f}/s" if articles else ""
    print(f"{what:28} {seconds:8.2f} s  processor {processor:8.2f} s  memory {memory:6.0f} MB{rate}", flush=True)


def parts(index):
    current = os.path.join(index, "current")
    for name in sorted(os.listdir(current)):
        if name.endswith(".glass"):
            print(f"  {name:26} {os.path.getsize(os.path.join(current, name)) / 1e6:8.1f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fsearch", default="fsearch")
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--more")
    parser.add_argument("--peer")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("corpus")
    parser.add_argument("folder")
    args = parser.parse_args()
    index, peer = os.path.join(args.folder, "fsearch"), os.path.join(args.folder, "peer")
    if os.path.exists(index) or os.path.exists(peer):
        sys.exit(f"{args.folder} holds indexes already")
    os.makedirs(args.folder, exist_ok=True)
    with open(args.corpus, "rb") as lines:
        articles = sum(1 for _ in lines)

    build = [args.fsearch, "index", "--no-train", "--db", index, "--jobs", args.jobs]
    ours = run(build + [args.corpus])
    report(f"build, {articles} articles", ours, articles)
    our_size = size(index)
    print(f"{'index':28} {our_size:8.1f} MB")
    parts(index)
    if args.peer:
        theirs = run(["sh", "-c", args.peer], env={**os.environ, "CORPUS": args.corpus, "INDEX": peer})
        report("peer", theirs, articles)
        print(f"{'peer index':28} {size(peer):8.1f} MB")
        print(f"{'fsearch / peer':28} speed {theirs[0] / ours[0]:.2f}  by processor {theirs[1] / ours[1]:.2f}"
              f"  size {our_size / size(peer):.2f}")
    report("the same again", run(build + [args.corpus]))
    if args.more:
        added = run(build + [args.more])
        report("more articles", added)
        report("and a search of them", run([args.fsearch, "search", "--db", index, "ministre"]))
    if not args.keep:
        shutil.rmtree(index, ignore_errors=True)
        shutil.rmtree(peer, ignore_errors=True)


main()
