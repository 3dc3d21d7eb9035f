"""Words about time gathered into phrases: how long, how many times, per what, for how many weeks.

A phrase is what belongs together (`3 x 20 mins per week`); a cell may hold several (`3 x 20 mins, 1 x 30 mins`). What
a phrase *means* for the week is decided in `time.py`; here nothing is multiplied but factors that stand together
(`5x2 x 15`).
"""

from importers.cells.lexer import Kind, Token
from importers.cells.phrase import Phrase, Phrases
from importers.cells.quantity import Span

_JOINS = (Kind.DASH, Kind.TO, Kind.SLASH)
_LABELS = frozenset(
    (
        "level", "lvl", "grade", "scale", "year", "yr", "y", "ks", "group", "of", "term", "t", "room", "band", "part",
        "stage", "wave", "phase", "book", "unit", "set", "class", "form", "rwi", "page", "autumn",
        "spring", "summer", "aut", "spr", "sum",
    )
)  # fmt: skip
_FEWEST_MINUTES = 5
_MOST_SESSIONS = 10
_WEEKS = {"week": (1.0, 1.0), "fortnight": (2.0, 0.9), "month": (4.0, 0.4), "halfterm": (6.0, 0.6)}
"""Weeks in a spell, and how sure that is.

A half term is six weeks (domain notes); a term and a year differ by calendar.
"""


def phrases_of(words: list[Token]) -> Phrases:
    """Return the phrases of a cell, in its order."""
    return _Parser(words).run()


class _Parser:
    """One pass over the words; each step takes at least one, so the time is linear."""

    def __init__(self, words: list[Token]) -> None:
        self.words = words
        self.at = 0
        self.found = Phrases()
        self.phrase = Phrase()
        self.over = False

    def run(self) -> Phrases:
        steps = (self._skip_label, self._half_hour, self._number, self._once, self._days, self._spell, self._other)
        while self.at < len(self.words):
            for step in steps:
                if step():
                    break
        self._close()
        return self.found

    # looking ahead

    def _kind(self, ahead: int = 0) -> Kind | None:
        index = self.at + ahead
        return self.words[index].kind if 0 <= index < len(self.words) else None

    def _text(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def _amount(self, ahead: int = 0) -> float:
        return self.words[self.at + ahead].amount

    def _close(self) -> None:
        phrase = self.phrase
        if phrase.minutes or phrase.count or phrase.spell or phrase.bare:
            self.found.listed.append(phrase)
        self.phrase = Phrase()

    # steps: each returns whether it took something

    def _skip_label(self) -> bool:
        """Numbers that are names: Level 2, Year 4, £300, 4 children."""
        label = self._kind() is Kind.POUND or (self._text() in _LABELS and self._kind() is not Kind.NUMBER)
        length = self._text() == "of" and self._kind(2) in (Kind.MINUTE, Kind.HOUR, *_JOINS)
        product = self._text() == "group" and self._kind(2) is Kind.TIMES and self._kind(3) is Kind.NUMBER
        if label and self._kind(1) is Kind.NUMBER and not (length or product):
            self.at += 2
            while (
                self._kind() in _JOINS
                and self._kind(1) is Kind.NUMBER
                and self._kind(2) not in (Kind.MINUTE, Kind.HOUR)
            ):
                self.at += 2
            return True
        if self._kind() is Kind.NUMBER and self._kind(1) is Kind.PEOPLE:
            self.at += 2
            return True
        if (
            self._kind() is Kind.NUMBER
            and self._kind(1) in _JOINS
            and self._kind(2) is Kind.NUMBER
            and self._kind(3) is Kind.PEOPLE
        ):
            self.at += 4
            return True
        return False

    def _half_hour(self) -> bool:
        """Half an hour, quarter of an hour."""
        start = 1 if self._kind() is Kind.ARTICLE and self._kind(1) is Kind.HALF else 0
        part = self._kind(start)
        if part not in (Kind.HALF, Kind.QUARTER):
            if self._kind() is Kind.ARTICLE and self._kind(1) is Kind.HOUR and not self._per_hour():
                self._take_minutes(Span.of(60.0), 2)
                return True
            return False
        ahead = start + 1
        while self._kind(ahead) is Kind.ARTICLE or self._text(ahead) == "of":
            ahead += 1
        if self._kind(ahead) is not Kind.HOUR:
            return False
        self._take_minutes(Span.of(30.0 if part is Kind.HALF else 15.0), ahead + 1)
        return True

    def _per_hour(self) -> bool:
        return self.at > 0 and (self._kind(-1) in (Kind.NUMBER, Kind.PER))

    def _number(self) -> bool:
        if self._kind() is not Kind.NUMBER:
            return False
        if not self._hour_fraction():
            span, taken = self._span()
            self._with_unit(span, taken)
        return True

    def _span(self) -> tuple[Span, int]:
        """Return a number, or two as a range: 15-20, 15 to 20, 15/20, between 15 and 20, 15mins-20mins, 2x/3x."""
        first = self._amount()
        join = 1
        if self._kind(1) in (Kind.MINUTE, Kind.TIMES) and self._kind(2) in _JOINS and self._kind(3) is Kind.NUMBER:
            join = 2 if self._kind(4) is self._kind(1) else 1
        joined = self._kind(join) in _JOINS or (
            self._kind(join) is Kind.AND and self.at > 0 and self._text(-1) == "between"
        )
        if joined and self._kind(join + 1) is Kind.NUMBER:
            return Span.of(first, self._amount(join + 1)), join + 2
        return Span.of(first), 1

    def _hour_fraction(self) -> bool:
        """1/2 hour, 1 1/2 hours, 3/4 hr."""
        whole = 1 if self._kind(1) is Kind.NUMBER and self._kind(2) is Kind.SLASH else 0
        if not (self._kind(whole + 1) is Kind.SLASH and self._kind(whole + 2) is Kind.NUMBER):
            return False
        ahead = whole + 3
        while self._kind(ahead) is Kind.ARTICLE or self._text(ahead) == "of":
            ahead += 1
        top, bottom = self._amount(whole), self._amount(whole + 2)
        if self._kind(ahead) is not Kind.HOUR or not 0 < top < bottom <= 4:  # noqa: PLR2004  quarters are the smallest part
            return False
        self._take_minutes(Span.of(60 * ((self._amount() if whole else 0) + top / bottom)), ahead + 1)
        return True

    def _with_unit(self, span: Span, taken: int) -> None:
        unit = self._kind(taken)
        if unit is Kind.MINUTE:
            self._take_minutes(span, taken + 1)
        elif unit is Kind.HOUR:
            self._hours(span, taken + 1)
        elif unit in (Kind.TIMES, Kind.SESSION):
            self._take_count(span, taken + 1, times=unit is Kind.TIMES)
        elif unit is Kind.DAYPART and self._text(taken) not in ("am", "pm"):
            self._take_count(span, taken + 1)
        elif unit is Kind.ADVERB and self._text(taken) != "annual":
            self._take_count(span, taken)
        elif unit is Kind.SPELL:
            self._spell_of(span, taken)
        elif unit is Kind.HALF and self._kind(taken + 1) in (Kind.SPELL, Kind.DAYPART):
            self._take_count(span, taken + 2)
        else:
            self._unitless(span, taken)

    def _hours(self, span: Span, taken: int) -> None:
        """1 hour; 1 hr 30 mins; 1h30; 1 hour - 90 mins is left to the join of phrases."""
        minutes = span.times(60.0)
        ahead = taken + 1 if self._kind(taken) is Kind.AND else taken
        if self._kind(ahead) is Kind.HALF and self._kind(taken) is Kind.AND:
            minutes, taken = minutes.plus(Span.of(30.0)), ahead + 1
        elif self._kind(ahead) is Kind.NUMBER and self._amount(ahead) < 60 and not span.is_range:  # noqa: PLR2004  minutes
            after = self._kind(ahead + 1)
            close = after is None and self._amount(ahead) >= _FEWEST_MINUTES and ahead == taken
            if after is Kind.MINUTE or close:
                minutes, taken = minutes.plus(Span.of(self._amount(ahead))), ahead + (1 if close else 2)
        self._take_minutes(minutes, taken)

    def _spell_of(self, span: Span, taken: int) -> None:
        """5 days (a week) is how often; 6 weeks is how long; 2 terms nobody can count without a calendar."""
        unit = self.words[self.at + taken].unit
        if unit == "day":
            self._take_count(span, taken + 1)
            self.phrase.in_days = True
            return
        if unit in _WEEKS:
            weeks, sure = _WEEKS[unit]
            if self.found.weeks is None:
                self.found.weeks = span.times(weeks)
                self.found.sure = min(self.found.sure, sure)
                self.found.over = self.over
        else:
            self.found.unclear_length = True
        self.at += taken + 1

    def _unitless(self, span: Span, taken: int) -> None:
        """Take a number alone: `x 3`, the 20 of `3 x 20`, or a bare one that the column explains."""
        phrase = self.phrase
        after_times = self.at > 0 and self._kind(-1) is Kind.TIMES
        if after_times and phrase.minutes and not phrase.count:
            self._take_count(span, taken)
        elif after_times and phrase.count and not phrase.minutes:
            self._take_product(span, taken)
        elif after_times and not phrase.count:
            self._take_count(span, taken)
        else:
            if phrase.bare is not None:
                self.found.odd_numbers += 1
            else:
                phrase.bare = span
            self.at += taken

    def _take_product(self, span: Span, taken: int) -> None:
        count = self.phrase.count
        if span.low >= _FEWEST_MINUTES and not (count and count.low >= _MOST_SESSIONS > span.high):
            self.phrase.minutes = span
        elif count and count.low >= _MOST_SESSIONS:
            self.phrase.minutes, self.phrase.count = count, span
        else:
            self.found.odd_numbers += 1
        self.at += taken

    def _take_minutes(self, minutes: Span, taken: int) -> None:
        """Take a length: after `30 mins -` the other end of a range, else one for a phrase that has none yet."""
        joined = (
            self.at > 0
            and self._kind(-1) in (Kind.DASH, Kind.TO)
            and self.phrase.minutes
            and self.phrase.times_last is False
        )
        if joined and self.phrase.minutes and self._kind(-2) in (Kind.MINUTE, Kind.HOUR):
            self.phrase.minutes = self.phrase.minutes.around(minutes)
            self.at += taken
            return
        if self.phrase.minutes or (self.phrase.count and self.phrase.spell and self._kind(-1) is Kind.AND):
            self._close()
        self.phrase.minutes, self.phrase.has_unit = minutes, True
        self.at += taken
        if self._kind() is Kind.SESSION:
            self.at += 1

    def _take_count(self, span: Span, taken: int, *, times: bool = False) -> None:
        """How many. Factors that stand together multiply; a phrase with a length and a number already is closed."""
        before_length = times and any(self._kind(taken + ahead) in (Kind.MINUTE, Kind.HOUR) for ahead in (1, 3))
        if self.phrase.minutes and (self.phrase.count or (before_length and self.phrase.has_unit)):
            self._close()
        phrase = self.phrase
        if phrase.count and phrase.times_last:
            phrase.count, phrase.product = phrase.count.times(span), True
        elif phrase.count:
            self._close()
            phrase = self.phrase
            phrase.count = span
        else:
            phrase.count = span
        phrase.times_last = times
        self.at += taken

    def _once(self) -> bool:
        if self._kind() is not Kind.TIMES_WORD:
            return False
        self._take_count(Span.of(self._amount()), 1)
        if self._kind() is Kind.TO and self._kind(1) in (Kind.TIMES_WORD, Kind.NUMBER) and self.phrase.count:
            self.phrase.count = self.phrase.count.around(Span.of(self._amount(1)))
            self.at += 3 if self._kind(2) is Kind.TIMES else 2
        return True

    def _days(self) -> bool:
        """Mon, Wed, Fri is three a week; Mon-Fri is five; Mondays is one."""
        if self._kind() is not Kind.DAY_NAME:
            return False
        days = {self._amount()}
        ahead = 1
        while self._kind(ahead) in (
            Kind.DAY_NAME,
            Kind.AND,
            Kind.SLASH,
            Kind.PLUS,
            Kind.DASH,
            Kind.TO,
            Kind.DAYPART,
        ) or self._text(ahead) in (",", ";"):
            if self._kind(ahead) is Kind.DAY_NAME:
                last, day = self._amount(ahead - 2) if ahead > 1 else 0.0, self._amount(ahead)
                between = self._kind(ahead - 1) in (Kind.DASH, Kind.TO) and 0 < last < day
                days |= {float(each) for each in range(int(last), int(day) + 1)} if between else {day}
            ahead += 1
        if not self.phrase.count:
            self.phrase.bare = None if self.phrase.bare == Span.of(float(len(days))) else self.phrase.bare
            self._take_count(Span.of(float(len(days))), ahead)
            self.phrase.spell = self.phrase.spell or "week"
        else:
            self.at += ahead
        return True

    def _spell(self) -> bool:
        """Per week, a week, /wk, weekly, every other week, every 2 weeks, each morning."""
        if self._kind() is Kind.ADVERB:
            self._set_spell(self.words[self.at].unit, 1, by_adverb=True)
            return True
        return self._alternate() or self._per_spell()

    def _alternate(self) -> bool:
        """Every other week, alternate weeks, every 2 weeks; each morning is every day."""
        every = self._kind() is Kind.EVERY
        if every and self._kind(1) in (Kind.OTHER, Kind.NUMBER) and self._kind(2) is Kind.SPELL:
            self._every_other(1)
        elif self._kind() is Kind.OTHER and self._kind(1) is Kind.SPELL and self._text() != "second":
            self._every_other(0)
        elif every and self._kind(1) is Kind.DAYPART:
            self._set_spell("day", 2, by_adverb=True)
        else:
            return False
        return True

    def _per_spell(self) -> bool:
        opens = self._kind() in (Kind.PER, Kind.EVERY, Kind.ARTICLE, Kind.SLASH, Kind.TIMES) or self._text() == "in"
        ahead = 1
        while opens and self._kind(ahead) in (Kind.ARTICLE, Kind.PER, Kind.EVERY):
            ahead += 1
        if opens and self._kind(ahead) is Kind.SPELL:
            every = self._kind() is Kind.EVERY
            self._set_spell(self.words[self.at + ahead].unit, ahead + 1, by_adverb=every)
            return True
        if self._kind() is Kind.SPELL and self.at > 0 and self._kind(-1) in (Kind.TIMES, Kind.SESSION, Kind.TIMES_WORD):
            self._set_spell(self.words[self.at].unit, 1, by_adverb=False)
            return True
        return False

    def _every_other(self, ahead: int) -> None:
        unit = self.words[self.at + ahead + 1].unit
        weeks = self._amount(ahead) if self._kind(ahead) is Kind.NUMBER else 2.0
        known = {("week", 1.0): "week", ("week", 2.0): "fortnight", ("week", 4.0): "month", ("day", 1.0): "day"}
        name = known.get((unit, weeks), "")
        if name:
            self._set_spell(name, ahead + 2, by_adverb=True)
        else:
            self.found.unclear_length = True
            self.at += ahead + 2

    def _set_spell(self, unit: str, taken: int, *, by_adverb: bool) -> None:
        if not self.phrase.spell:
            self.phrase.spell, self.phrase.by_adverb = unit, by_adverb
        elif unit == "week" and self.phrase.minutes and self.phrase.count:
            self.phrase.spell = "week" if self.phrase.in_days else self.phrase.spell
        elif self.phrase.spell != unit:
            self._close()
            self.phrase.spell, self.phrase.by_adverb = unit, by_adverb
        self.at += taken

    def _other(self) -> bool:
        kind = self._kind()
        if kind is Kind.TOTAL:
            (self.phrase if self.phrase.minutes or not self.found.listed else self.found.listed[-1]).total = True
        if kind in (Kind.OVER, Kind.FOR):
            self.over = kind is Kind.OVER
        if kind is Kind.SPELL and self.words[self.at].unit == "halfterm":
            self.found.weeks, self.found.sure = Span.of(6.0), min(self.found.sure, 0.5)
        if kind is Kind.WORD:
            self.phrase.times_last = False
        if self._text() in (";", ",") and self.phrase.minutes and self.phrase.count:
            self._close()
        self.at += 1
        return True
