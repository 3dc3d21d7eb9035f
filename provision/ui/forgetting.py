"""What a closed room or window has drawn is let go of at once.

Textual (pinned, 8.2.8) and Rich keep a method's results by their arguments, with all lines of up to 1,024 widgets and
16,384 styles and texts: a megabyte a map or help that was opened; and each word has a style of its own, which says
where the mouse selects it. Emptied only now and then, they break memory up into pieces that stay.
"""

from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.strip import Strip


def forget_closed_rooms() -> None:
    """Let go of it. What is open draws its lines anew when it next needs them."""
    for kept in (StylesCache.get_inner_outer, Strip.render_ansi, Segment._split_cells):  # noqa: SLF001  has no public name
        kept.cache_clear()
