#!/usr/bin/env python3
"""Derives analyzers/data/stem_exceptions.tsv from a lexicon, word counts and the reviewed decisions.

Usage: derive_stem_exceptions.py LEXICON COUNTS DATA_DIR > DATA_DIR/stem_exceptions.tsv
  LEXICON   form<TAB>lemma<TAB>part of speech, one per line (Lefff 3.4)
  COUNTS    form<TAB>count of any large French news corpus; only weighs, nothing of it is copied
  DATA_DIR  holds stem_suffixes.tsv, stem_variants.tsv and stem_reviewed.tsv
With --groups N it prints instead, for review, the N most frequent pairs of lemmas that share a stem;
with --measure, the share of inflected forms that meet their lemma, before and after.
"""
import argparse, collections, ctypes, datetime, functools, pathlib, unicodedata

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "ø": "o", "đ": "d"})
OPEN_CLASSES = ("v", "nc", "adj", "adv")
AUXILIARIES = ("être", "avoir")  # stop words; joining their forms would only blur été, sommes, avions
MISREAD_ENDINGS = ("ent", "is", "us", "os", "as", "ers", "ès", "it", "ât")  # singulars that the suffix rules would cut
HEADER = f"""# French stem exceptions: form, stem; each entry also serves the plural in -s.
# Source: Lefff 3.4, by Benoît Sagot (http://alpage.inria.fr/~sagot/lefff.html), derived {datetime.date.today()}
# by tools/derive_stem_exceptions.py: singulars that look like plurals or verbs, and forms frequent in the news that
# would miss their lemma. Do not edit: add to stem_reviewed.tsv and derive again.
# Licence: LGPL-LR (Lesser General Public License for Linguistic Resources), as the lexicon's."""
MIN_COUNT = 2  # a form seen less often is left to the rules, unless its lemma is frequent:
MIN_LEMMA_COUNT = {"v": 300, "nc": 0, "adj": 0, "adv": 1}
RARE_ENDINGS = ("mes", "tes", "sse", "sses", "ions", "ons", "iez", "ssent", "irent", "urent", "ît", "ût", "ât")
E_ACUTE = ("é", "ée", "és", "ées")
MIN_SHARE = 0.5  # of a form's count that must belong to the lemma it is joined to


@functools.lru_cache(None)
def fold(word):
    decomposed = unicodedata.normalize("NFD", word.translate(LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


class Snowball:
    def __init__(self):
        self.lib = ctypes.CDLL("libstemmer.so.0d")
        self.lib.sb_stemmer_new.restype = self.lib.sb_stemmer_stem.restype = ctypes.c_void_p
        self.lib.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self.lib.sb_stemmer_length.argtypes = [ctypes.c_void_p]
        self.handle = self.lib.sb_stemmer_new(b"french", b"UTF_8")

    @functools.lru_cache(None)
    def stem(self, word):
        utf8 = word.encode()
        found = self.lib.sb_stemmer_stem(self.handle, utf8, len(utf8))
        return ctypes.string_at(found, self.lib.sb_stemmer_length(self.handle)).decode()

    def plain(self, word):
        return fold(self.stem(word))


def rows(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def is_plural(word):
    return len(word.encode()) > 3 and word.endswith("s") and not word.endswith("ss")


def spellings(word):
    """The keys under which an exception is looked up, in this order."""
    return [word, fold(word)] + [w[:-1] for w in (word, fold(word)) if is_plural(w)]


class Stemmer:
    """The same steps as analyzers/words/stemmer.cpp, with the exceptions given."""

    def __init__(self, data_dir, exceptions):
        self.snowball = Snowball()
        self.exceptions = exceptions
        self.variants = {form: target for form, target in rows(data_dir / "stem_variants.tsv")}
        self.rules = {"word": [], "stem": []}
        for stage, suffix, new, kept in rows(data_dir / "stem_suffixes.tsv"):
            self.rules[stage].append((suffix, new, int(kept)))
        for stage in self.rules.values():
            stage.sort(key=lambda rule: -len(rule[0].encode()))

    def apply(self, stage, word):
        for suffix, new, kept in self.rules[stage]:
            if word.endswith(suffix) and len(word[: -len(suffix)].encode()) >= kept:
                return word[: -len(suffix)] + new
        return word

    def stem(self, word, variants=True):
        if "-" in word:
            return "-".join(self.stem(part) for part in word.split("-"))
        word = word.replace("œ", "oe").replace("æ", "ae")
        folded = fold(word)
        if not set(folded) & set("aeiouy"):
            return folded
        for key in spellings(word):
            if key in self.exceptions:
                return self.exceptions[key]
            if variants and key in self.variants:
                return self.stem(self.variants[key], variants=False)
        stemmed = fold(self.snowball.stem(self.apply("word", word)))
        return self.apply("stem", stemmed) if stemmed else folded


class Lexicon:
    """Forms with their (lemma, part of speech) and the count each lemma owns, shared out by expectation."""

    def __init__(self, lexicon_path, counts_path):
        self.counts = {row[0]: int(row[1]) for row in rows(counts_path)}
        self.lemmas = collections.defaultdict(set)
        self.function_words = set()  # puis, tu, sus: never sent to a verb
        for form, lemma, pos in rows(lexicon_path):
            if pos not in OPEN_CLASSES + ("np",) or (pos == "adv" and form == lemma):
                self.function_words.add(form)
            if pos in OPEN_CLASSES and form == form.lower() and form.replace("'", "").replace("-", "").isalpha():
                self.lemmas[form].add((lemma, pos))
        self.weight = {entry: 1.0 for entries in self.lemmas.values() for entry in entries}
        for _ in range(6):
            self.weight = self.share_out()

    def share_out(self):
        owned = collections.defaultdict(lambda: 1e-6)
        for form, entries in self.lemmas.items():
            for entry in entries:
                owned[entry] += self.counts.get(form, 0) * self.share(form, entry)
        return owned

    def share(self, form, entry):
        return self.weight[entry] / sum(self.weight[e] for e in self.lemmas[form])

    def count(self, form):
        return self.counts.get(form, 0)


def protect_singulars(lexicon, stemmer):
    """Singulars that look like plurals or verbs keep Snowball's own stem, or their feminine's."""
    feminine = {lemma: form for form, entries in lexicon.lemmas.items() for lemma, pos in entries
                if pos in ("adj", "nc") and form in (lemma + "e", lemma + "se")}
    lemmas = {(lemma, pos) for entries in lexicon.lemmas.values() for lemma, pos in entries}
    found = {}
    for lemma, pos in sorted(lemmas):
        folded = fold(lemma)
        if pos == "v" or "-" in lemma or not lemma.endswith(MISREAD_ENDINGS) or folded.endswith("ment"):
            continue
        if (lemma[:-1], pos) in lemmas and lexicon.count(lemma[:-1]) * 4 > lexicon.count(lemma):
            continue  # a plural that the lexicon also lists as a lemma: échos, papiers
        if lemma.lower() != lemma or (lexicon.count(lemma) < MIN_COUNT and not folded.endswith("ent")):
            continue
        target = stemmer.stem(feminine[lemma]) if lemma in feminine else stemmer.snowball.plain(lemma)
        if len(target) < len(folded) - 1:
            target = folded  # Snowball took it for a verb, as in palais -> pal
        if stemmer.stem(lemma) != target or stemmer.stem(folded) != target:
            add(found, lexicon, stemmer, lemma, target)
    return found


def add(found, lexicon, stemmer, form, target):
    """Keys by the folded form, so that bare typing meets too, unless that is another word."""
    folded = fold(form)
    key = folded if folded == form or folded not in lexicon.lemmas else form
    if not any(known in stemmer.exceptions or known in stemmer.variants for known in spellings(form)):
        found[key] = target


def is_noun(lexicon, form):
    singular = form[:-1] if form.endswith(("s", "x")) else form
    return any(pos == "nc" and lemma in (form, singular) for lemma, pos in lexicon.lemmas[form])


def is_clipped(form, lemma):
    """True for actu of actualité, bcp of beaucoup: words of their own, or none."""
    form, lemma = fold(form), fold(lemma)
    common = next((i for i, (a, b) in enumerate(zip(form, lemma)) if a != b), min(len(form), len(lemma)))
    return common < 2 or common + 3 < len(lemma)


def worth_a_line(lexicon, form, entry):
    rare = entry[1] == "v" and form.endswith(RARE_ENDINGS)
    return lexicon.count(form) >= MIN_COUNT or (not rare and lexicon.weight[entry] >= MIN_LEMMA_COUNT[entry[1]])


def is_participle(lexicon, form, lemma):
    """The lexicon gives participles as adjectives of the verb's lemma; many are nouns, those in -é rarely others."""
    entries = lexicon.lemmas[form]
    verb = max((entry for entry in entries if entry[1] == "v"), key=lexicon.weight.get, default=None)
    return verb == (lemma, "v") and (lemma, "adj") in entries and (form.endswith(E_ACUTE) or not is_noun(lexicon, form))


def best_entry(lexicon, form):
    """The lemma that owns most of a form; of a participle the verb, of a plural in -ons the noun."""
    entries = lexicon.lemmas[form]
    verbs = [entry for entry in entries if entry[1] == "v" and is_participle(lexicon, form, entry[0])]
    nouns = [entry for entry in entries if entry[1] == "nc" and form.endswith("ons")]
    return max(verbs or nouns or entries, key=lambda entry: (lexicon.weight[entry], entry))


def is_other_word(lexicon, form, lemma, pos):
    if form in lexicon.function_words:
        return True
    return is_noun(lexicon, form) and not is_participle(lexicon, form, lemma) if pos == "v" else is_clipped(form, lemma)


def join_families(lexicon, stemmer):
    """Frequent forms that miss their lemma's stem are sent to it, unless the form is a noun by itself."""
    found = {}
    for form, entries in sorted(lexicon.lemmas.items()):
        lemma, pos = best_entry(lexicon, form)
        if "-" in form or "'" in form or not worth_a_line(lexicon, form, (lemma, pos)):
            continue
        target = stemmer.stem(lemma)
        if lemma in AUXILIARIES or form == lemma or lemma.lower() != lemma or stemmer.stem(form) == target:
            continue
        if is_other_word(lexicon, form, lemma, pos):
            continue
        if lexicon.share(form, (lemma, pos)) >= MIN_SHARE or is_participle(lexicon, form, lemma) or form.endswith("ons"):
            add(found, lexicon, stemmer, form, target)
    return found


def derive(lexicon, data_dir):
    stemmer = Stemmer(data_dir, {form: stem for form, stem in rows(data_dir / "stem_reviewed.tsv")})
    derived = {}
    for step in (protect_singulars, join_families, join_families):  # Again: a lemma may have moved after its forms.
        found = step(lexicon, stemmer)
        derived.update(found)
        stemmer.exceptions.update(found)
    implied = {form for form in derived if is_plural(form) and derived.get(form[:-1]) == derived[form]}
    return {form: stem for form, stem in derived.items() if form not in implied}, stemmer


def print_groups(lexicon, stemmer, limit):
    groups = collections.defaultdict(collections.Counter)
    for form, entries in lexicon.lemmas.items():
        for entry in entries:
            groups[stemmer.stem(form)][entry[0]] += lexicon.count(form) * lexicon.share(form, entry)
    ranked = [(lemmas.most_common(8), stem) for stem, lemmas in groups.items() if len(lemmas) > 1]
    for lemmas, stem in sorted(ranked, key=lambda group: -group[0][1][1])[:limit]:
        print(stem, " ".join(f"{lemma}:{count:.0f}" for lemma, count in lemmas if count >= 1), sep="\t")


def measure(lexicon, stem):
    """Returns the share of inflected forms, and of their occurrences, that share their lemma's stem."""
    met = forms = met_count = total = 0
    for form, entries in lexicon.lemmas.items():
        for lemma, pos in entries:
            if form == lemma or lemma in AUXILIARIES or form in lexicon.function_words:
                continue
            count, same = lexicon.count(form) * lexicon.share(form, (lemma, pos)), stem(form) == stem(lemma)
            met, forms, met_count, total = met + same, forms + 1, met_count + count * same, total + count
    return met / forms, met_count / total


def measure_bare(lexicon, stem):
    """Returns the same shares for accented lemmas looked up by forms typed bare, with the twin stem indexed."""
    met = forms = met_count = total = 0
    for form, entries in lexicon.lemmas.items():
        for lemma, pos in entries:
            if fold(lemma) == lemma or lemma in AUXILIARIES or form in lexicon.function_words:
                continue
            count = lexicon.count(form) * lexicon.share(form, (lemma, pos))
            same = stem(fold(form)) in (stem(lemma), stem(fold(lemma)))
            met, forms, met_count, total = met + same, forms + 1, met_count + count * same, total + count
    return met / forms, met_count / total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon"), parser.add_argument("counts")
    parser.add_argument("data_dir", type=pathlib.Path)
    parser.add_argument("--groups", type=int, metavar="N"), parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    lexicon = Lexicon(options.lexicon, options.counts)
    derived, stemmer = derive(lexicon, options.data_dir)
    if options.groups:
        return print_groups(lexicon, stemmer, options.groups)
    if options.measure:
        for name, stem in (("Snowball + fold", stemmer.snowball.plain), ("fsearch", stemmer.stem)):
            print(name, "forms %.4f, occurrences %.4f" % measure(lexicon, stem),
                  "bare forms %.4f, occurrences %.4f" % measure_bare(lexicon, stem), sep="\t")
        return
    print(HEADER)
    for form, stem in sorted(derived.items()):
        print(form, stem, sep="\t")


if __name__ == "__main__":
    main()
