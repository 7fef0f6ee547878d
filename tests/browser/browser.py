"""A server over an index, and a browser that looks at it: what every browser test starts from."""

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("FSEARCH_PROGRAM", str(SOURCE / "build/dev/cli/fsearch"))
AXE = os.environ.get("FSEARCH_AXE", str(SOURCE / "build/axe/node_modules/axe-core/axe.min.js"))

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys  # noqa: F401 -- for the tests
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    webdriver = None

CHROME, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
MISSING = webdriver is None or CHROME is None or DRIVER is None


def ask(path):
    """The parameters of an address, for a query in plain words."""
    from urllib.parse import quote

    return "/?q=" + quote(path)


class Served:
    """`fsearch serve` over a new index of `inputs`, until close()."""

    def __init__(self, *inputs):
        self.folder = tempfile.TemporaryDirectory(prefix="fsearch-browser-")
        database = self.folder.name + "/db"
        subprocess.run([PROGRAM, "index", "--quiet", "--db", database, *map(str, inputs)], check=True)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--db", database, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True
        )
        self.address = re.search(r"http://\S+", self.process.stdout.readline()).group().rstrip("/")

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=20)
        self.folder.cleanup()


def start(width=1280, dark=False, script=True, language="fr"):
    """A new headless browser."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROME
    for switch in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-lcd-text"):
        options.add_argument(switch)
    options.add_experimental_option("prefs", {"intl.accept_languages": language})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    size = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [theme]})
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
    return driver


@functools.cache
def corpus():
    """The server over corpus/, one for all tests."""
    served = Served(SOURCE / "corpus/articles", Path(__file__).parent / "dispatches.jsonl")
    return served


class Look(unittest.TestCase):
    """A test that looks at pages over corpus/; a class may have its own width, theme, language."""

    settings = {}

    @classmethod
    def setUpClass(cls):
        cls.driver = start(**cls.settings)
        cls.addClassCleanup(cls.driver.quit)
        cls.address = corpus().address

    def open(self, path):
        self.driver.get(self.address + path)
        return self

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    def link(self, words, within="body"):
        """The first link whose text or label has these words."""
        for element in self.all(within + " a"):
            if words in element.text or words in (element.get_attribute("aria-label") or ""):
                return element
        self.fail(f"no link « {words} » in {within}")

    def wait(self, true):
        return WebDriverWait(self.driver, 20).until(lambda _: true())

    def press(self, *keys):
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.driver.switch_to.active_element

    def errors(self):
        """What the browser complained of: scripts that failed, what the policy refused."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]


def run():
    """Runs all tests of this folder. Exit status 77 where there is no browser: skipped."""
    if MISSING:
        print("skipped: python3-selenium, chromium or chromium-driver is missing (tools/install-packages browser)")
        return 77
    suite = unittest.defaultTestLoader.discover(str(Path(__file__).parent), pattern=sys.argv[1] if sys.argv[1:] else "*_test.py")
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    if corpus.cache_info().currsize:
        corpus().close()
    print(f"{result.testsRun - len(result.failures) - len(result.errors)} passed, {len(result.failures) + len(result.errors)} failed")
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.modules["browser"] = sys.modules["__main__"]
    sys.exit(run())
