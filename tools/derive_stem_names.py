#!/usr/bin/env python3
"""Derives analyzers/data/stem_names.txt: names that would share a stem with another name, and so keep their own form.

Usage: derive_stem_names.py COUNTS DATA_DIR > DATA_DIR/stem_names.txt
  COUNTS    form<TAB>how often it stands inside a sentence with a capital<TAB>how often without, of any large French
            news corpus; only weighs, nothing of it is copied
  DATA_DIR  holds entity_names.txt and the stem_*.tsv

A name is one that entity_names.txt knows, and that is written with a capital most often. What is a French word as often
as a name keeps its stem: Snowball takes Martinique, Martine and Martinez for forms of Martin.
"""
import argparse, collections, pathlib
from derive_stem_exceptions import Stemmer, fold, is_plural, rows

NAME_FLAGS = set("fpyrbcVvdnqoemag")  # See the head of entity_names.txt.
PLACE_FLAGS = set("yrd")
ADJECTIVE_FLAG = "j"
FEWEST = 5  # times with a capital
SHARE = 3  # times as often with a capital as without
HEADER = """# Names whose stem another name would share (Martinique, Martine, Martinez: martin): each keeps its folded form as its stem, and
# serves every accented spelling and the plural in -s.
# Source: names of entity_names.txt, whose head tells their sources, chosen by tools/derive_stem_names.py. Do not edit: add to
# stem_reviewed.tsv. Licence: as in entity_names.txt."""


def read_names(path):
    """Flags by name."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.partition(" ")[0]: set(line.partition(" ")[2]) for line in lines if not line.startswith("#")}


def meets_its_people(name, flags, stemmer, adjectives):
    """Russie and russe are searched together (docs/decisions/0002-stemming.md)."""
    return bool(flags & PLACE_FLAGS) and any(word[:3] == name[:3] for word in adjectives[stemmer.stem(name)])


def frequent_names(counts_path, known):
    capital, plain = collections.Counter(), collections.Counter()
    for form, with_capital, without in rows(counts_path):
        capital[fold(form.lower())] += int(with_capital)
        plain[fold(form.lower())] += int(without)
    return {form for form, count in capital.items()
            if count >= FEWEST and count > SHARE * plain[form] and form.isalpha() and len(form) > 2 and form in known}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=pathlib.Path)
    parser.add_argument("data_dir", type=pathlib.Path)
    options = parser.parse_args()
    exceptions = {form: stem for name in ("stem_exceptions.tsv", "stem_reviewed.tsv")
                  for form, stem in rows(options.data_dir / name)}
    stemmer = Stemmer(options.data_dir, exceptions)
    flags = read_names(options.data_dir / "entity_names.txt")
    adjectives = collections.defaultdict(set)
    for word in (word for word, of_word in flags.items() if ADJECTIVE_FLAG in of_word):
        adjectives[stemmer.stem(word)].add(word)
    sharing = collections.defaultdict(set)
    for name in frequent_names(options.counts, {name for name, of_name in flags.items() if of_name & NAME_FLAGS}):
        sharing[stemmer.stem(name)].add(name)
    print(HEADER)
    kept = {name for stem, names in sharing.items() if len(names) > 1 for name in names
            if name != stem and not meets_its_people(name, flags[name], stemmer, adjectives)}
    reviewed = {form for form, _ in rows(options.data_dir / "stem_reviewed.tsv")}
    print("\n".join(sorted(kept - reviewed)))


if __name__ == "__main__":
    main()
