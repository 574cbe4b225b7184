"""Pictures of every kind of page for the docs: a telephone's first screen beside a desk's.

    python tools/page_pictures.py docs/screenshots/pages

Needs the development tools: the sites are built and opened in Chromium as the tests do it.
"""

import sys
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

REPOSITORY = Path(__file__).parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.browser.conftest import FLAGS, FOLDER, KINDS, MORNING, built_site, program, served  # noqa: E402
from tests.projects import kezuozhong_alone  # noqa: E402

SIZES = ((360, 800, 1.0), (1280, 800, 0.625))
"""Width, height, and how much of it is kept: what is written must stay legible."""
GAP, GROUND, COLOURS = 12, "#8a8a8a", 64


def file_of(kind: str) -> str:
    """The picture's name: `clinic with dates` is `clinic-with-dates.png`."""
    return f"{kind.replace(' ', '-').replace(chr(39), '')}.png"


def main(folder: Path) -> None:
    """Draw every kind, and remove what no kind has any more."""
    folder.mkdir(parents=True, exist_ok=True)
    views = REPOSITORY / "tests" / "views"
    with TemporaryDirectory() as work, ExitStack() as stack:
        data = {
            "kezuozhong": (kezuozhong_alone(Path(work, "data")), "2026-11-22"),
            "two_regions": (views / "two_regions", "2026-11-22"),
            "with_visits": (views / "with_visits", "2026-12-02"),
            "shipped": (REPOSITORY / "data", "2026-12-02"),
        }
        sites = {}
        for name, (source, day) in data.items():
            serving = served(built_site(source, Path(work, name), day, "zh,en"))
            sites[name] = next(serving)
            stack.callback(next, serving, None)  # its server ends
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=program(), args=list(FLAGS))
        for kind, (site, path) in KINDS.items():
            picture = picture_of(browser, f"{sites[site]}{FOLDER}/{path}")
            picture.quantize(COLOURS).save(folder / file_of(kind), optimize=True)
        browser.close()
    for file in sorted(folder.glob("*.png")):
        if file.name not in {file_of(kind) for kind in KINDS}:
            file.unlink()


def picture_of(browser: Browser, address: str) -> Image.Image:
    """Both screens of a page, one beside the other."""
    screens = []
    for width, height, kept in SIZES:
        page = browser.new_page(
            viewport={"width": width, "height": height}, timezone_id="Asia/Shanghai"
        )
        page.clock.set_fixed_time(MORNING)
        page.goto(address)
        screen = Image.open(BytesIO(page.screenshot())).convert("RGB")
        screens.append(screen.resize((round(width * kept), round(height * kept))))
        page.close()
    whole = Image.new(
        "RGB",
        (sum(each.width + GAP for each in screens) + GAP, screens[0].height + 2 * GAP),
        GROUND,
    )
    left = GAP
    for each in screens:
        whole.paste(each, (left, GAP))
        left += each.width + GAP
    return whole


if __name__ == "__main__":
    main(Path(sys.argv[1]))
