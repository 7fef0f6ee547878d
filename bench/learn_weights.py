#!/usr/bin/python3
"""Learn the weights of the second phase (searcher/data/ranking_weights.tsv) from judged queries.

    for each collection:  fsearch eval --db DB --queries Q --qrels QRELS --limit 100 --features NAME.tsv
    bench/learn_weights.py NAME.tsv:QRELS ... [--folds 4] [--penalty 0.002] [--out searcher/data/ranking_weights.tsv]

One set of weights for all collections: it maximises the mean over collections of nDCG@10, minus `penalty` times the
sum of the weights. Weights are never negative and `base` is 1; what a collection can do alone is not asked. Queries
are dealt to folds by a hash of their id; the figures printed for a fold come from weights that have not seen it.
What matches all that was typed comes before what matches a part, whatever the scores: where the score by the weights of
--start rises from one article of an answer to the next, another such tier begins, and it stays behind.
The search is coordinate ascent (Metzler and Croft, Information Retrieval 10, 2007). Needs python3-numpy.
"""
import argparse
import copy
import datetime
import sys
import zlib
from pathlib import Path

import numpy as np

DEPTH = 10
STEPS = (0.0, 0.25, 0.5, 0.7, 0.85, 1.15, 1.4, 2.0, 3.0)
SMALLEST = 0.02
MOST_QUERIES = 500  # of one collection, in one run
FEW_QUERIES = 400  # a collection of so few takes part whole
TIER = 1000.0  # More than any score.
ROUNDED = 0.0002  # Features are written with six digits.
DISCOUNT = 1 / np.log2(np.arange(2, DEPTH + 2))


def read_judgements(path):
    judged = {}
    for line in Path(path).read_text().splitlines():
        topic, _, article, grade = line.split()
        judged.setdefault(topic, {})[article] = max(0.0, float(grade))
    return judged


class Collection:
    """The candidates of each judged query: features [queries, candidates, features] and gains."""

    def __init__(self, features_path, judgements_path):
        self.name = Path(features_path).stem
        judged = read_judgements(judgements_path)
        rows = {}
        self.features = None
        for line in Path(features_path).read_text().splitlines():
            topic, article, *values = line.split("\t")
            pairs = [value.split("=") for value in values]
            self.features = self.features or [name for name, _ in pairs]
            rows.setdefault(topic, []).append((article, [float(value) for _, value in pairs]))
        topics = [topic for topic in judged if any(judged[topic].values())]
        most = max(len(found) for found in rows.values())
        self.values = np.zeros((len(topics), most, len(self.features)), dtype=np.float32)
        self.gains = np.zeros((len(topics), most), dtype=np.float32)
        self.absent = np.ones((len(topics), most), dtype=bool)
        self.tiers = np.zeros((len(topics), most), dtype=np.float32)
        self.ideal = np.zeros(len(topics), dtype=np.float32)
        self.hashes = np.array([zlib.crc32(topic.encode()) for topic in topics])
        for i, topic in enumerate(topics):
            gain = {article: 2.0**grade - 1 for article, grade in judged[topic].items()}
            best = sorted(gain.values(), reverse=True)[:DEPTH]
            self.ideal[i] = np.dot(best, DISCOUNT[: len(best)])
            for j, (article, values) in enumerate(rows.get(topic, [])):
                self.values[i, j] = values
                self.gains[i, j] = gain.get(article, 0.0)
                self.absent[i, j] = False

    def find_tiers(self, weights):
        """Finds the tiers of answers that were ranked by these weights."""
        scores = self.values @ weights
        rises = (scores[:, 1:] > scores[:, :-1] + ROUNDED) & ~self.absent[:, 1:]
        self.tiers[:, 1:] = np.cumsum(rises, axis=1)

    def only(self, mask):
        """The queries where mask is true."""
        part = copy.copy(self)
        for name in ("values", "gains", "absent", "tiers", "ideal", "hashes"):
            setattr(part, name, getattr(self, name)[mask])
        return part

    def ndcg(self, scores):
        """nDCG@10 of each query."""
        scores = np.where(self.absent, -np.inf, scores - TIER * self.tiers)
        best = np.argpartition(-scores, min(DEPTH, scores.shape[1] - 1), axis=1)[:, :DEPTH]
        order = np.argsort(-np.take_along_axis(scores, best, 1), axis=1, kind="stable")
        gains = np.take_along_axis(self.gains, np.take_along_axis(best, order, 1), 1)
        return gains @ DISCOUNT[: gains.shape[1]] / self.ideal


class Learner:
    def __init__(self, collections, penalty, kept):
        self.collections = collections
        self.features = collections[0].features
        self.penalty = penalty
        self.free = [f for f, name in enumerate(self.features) if name != "base" and name not in kept]

    def quality(self, scores):
        return np.mean([c.ndcg(s).mean() for c, s in zip(self.chosen, scores)])

    def bagged(self, weights, masks, runs):
        """Returns the mean of the weights learnt from random halves of the queries, features in random order."""
        learnt = []
        for run in range(runs):
            random = np.random.default_rng(run)
            halves = [m & (random.random(len(m)) < min(0.5, MOST_QUERIES / max(m.sum(), 1))) for m in masks]
            halves = [h if m.sum() > FEW_QUERIES else m for h, m in zip(halves, masks)]
            learnt.append(self.learn(weights, halves, random))
        return np.mean(learnt, axis=0)

    def learn(self, weights, masks, random):
        """Returns the weights after as many rounds over the features as still gain."""
        weights = weights.copy()
        self.chosen = [c.only(m) for c, m in zip(self.collections, masks)]
        scores = [c.values @ weights for c in self.chosen]
        best = self.quality(scores) - self.penalty * weights[1:].sum()
        while True:
            before = best
            for f in random.permutation(self.free):
                best = self.improve(f, weights, scores, best)
            if best - before < 0.00005:
                return weights

    def improve(self, f, weights, scores, best):
        """Tries other values of one weight, and keeps the best."""
        now = weights[f]
        chosen = now
        for value in {max(now, SMALLEST) * step for step in STEPS} - {now}:
            tried = [s + (value - now) * c.values[:, :, f] for c, s in zip(self.chosen, scores)]
            quality = self.quality(tried) - self.penalty * (weights[1:].sum() - now + value)
            if quality > best + 1e-6:
                best, chosen = quality, value
        for c, s in zip(self.chosen, scores):
            s += (chosen - now) * c.values[:, :, f]
        weights[f] = chosen
        return best

    def measure(self, weights):
        return [c.ndcg(c.values @ weights) for c in self.collections]


def table(name, collections, figures):
    means = [float(np.mean(f)) for f in figures]
    cells = "  ".join(f"{c.name} {mean:.4f}" for c, mean in zip(collections, means))
    return f"{name:<16} {cells}  macro {np.mean(means):.4f}"


def weights_file(learner, weights, lines):
    head = "# Weights of the features of the second phase: feature, weight. See docs/ranking.md.\n"
    head += f"# Source: our own, learnt by bench/learn_weights.py on {datetime.date.today()}. Licence: GPL-3.0-or-later.\n"
    head += "".join(f"# {line}\n" for line in lines)
    return head + "".join(f"{name}\t{weight:.4g}\n" for name, weight in zip(learner.features, weights))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection", nargs="+", help="FEATURES.tsv:QRELS")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--runs", type=int, default=6)
    parser.add_argument("--penalty", type=float, default=0.002)
    parser.add_argument("--start", help="weights file to start from and compare with")
    parser.add_argument("--keep", action="append", default=[], help="feature whose weight stays as in --start")
    parser.add_argument("--out")
    options = parser.parse_args()
    collections = [Collection(*pair.split(":", 1)) for pair in options.collection]
    learner = Learner(collections, options.penalty, options.keep)
    start = np.zeros(len(learner.features))
    start[0] = 1
    if options.start:
        rows = [line.split("\t") for line in Path(options.start).read_text().splitlines() if not line.startswith("#")]
        known = {name: float(weight) for name, weight in rows}
        start = np.array([known.get(name, 0.0) for name in learner.features])
        for collection in collections:
            collection.find_tiers(start)
    lines = [table("before", collections, learner.measure(start))]
    held_out = [np.zeros(len(c.ideal)) for c in collections]
    for fold in range(options.folds):
        masks = [c.hashes % options.folds != fold for c in collections]
        figures = learner.measure(learner.bagged(start, masks, options.runs))
        for held, figure, mask in zip(held_out, figures, masks):
            held[~mask] = figure[~mask]
    if options.folds:
        lines.append(table("cross-validated", collections, held_out))
    weights = learner.bagged(start, [np.ones(len(c.ideal), dtype=bool) for c in collections], options.runs)
    lines.append(table("in sample", collections, learner.measure(weights)))
    print("\n".join(lines))
    for name, weight in zip(learner.features, weights):
        print(f"{name}\t{weight:.4g}")
    if options.out:
        Path(options.out).write_text(weights_file(learner, weights, lines))


if __name__ == "__main__":
    sys.exit(main())
