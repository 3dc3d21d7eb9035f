"""What a closed room or window has drawn is let go of at once.

Textual (pinned, 8.2.8) keeps a method's results by the widget's cache, up to 1,024 widgets with all their lines: a
megabyte a map or help that was opened. Emptied only now and then, it breaks memory up into pieces that stay.
"""

from textual._styles_cache import StylesCache


def forget_closed_rooms() -> None:
    """Let go of it. What is open draws its lines anew when it next needs them."""
    StylesCache.get_inner_outer.cache_clear()
