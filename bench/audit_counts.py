#!/usr/bin/env python3
"""Hold what an index finds against a plain count of its articles: names, words typed without accents, slips.

audit_counts.py [--worst N] FSEARCH INDEX ARTICLES.jsonl

ARTICLES.jsonl are the articles of the index, as `fsearch export` writes them. Judged queries hide what this sees: a word that
is another's form finds thousands of articles, and the best ten stay right. Printed are, for each audit, how many of its queries
are odd, and the worst: a name that finds more than 1.5 times the articles that hold it, or under nine tenths of them; a word
without its accents that finds under six tenths of what it finds with them; a name with one letter dropped or doubled that is
neither found, corrected nor offered. Read the rows: Tours is a town and a word, and finds both."""
import argparse, collections, json, random, re, subprocess, tempfile, unicodedata
from pathlib import Path

MOST_NAMES = 6000
MOST_SLIPS = 300
FEWEST_ARTICLES = 40  # That hold a word; rarer ones tell little.
FEWEST_OF_NAME = 15


def bare(word):
    letters = unicodedata.normalize("NFD", word)
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("œ", "oe").replace("æ", "ae")


def ask(fsearch, index, queries, *options):
    """The answers to a list of queries, one article of each."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listed:
        listed.write("".join(query + "\n" for query in queries))
        listed.flush()
        command = [fsearch, "batch", "--db", index, "--format", "jsonl", "--limit", "1", "--quiet", *options, listed.name]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def count_words(articles):
    """In how many articles each word stands, as written and in small letters."""
    written, small = collections.Counter(), collections.Counter()
    for line in articles.open(encoding="utf-8"):
        article = json.loads(line)
        words = set(re.findall(r"\w+", (article.get("title") or "") + "\n" + (article.get("text") or "")))
        written.update(words)
        small.update({word.lower() for word in words})
    return written, small


def known_names(fsearch, index):
    """Names of one word, with how many articles name them so."""
    command = [fsearch, "entities", "--db", index, "--limit", str(MOST_NAMES)]
    rows = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    names = ((row.split("\t")[0], int(row.split("\t")[2])) for row in rows)
    return [(name, articles) for name, articles in names if re.fullmatch(r"[A-ZÀ-Ý]\w+", name)]


def audit_names(fsearch, index, names, written):
    """A single name, exactly as articles write it."""
    wanted = [name for name, articles in names if articles >= FEWEST_OF_NAME]
    found = ask(fsearch, index, wanted, "--no-correct", "--no-acronyms", "--no-synonyms")
    for name, answer in zip(wanted, found):
        total, held = answer["total"], written[name]
        if total > 1.5 * held + 20 or total < 0.9 * held - 3:
            yield total / max(held, 1), f"{name}: {total} found, {held} hold it"


def audit_accents(fsearch, index, small):
    words = [word for word, articles in small.items() if articles >= FEWEST_ARTICLES and len(word) > 3 and bare(word) != word]
    answers = ask(fsearch, index, [query for word in words for query in (word, bare(word))])
    for word, whole, without in zip(words, answers[::2], answers[1::2]):
        if without["total"] < 0.6 * whole["total"]:
            yield whole["total"] / max(without["total"], 1), f"{bare(word)}: {without['total']} found, {word}: {whole['total']}"


def with_slip(name, chance):
    at = chance.randrange(1, len(name) - 1)
    return name[:at] + (name[at + 1 :] if chance.random() < 0.5 else name[at] + name[at:])


def audit_slips(fsearch, index, names):
    chance = random.Random(4)
    wanted = [(name, articles) for name, articles in names if articles >= FEWEST_ARTICLES and 6 <= len(name) <= 12]
    wanted = chance.sample(wanted, min(MOST_SLIPS, len(wanted)))
    typed = [with_slip(name, chance) for name, _ in wanted]
    for slip, (name, articles), answer in zip(typed, wanted, ask(fsearch, index, typed)):
        offered = any(bare(name.lower()) in bare(offer["query"].lower()) for offer in answer["suggestions"])
        if answer["total"] < articles / 2 and not offered:
            yield articles / max(answer["total"], 1), f"{slip} for {name} ({articles}): {answer['total']} found"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=20, metavar="N")
    parser.add_argument("fsearch")
    parser.add_argument("index")
    parser.add_argument("articles", type=Path)
    options = parser.parse_args()
    written, small = count_words(options.articles)
    names = known_names(options.fsearch, options.index)
    audits = {
        "names": audit_names(options.fsearch, options.index, names, written),
        "accents": audit_accents(options.fsearch, options.index, small),
        "slips": audit_slips(options.fsearch, options.index, names),
    }
    for audit, odd in audits.items():
        rows = sorted(odd, reverse=True)
        print(f"{audit}: {len(rows)} odd")
        for _, row in rows[: options.worst]:
            print("  " + row)


if __name__ == "__main__":
    main()
