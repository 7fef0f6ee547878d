"""What holds of every page: without scripts, at every width, in both themes, for a screen reader, on a slow line."""

import json
import os
import unittest
from urllib.parse import quote, urlsplit

from browser import AXE, Keys, Look, ask

PAGES = {
    "welcome": "/",
    "results": ask("exclusivité Azure"),
    "filtered": ask("IA Azure") + "&source=" + quote("Le Courrier du Soir") + "&since=2024",
    "corrected": ask("exclusivitté"),
    "folded": ask("viaduc"),
    "nothing": ask("Azure zzyzzy") + "&partial=0&correct=0",
    "article": "/article/tech-010-six-ans-alliance-enquete.txt?q=Azure",
    "together": "/together?q=Azure",
    "trend": "/trend?q=Azure&q=" + quote("grève") + "&smooth=3",
    "trend of people": "/trend?q=Azure&of=person&period=year",
    "trend of nothing": "/trend?q=zzyzzy&correct=0",
    "help": "/help",
    "story": "/story?id=pol-002-censure-barnier-depeche.txt",
    "story of one": "/story?id=eco-001-croissance-2024-insee.txt",
    "gone": "/article/none",
}


class WithoutScript(Look):
    settings = {"script": False}

    def test_search_filters_sort_and_pages_work(self):
        self.open("/").one("#q").send_keys("Azure", Keys.ENTER)
        self.wait(lambda: self.all(".sort"))
        self.wait(lambda: self.all(".facets"))
        for words, within in (("Le Courrier du Soir", ".facets"), ("Plus récents", ".sort")):
            self.link(words, within).click()
            self.assertTrue(self.all(".hit"), words)
        self.one(".chips a").click()
        before = self.texts(".hit h2")
        self.link("Suivante", ".pages").click()
        self.assertTrue(self.all(".hit"))
        self.assertNotEqual(self.texts(".hit h2"), before)

    def test_a_bar_of_the_histogram_and_the_form_of_dates_narrow(self):
        self.open(ask("Azure"))
        self.all(".time summary")[1].click()
        self.one(".period [name=since]").send_keys("2025-03", Keys.ENTER)
        self.wait(lambda: "since=2025-03" in self.driver.current_url and self.all(".hit"))
        self.open(ask("Azure")).all(".time summary")[0].click()
        self.one(".time tbody a").click()
        self.assertIn("until=", self.driver.current_url)

    def test_curves_are_compared_by_a_form_and_lead_to_their_articles(self):
        self.open(ask("Azure")).link("Évolution", ".facets").click()
        self.wait(lambda: len(self.all(".trend .curves > li")) == 1)
        self.one(".period [name=q]:not([type=hidden])").send_keys("grève", Keys.ENTER)
        self.wait(lambda: len(self.all(".trend .curves > li")) == 2)
        self.one(".trend summary").click()
        cell = self.one(".trend tbody td:nth-child(3) a")
        expected = int(cell.text)
        cell.click()
        self.assertTrue(self.one("h1").text.startswith(f"{expected} article"), self.one("h1").text)

    def test_help_is_a_page(self):
        self.open(ask("Azure")).link("Aide").click()
        self.assertIn("PRES/5", self.one("main").text)


class Weight(Look):
    def check(self, path):
        """The bytes that a page and its files send, less the words of its articles."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        self.driver.get_log("performance")
        self.open(path)
        text = sum(len(words.encode()) for words in self.texts(".hit"))
        size, hosts = 0, set()
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.responseReceived":
                hosts.add(urlsplit(message["params"]["response"]["url"]).netloc)
            if message["method"] == "Network.dataReceived":
                size += message["params"]["dataLength"]
        self.assertEqual(hosts, {urlsplit(self.address).netloc})
        self.assertGreater(size, 20_000)
        self.assertLess(size - text, 60 * 1024)

    def test_a_page_of_results_weighs_under_60_kb_and_asks_no_other_host(self):
        self.check(ask("exclusivité Azure"))

    def test_curves_of_five_people_by_day_weigh_under_60_kb(self):
        self.check("/trend?of=person&since=2024&period=day")


class Widths(Look):
    def test_no_page_is_wider_than_a_screen_of_360_768_1280_or_1920_pixels(self):
        for width in (360, 768, 1280, 1920):
            size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            for name, path in PAGES.items():
                self.open(path)
                self.assertLessEqual(self.driver.execute_script("return document.documentElement.scrollWidth"), width, name)
                self.assertEqual(self.errors_but_missing(), [], name)

    def errors_but_missing(self):
        return [error for error in self.errors() if "404" not in error]


@unittest.skipUnless(os.path.exists(AXE), "axe-core is not there: tools/install-axe")
class Accessible(Look):
    def check(self):
        with open(AXE, encoding="utf-8") as file:
            axe = file.read()
        for name, path in PAGES.items():
            self.open(path)
            self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
            found = self.driver.execute_async_script(
                "axe.run(document, {resultTypes: ['violations']}).then(r => arguments[0](r.violations.map(v => v.id + ': ' +"
                " v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' ' + (n.any[0]?.message ?? '')).join(' | '))))"
            )
            self.assertEqual(found, [], name)

    def test_axe_finds_nothing_in_the_light_theme(self):
        self.check()


class AccessibleInTheDark(Accessible):
    settings = {"dark": True}

    test_axe_finds_nothing_in_the_light_theme = None

    def test_axe_finds_nothing_in_the_dark_theme(self):
        self.open("/")
        self.assertTrue(self.driver.execute_script("return matchMedia('(prefers-color-scheme: dark)').matches"))
        self.check()


class AccessibleOnAPhone(Accessible):
    settings = {"width": 360}

    test_axe_finds_nothing_in_the_light_theme = None

    def test_axe_finds_nothing_at_360_pixels(self):
        self.check()
