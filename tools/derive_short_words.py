#!/usr/bin/env python3
"""Derive searcher/data/short_words.txt, the short words of French that an acronym may spell, from the lexicon Lefff.

derive_short_words.py LEFFF.tsv > searcher/data/short_words.txt

LEFFF.tsv has a form, its lemma and its part of speech a line. Taken are the forms in small letters, of 2 to 6 of them, without
their accents; no proper nouns. Lefff writes acronyms in capitals."""
import re
import sys
import unicodedata

HEADER = """# Words of French of 2 to 6 letters, without their accents, one a line in byte order: "eau" is no acronym, EAU may be one.
# Source: Lefff 3.4, by Benoît Sagot (http://alpage.inria.fr/~sagot/lefff.html), derived by tools/derive_short_words.py.
# Licence: LGPL-LR (Lesser General Public License for Linguistic Resources), as the lexicon's.
"""


def folded(form):
    plain = form.replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def main():
    with open(sys.argv[1], encoding="utf-8") as rows:
        fields = [row.rstrip("\n").split("\t") for row in rows]
    words = {folded(f[0]) for f in fields if len(f) > 2 and f[2] != "np"}
    sys.stdout.write(HEADER + "".join(word + "\n" for word in sorted(words) if re.fullmatch("[a-z]{2,6}", word)))


if __name__ == "__main__":
    main()
