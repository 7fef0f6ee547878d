#!/usr/bin/python3
"""Takes the pictures of the page that README.md shows, of corpus/ alone: tools/screenshots.py [fsearch]

It needs what `tools/install-packages browser` installs. With --all FOLDER it takes every page instead, at four widths and
in both themes, to be looked at.
"""

import argparse
import os
import sys
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs/images"
ARTICLE = "/article/tech-010-six-ans-alliance-enquete.txt?q="
PAGES = {
    "welcome": "/",
    "results": "/?q=" + quote("exclusivité Azure"),
    "filtered": "/?q=" + quote("IA Azure") + "&source=" + quote("Le Courrier du Soir") + "&since=2024",
    "nothing": "/?q=" + quote("Azure zzyzzy") + "&partial=0&correct=0",
    "article": ARTICLE + quote("exclusivité Azure"),
    "together": "/together?q=Azure",
    "trend": "/trend?q=Azure&q=IA",
    "help": "/help",
}


def take(driver, address, width, height, file):
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.get(address)
    driver.save_screenshot(str(file))
    print(file, file.stat().st_size // 1024, "KB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    parser.add_argument("fsearch", nargs="?", default=str(ROOT / "build/release/cli/fsearch"))
    options = parser.parse_args()
    os.environ["FSEARCH_PROGRAM"] = options.fsearch
    sys.path.insert(0, str(ROOT / "tests/browser"))
    sys.dont_write_bytecode = True
    from browser import MISSING, Served, start

    if MISSING:
        sys.exit("a browser is missing: tools/install-packages browser")
    served = Served(ROOT / "corpus/articles")
    try:
        for dark in (False, True):
            driver = start(dark=dark)
            theme = "dark" if dark else "light"
            if options.all:
                options.all.mkdir(parents=True, exist_ok=True)
                for name, path in PAGES.items():
                    for width in (360, 768, 1280, 1920):
                        take(driver, served.address + path, width, 1400, options.all / f"{name}-{width}-{theme}.png")
            else:
                IMAGES.mkdir(exist_ok=True)
                name = "article" if dark else "results"
                take(driver, served.address + PAGES[name], 1000, 620, IMAGES / f"{name}-{theme}.png")
            driver.quit()
    finally:
        served.close()


if __name__ == "__main__":
    main()
