"""Text that attacks the screen passes through every room and does nothing but stand there."""

import re

import pytest

from provision.ui.map_room import MapRoom

SIZES = [(80, 24), (200, 60)]
TOURS = [
    ["G"],
    ["G", "enter"],
    ["G", "enter", "j", "enter", "j", "j"],
    ["G", "enter", "s"],
    ["G", "enter", "f", "e", *"[/]", "enter", "c", *"[@click=app.quit]", "enter"],
    ["G", "enter", "x"],
    ["G", "enter", "*", "o", "L"],
    ["G", "enter", "/", *"[/b]"],
    ["/", *"[/b]"],
    ["G", "R"],
    ["G", "?"],
    ["G", "S", "m", *"[/b]", "enter", "t", *"[/]", "enter", *"[b]", "enter", "enter", "P", *"[/]", "enter", "G"],
    ["G", "S", "F"],
    ["G", "S", "enter", "i"],
    ["G", "H", "a", "j", "j"],
    ["G", "H", "a", "enter"],
    ["D", "tab", "tab", "G", "p"],
    ["D", "tab", "G", "m"],
    ["b", "b", "b", "G"],
]
UNSEEN = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"


def screen_text(app) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_is_only_text_in_every_room(app, size, begin):
    async with app.run_test(size=size) as pilot:
        for keys in TOURS if size == SIZES[0] else TOURS[1::3]:
            await begin(pilot, *keys)
            assert app.is_running
            assert not re.search(UNSEEN, screen_text(app)), keys
            for segment in (one for strip in app.screen._compositor.render_strips() for one in strip):
                assert not (segment.style and segment.style.link)
                assert "@click" not in str(segment.style.meta if segment.style else "")
            while len(app.screen_stack) > 2:
                app.live = None
                app.pop_screen()
            await begin(pilot, "escape")


async def test_a_school_named_in_markup_is_jumped_to_from_the_palette(app, begin):
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot, "ctrl+p", *"zebra")
        assert "Zebra [@click=app.quit]School[/]" in screen_text(app)
        await begin(pilot, "enter")
        assert isinstance(app.screen, MapRoom)
