"""The invented provisions that the sample schools choose from, with ordinary figures for time, staff and group.

One pool serves every upload: the schools differ in how they lay it out and word it, which is what reading has to cope with.
"""

# ruff: noqa: E501  rows of a table are read across
# fmt: off

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple


class Provision(NamedTuple):
    """One provision. `area` and `level` are keys of the wordings in `words.py`; times are minutes, `size` counts pupils."""

    name: str
    area: str
    level: int
    staff: str
    size: int
    minutes: int
    sessions: int
    weeks: int
    years: str
    how: str
    outcome: str
    baseline: str

    @property
    def hours(self) -> Decimal:
        """Adult hours over the whole run."""
        return Decimal(self.minutes * self.sessions * self.weeks) / 60

    @property
    def rate(self) -> Decimal:
        """Invented pounds an hour for whoever leads it."""
        return RATES[self.staff]

    @property
    def cost(self) -> Decimal:
        """Pounds for the group over the whole run, to the penny."""
        return (self.hours * self.rate).quantize(Decimal("0.01"), ROUND_HALF_UP)


RATES = {
    "TA": Decimal("14.50"),
    "HLTA": Decimal("18.75"),
    "Teacher": Decimal("38.00"),
    "SENCO": Decimal("41.00"),
    "ELSA": Decimal("15.60"),
    "Mentor": Decimal("16.40"),
}

POOL = (
    Provision("Attention and listening group", "CI", 2, "TA", 5, 20, 3, 12, "R",
              "Short turn-taking games with a picture timetable", "Sits and listens for 8 minutes in whole-class carpet time", "Listens for 3 minutes"),
    Provision("Language for learning group", "CI", 2, "TA", 4, 30, 3, 10, "1",
              "Pre-teach topic words with objects and photographs", "Uses 15 of 20 new topic words in a sentence", "4 of 20 words used"),
    Provision("Narrative skills group", "CI", 2, "HLTA", 5, 25, 2, 12, "2",
              "Who, where, when and what happened cards", "Retells a story with four parts in order", "Retells with one part"),
    Provision("Speech sound practice", "CI", 3, "TA", 1, 10, 5, 12, "1",
              "Daily practice of target sounds from the therapist's sheet", "Says /k/ and /g/ at the start of words 8 times in 10", "2 times in 10"),
    Provision("Construction play therapy", "CI", 2, "ELSA", 3, 40, 1, 10, "4",
              "Engineer, supplier and builder roles with play bricks", "Takes two turns in each role without help", "Needs an adult at each turn"),
    Provision("Conversation skills group", "CI", 2, "HLTA", 6, 30, 1, 12, "8",
              "Starting, keeping up and ending a conversation", "Keeps up a conversation for five turns", "Two turns"),
    Provision("Visual timetable and now/next boards", "CI", 1, "Teacher", 30, 10, 5, 38, "1",
              "Shown and talked through each morning", "All pupils can say what comes next", "Asked in pupil voice, September"),
    Provision("Workstation and structured teaching", "CI", 3, "TA", 1, 30, 5, 38, "3",
              "Left-to-right trays, three tasks, finished box", "Completes three tasks without prompts", "One task with prompts"),
    Provision("Phonics catch-up", "CL", 2, "TA", 4, 20, 4, 12, "2",
              "Revisit set 2 sounds, read and spell five words each day", "Reads 35 of 40 words in the phonics check", "21 of 40 words"),
    Provision("Precision teaching: reading", "CL", 3, "TA", 1, 10, 5, 8, "3",
              "Probe sheets of ten words, daily chart", "Reads 40 words a minute from the list", "17 words a minute"),
    Provision("Paired reading", "CL", 2, "Mentor", 2, 15, 3, 12, "5",
              "Older pupils trained to read along and pause", "Reading age up by six months", "Reading age 7y 2m"),
    Provision("Inference reading group", "CL", 2, "HLTA", 5, 40, 2, 10, "6",
              "Short texts, find the clue, explain the answer", "Scores 12 of 20 on the inference paper", "6 of 20"),
    Provision("Number sense group", "CL", 2, "TA", 4, 30, 3, 12, "2",
              "Ten frames, number lines and part-whole models", "Adds and takes away within 20 from memory", "Within 5"),
    Provision("Times tables fluency", "CL", 2, "TA", 6, 15, 4, 8, "4",
              "Counting stick, five quick questions, own chart", "Answers 20 of 25 in the tables check", "9 of 25"),
    Provision("Spelling programme", "CL", 2, "TA", 5, 20, 3, 20, "7",
              "Multi-sensory practice of word families", "Spelling age up by eight months", "Spelling age 8y 4m"),
    Provision("Touch typing club", "CL", 2, "TA", 8, 25, 2, 16, "7",
              "Self-paced programme before school", "Types 20 words a minute", "9 words a minute"),
    Provision("Task boards and chunked instructions", "CL", 1, "Teacher", 30, 10, 5, 38, "5",
              "Three steps at a time, ticked off", "Starts work within two minutes", "Five minutes"),
    Provision("Individual literacy tuition", "CL", 3, "Teacher", 1, 45, 2, 20, "9",
              "Structured lessons after specialist assessment", "Reads a Year 7 text with 95% accuracy", "82% accuracy"),
    Provision("Homework and study skills club", "CL", 2, "TA", 10, 45, 2, 36, "10",
              "Planner check, quiet room, laptops", "Hands in 9 of 10 pieces of homework", "5 of 10"),
    Provision("Emotional literacy sessions", "SEMH", 3, "ELSA", 1, 40, 1, 8, "4",
              "Naming feelings, scaling, own calm plan", "Uses the calm plan three times a week", "Never without an adult"),
    Provision("Nurture breakfast", "SEMH", 2, "TA", 8, 30, 5, 38, "1",
              "Soft start, shared toast, feelings check-in", "Attendance above 94%", "88%"),
    Provision("Friendship group", "SEMH", 2, "ELSA", 6, 30, 1, 6, "3",
              "Social stories, role play, playground challenge", "Joins a game at play on four days of five", "One day of five"),
    Provision("Anxiety management group", "SEMH", 2, "Mentor", 5, 50, 1, 6, "9",
              "Thoughts, feelings and behaviour; worry ladder", "Attends all lessons on four days a week", "Two days"),
    Provision("Check-in, check-out", "SEMH", 2, "Mentor", 1, 10, 5, 12, "8",
              "Card with three targets, points at the end of the day", "80% of points for three weeks", "45% of points"),
    Provision("Zones display and calm corner", "SEMH", 1, "Teacher", 30, 5, 5, 38, "2",
              "Every class has the display and a calm corner", "Pupils name their zone each morning", "Learning walk, Term 1"),
    Provision("Lunchtime games club", "SEMH", 2, "TA", 12, 40, 4, 38, "6",
              "Board games, quiet room", "No more than one incident at lunch a week", "Four a week"),
    Provision("Therapeutic story writing", "SEMH", 3, "HLTA", 2, 45, 1, 10, "6",
              "Own story through a character", "Talks about one worry with a trusted adult", "Does not speak of worries"),
    Provision("Fine motor skills group", "SP", 2, "TA", 5, 20, 3, 10, "R",
              "Tweezers, threading, dough and pegs", "Holds a pencil with three fingers", "Fist grip"),
    Provision("Gross motor circuit", "SP", 2, "TA", 6, 25, 3, 12, "1",
              "Balance, crossing the midline, core strength", "Balances on one leg for 10 seconds", "3 seconds"),
    Provision("Sensory circuit", "SP", 2, "TA", 8, 20, 5, 38, "4",
              "Alerting, organising, calming", "Ready to learn by 9.15 on four days of five", "9.40"),
    Provision("Handwriting programme", "SP", 2, "TA", 4, 15, 4, 12, "3",
              "Letter families, sloping board, pencil grip", "Writes 8 words a minute legibly", "4 words a minute"),
    Provision("Physiotherapy programme", "SP", 3, "TA", 1, 20, 5, 38, "5",
              "Stretches from the physiotherapist's sheet", "Walks the length of the hall without a rest", "Half the length"),
    Provision("Enlarged text and sloping boards", "SP", 1, "Teacher", 30, 5, 5, 38, "6",
              "N18 print, non-reflective paper", "Reads the board from the agreed seat", "Access audit, September"),
    Provision("Hearing aid and radio aid check", "SP", 3, "TA", 1, 10, 5, 38, "2",
              "Daily check, spare batteries, log", "Wears the aid all day", "Mornings only"),
)


def pick(*names: str) -> tuple[Provision, ...]:
    """Return the provisions whose names begin so, in that order. Raises StopIteration for a name that is not in the pool."""
    return tuple(next(item for item in POOL if item.name.startswith(name)) for name in names)


def of_area(area: str) -> tuple[Provision, ...]:
    """Return the provisions of one area of need, in the order of the pool."""
    return tuple(item for item in POOL if item.area == area)
