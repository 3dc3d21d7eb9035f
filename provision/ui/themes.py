"""The colours: a calm dark set, a light one, one of high contrast. Severity never rests on a colour alone.

Lists draw with whole colours: a line has no widget under it with which a transparent one could mix.
"""

from textual.theme import Theme

DARK = Theme(
    name="provision-dark",
    primary="#8fb8de",
    secondary="#c3a6d8",
    accent="#7fb5b5",
    warning="#e0b66c",
    error="#e58a86",
    success="#93c48b",
    foreground="#d5dae1",
    background="#15191f",
    surface="#1a1f27",
    panel="#232a34",
    dark=True,
    variables={
        "block-cursor-text-style": "none",
        "input-selection-background": "#8fb8de 30%",
        "review-dim": "#8a95a5",
        "review-cursor": "#27394d",
        "review-marked": "#362e44",
        "review-hit": "#574419",
        "review-hit-text": "#ffe3ab",
    },
)
LIGHT = Theme(
    name="provision-light",
    primary="#1f5b8f",
    secondary="#6d3f8a",
    accent="#17696b",
    warning="#835300",
    error="#a52a2a",
    success="#2c6a2e",
    foreground="#22272e",
    background="#fafaf7",
    surface="#f3f3ee",
    panel="#e6e7e1",
    dark=False,
    variables={
        "block-cursor-text-style": "none",
        "input-selection-background": "#1f5b8f 25%",
        "review-dim": "#5a626c",
        "review-cursor": "#d3e2f1",
        "review-marked": "#e8dcf1",
        "review-hit": "#ffdf9e",
        "review-hit-text": "#3a2700",
    },
)
CONTRAST = Theme(
    name="provision-contrast",
    primary="#ffffff",
    secondary="#ffb3ff",
    accent="#7fffff",
    warning="#ffff66",
    error="#ff9c9c",
    success="#99ff99",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        "block-cursor-text-style": "bold",
        "review-dim": "#d8d8d8",
        "review-cursor": "#003f7d",
        "review-marked": "#550055",
        "review-hit": "#ffff66",
        "review-hit-text": "#000000",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)


def theme_after(name: str) -> str:
    """Return the name of the theme that follows `name` in the round."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
