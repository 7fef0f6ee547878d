#!/usr/bin/env python3
"""Derive analyzers/data/french_stems.txt, the stems of French dictionary words, from the lexicon Lefff.

derive_french_stems.py FSEARCH LEFFF.tsv > analyzers/data/french_stems.txt

FSEARCH is the program whose analyzer gives the stems; LEFFF.tsv has a form, its lemma and its part of speech a line.
Taken are the lemmas in plain letters of nouns, verbs, adjectives, adverbs and function words, no proper nouns."""
import re
import subprocess
import sys

HEADER = """# Stems of French words, one a line in byte order: a word that has one of them is not misspelt, even where no
# article holds it.
# Source: Lefff 3.4, by Benoît Sagot (http://alpage.inria.fr/~sagot/lefff.html), derived by
# tools/derive_french_stems.py from the lemmas of all but its proper nouns.
# Licence: LGPL-LR (Lesser General Public License for Linguistic Resources), as the lexicon's.
"""
PARTS = {"nc", "v", "adj", "adv", "det", "pro", "prep", "csu", "coo", "prel", "pri", "pres"}


def lemmas(path):
    """Returns the lemmas taken."""
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            fields = row.rstrip("\n").split("\t")
            if len(fields) > 2 and fields[2] in PARTS and fields[1].isalpha():
                yield fields[1]


def main():
    program, lexicon = sys.argv[1:]
    text = " . ".join(sorted(set(lemmas(lexicon))))
    tokens = subprocess.run([program, "analyze", "-"], input=text, capture_output=True, text=True, check=True).stdout
    stems = {row.split("\t")[7] for row in tokens.splitlines()[1:]}
    sys.stdout.write(HEADER + "".join(stem + "\n" for stem in sorted(stems) if re.fullmatch("[a-z]{3,}", stem)))


if __name__ == "__main__":
    main()
