#!/usr/bin/env python3
"""Load on `fsearch serve`, against what the searchers alone reach: bench/serve_bench.py fsearch index queries.tsv...

The files are those of `fsearch eval` (a line "id<TAB>query"); their queries are mixed. First `fsearch search
--requests` answers them all, in as many processes as there are cores; then wrk asks the server for them over keep-alive
connections. Printed: requests a second of both and their ratio, processor time of one (which others' work on the machine
does not change), p50 and p99, errors, memory before and after; with --swap, `fsearch index` adds an article ten times
meanwhile, each a new generation. Needs wrk (tools/install-packages bench).
"""

import argparse
import json
import os
import random
import re
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

SCRIPT = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local at = 0
function setup(thread) thread:set("at", math.random(#paths)) end
function request() at = at %% #paths + 1; return wrk.format("GET", paths[at]) end
function done(summary, latency)
  io.write(string.format('{"requests": %%d, "seconds": %%f, "p50": %%f, "p99": %%f, "errors": %%d}\\n', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status
    + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
"""


def read_queries(files):
    queries = [line.split("\t")[1] for file in files for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line]
    random.Random(1).shuffle(queries)
    return queries


def alone(fsearch, index, queries, jobs, folder):
    """Searches a second that `jobs` processes reach without HTTP, and processor seconds of one."""
    file = folder / "requests.jsonl"
    file.write_text("".join(json.dumps({"query": query}) + "\n" for query in queries), encoding="utf-8")
    command = [fsearch, "search", "--db", index, "--requests", file]
    begin, before = time.monotonic(), os.times()
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(jobs)]
    if any(process.wait() for process in running):
        raise SystemExit("fsearch search failed")
    count, used = jobs * len(queries), os.times()
    busy = used.children_user + used.children_system - before.children_user - before.children_system
    return count / (time.monotonic() - begin), busy / count


def memory(process):
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024


def processor(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(address, paths, options, folder):
    listed, script = folder / "paths.txt", folder / "load.lua"
    listed.write_text("\n".join(paths) + "\n")
    script.write_text(SCRIPT % listed)
    command = ["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s", "--timeout", "30s", "-s", script, address]
    wrk = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if options.swap:
        article = folder / "new.jsonl"
        for i in range(10):
            time.sleep(options.seconds / 11)
            article.write_text(json.dumps({"id": "bench", "title": "Essai", "text": f"Article d’essai numéro {i}."}))
            subprocess.run([options.fsearch, "index", "--quiet", "--no-train", "--db", options.index, article], check=True)
    printed = wrk.communicate()[0]
    return json.loads(re.search(r"\{.*\}", printed).group())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--swap", action="store_true", help="change the index ten times meanwhile (it gains an article)")
    parser.add_argument("--target", default="/api/v1/search?query=", help="what is asked; /?q= is the page")
    parser.add_argument("fsearch")
    parser.add_argument("index")
    parser.add_argument("queries", type=Path, nargs="+")
    options = parser.parse_args()
    queries, jobs = read_queries(options.queries), os.cpu_count()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rate, cost = alone(options.fsearch, options.index, queries, jobs, folder)
        server = subprocess.Popen([options.fsearch, "serve", "--db", options.index, "--listen", "127.0.0.1:0", "--jobs", str(jobs)], stdout=subprocess.PIPE, text=True)
        address = re.search(r"http://\S+", server.stdout.readline()).group().rstrip("/")
        paths = [options.target + quote(query) for query in queries]
        load(address, paths, argparse.Namespace(**{**vars(options), "seconds": 5, "swap": False}), folder)
        before, busy = memory(server), processor(server)
        found = load(address, paths, options, folder)
        after, busy = memory(server), (processor(server) - busy) / found["requests"]
        server.terminate()
        server.wait()
    served = found["requests"] / found["seconds"]
    print(f"searchers alone  {rate:8.1f} a second ({jobs} processes)")
    print(f"served           {served:8.1f} a second   ratio {served / rate:.2f}")
    print(f"processor        {1000 * cost:.2f} ms a search alone, {1000 * busy:.2f} ms served   ratio {busy / cost:.2f}")
    print(f"latency          p50 {found['p50']:.1f} ms   p99 {found['p99']:.1f} ms   ratio {found['p99'] / found['p50']:.1f}")
    print(f"errors           {found['errors']} of {found['requests']}")
    print(f"memory           {before} MB, then {after} MB")


if __name__ == "__main__":
    main()
