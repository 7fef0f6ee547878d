"""A hundred articles that would take over the page: all that they say is text, wherever it stands."""

import json
import tempfile
from urllib.parse import quote
from urllib.request import urlopen

from browser import Look, Served, ask

RUN = "window.taken=1"
ATTACKS = [
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"\"><script>{RUN}</script>",
    f"'><script>{RUN}</script>",
    f"\" onmouseover=\"{RUN}\" autofocus onfocus=\"{RUN}\" x=\"",
    f"' onfocus='{RUN}' autofocus '",
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"<iframe srcdoc=\"<script>parent.{RUN.split('.')[1]}</script>\">",
    f"<!--><script>{RUN}</script>-->",
    f"<mark><b>{RUN}</b></mark>",
    f"<style>@import '//evil.example/x.css'</style>",
    f"<link rel=stylesheet href=//evil.example/x.css>",
    f"<meta http-equiv=refresh content='0;url=//evil.example'>",
    f"<base href=//evil.example/>",
    f"<form action=//evil.example><button>Chercher</button>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;&#60;script&#62;",
    f"\u202e<a href=javascript:{RUN}>x</a>\u0000\u001b[31m",
    f"]]><script>{RUN}</script><?xml?>${{{RUN}}}{{{{{RUN}}}}}",
]
FIELDS = (("title", "source"), ("text", "author"), ("id", "url"), ("section", "entity"))


def article(number, attack, fields):
    made = {
        "id": f"n{number}", "title": f"Azimut {number}", "text": f"L’azimut numéro {number} compte.",
        "date": "2025-03-15", "source": "Source", "author": "Auteur", "section": ["Rubrique"],
        "url": f"https://a.example/{number}",
    }
    for field in fields:
        if field == "entity":
            made["text"] += f" M. Jean {attack} Dupont et Mme Anne {attack} ont parlé."
        elif field == "section":
            made["section"] = [attack]
        else:
            made[field] = f"{made[field]} {attack}" if field in ("title", "text") else attack + (str(number) if field == "id" else "")
    return made


ARTICLES = [article(25 * i + j, attack, fields) for i, fields in enumerate(FIELDS) for j, attack in enumerate(ATTACKS)]


class Hostile(Look):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for one in ARTICLES:
                file.write(json.dumps(one) + "\n")
            file.flush()
            served = Served(file.name)
        cls.addClassCleanup(served.close)
        cls.address = served.address

    def check(self, path):
        self.open(path)
        found = self.driver.execute_script(
            "return [window.taken ?? 0, document.querySelectorAll('script:not([src^=\"/assets/\"]), img, iframe, base,"
            " object, embed, style, main form:not(.period), meta[http-equiv]').length"
            " + [...document.querySelectorAll('link')].filter(e => new URL(e.href).host !== location.host).length,"
            " [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length,"
            " [...document.links].filter(a => !['http:', 'https:'].includes(a.protocol)).length, location.host]"
        )
        self.assertEqual(found, [0, 0, 0, 0, self.address.split("//")[1]], path)
        self.assertEqual([e for e in self.errors() if "status of 4" not in e], [], path)

    def shown(self):
        return self.driver.execute_script("return document.querySelector('main').textContent")

    def ask_api(self, path):
        with urlopen(self.address + "/api/v1/" + path) as answer:
            return json.load(answer)

    def ids(self):
        found = self.ask_api("search?query=azimut&limit=100&collapse=false&passages=0")
        return [hit["id"] for hit in found["hits"]]

    def test_there_are_a_hundred(self):
        self.assertEqual(len(set(self.ids())), 100)

    def test_the_page_of_each_article_is_tame_and_shows_what_it_says(self):
        for identity in self.ids():
            self.check("/article/" + quote(identity, safe="") + "?q=azimut")
            kept = self.ask_api("articles/" + quote(identity, safe=""))
            for value in (kept["title"], kept["text"], kept["source"], kept["author"], kept["section"][0]):
                plain = "".join(" " if ord(c) < 32 else c for c in value)
                self.assertIn("".join(plain.split()), "".join(self.shown().split()))

    def test_results_facets_folds_and_names_are_tame_on_every_page(self):
        for page in range(1, 11):
            self.check(ask("azimut") + f"&collapse=0&page={page}")
        for path in (ask("azimut"), "/together?q=azimut", "/together?q=azimut&of=org", "/trend?q=azimut&of=org", "/trend?of=source&since=1900", "/", "/help"):
            self.check(path)

    def test_queries_filters_and_switches_are_text_where_the_page_repeats_them(self):
        for attack in ATTACKS:
            evil = quote(attack)
            self.check(f"/?q={evil}&source={evil}&person={evil}&since={evil}&sort={evil}&lang={evil}")
            self.check(f"/?q=azimut&section={evil}&author={evil}&page={evil}&correct={evil}")
            self.check(f"/together?q={evil}&of={evil}")
            self.check(f"/trend?q={evil}&q=azimut&of={evil}&period={evil}&smooth={evil}")
            self.check(f"/trend?q=azimut&person={evil}")
            self.check(f"/story?id={evil}")
            self.check(f"/article/{quote(attack, safe='')}?q={evil}")
