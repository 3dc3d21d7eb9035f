"""What is said to a school about a cell that was not read with certainty: every `Problem` worded once.

The severities are the contract's: a school's words, and an old code though it was understood, are asked about
(query); a spreadsheet's error cannot be used (error).
"""

from collections.abc import Mapping
from types import MappingProxyType

from importers.cells.reading import Problem
from schemas.finding import Severity, Words

PROBLEM_WORDS: Mapping[Problem, Words] = MappingProxyType(
    {
        Problem.NOT_READ: Words(
            "cell-not-read",
            Severity.QUERY,
            "This could not be read",
            "What cannot be read is left out of totals and themes. The text itself is kept.",
            "Write it as a plain number, date or length of time, such as 20 minutes or 12/09/2025.",
        ),
        Problem.NOT_QUANTIFIED: Words(
            "cell-not-quantified",
            Severity.QUERY,
            "No amount, date or name is given",
            "Words such as TBC, ongoing or as required cannot be counted, so time and cost stay unknown.",
            "Give what is usual, such as 2 x 20 minutes a week, 4 pupils or a date; else leave the cell blank.",
        ),
        Problem.PARTLY_READ: Words(
            "cell-partly-read",
            Severity.QUERY,
            "Only part of this was read",
            "The part that was read is used; the rest is kept as text and is not counted.",
            "Check the value that was read, and split the cell if it holds several things.",
        ),
        Problem.AMBIGUOUS_DATE: Words(
            "date-ambiguous",
            Severity.QUERY,
            "The date can be read in two ways, or has no year",
            "Sept 25 may be a day or a year, and reviews are planned from dates. They are read day first.",
            "Write the date in full, such as 25/09/2025.",
        ),
        Problem.IMPOSSIBLE_DATE: Words(
            "date-impossible",
            Severity.QUERY,
            "There is no such date",
            "A date that does not exist, or a year far away, cannot be used to plan a review.",
            "Check the day, the month and the year.",
        ),
        Problem.LIKELY_SLIP: Words(
            "cell-likely-slip",
            Severity.QUERY,
            "This looks like a slip of the keyboard, or a change made by the spreadsheet",
            "20.30 minutes is likely 20/30 minutes, and a spreadsheet turns 3/4 into a date. It is not guessed.",
            "Write ranges with a hyphen, such as 20-30, in a cell formatted as text.",
        ),
        Problem.TIME_OF_DAY: Words(
            "cell-time-of-day",
            Severity.QUERY,
            "A time of day stands where a length of time is expected",
            "When something happens does not say how long it lasts, so the time cannot be counted.",
            "Give the length in minutes; the time of day can stand beside it.",
        ),
        Problem.COST_IN_WORDS: Words(
            "cost-in-words",
            Severity.QUERY,
            "The cost is in words or staff time, not in pounds",
            "Costs in words cannot be added up or compared with the funding.",
            "Give pounds, or 0 if there is no cost; staff time can be costed from minutes and an hourly rate.",
        ),
        Problem.LEGACY_CODE: Words(
            "code-legacy",
            Severity.QUERY,
            "A code is used that has been replaced",
            "It was understood and read as today's code. Census and county returns use today's codes only.",
            "Use today's code when you next edit the sheet.",
        ),
        Problem.CELL_ERROR: Words(
            "cell-error",
            Severity.ERROR,
            "The spreadsheet shows an error here",
            "An error such as #REF! means that a formula has lost what it pointed at; there is no value to use.",
            "Mend the formula, or type the value.",
        ),
        Problem.NO_RESULT: Words(
            "cell-no-result",
            Severity.QUERY,
            "A formula here has never been calculated",
            "The file holds the formula and no result, so nobody can say what it shows.",
            "Open the file in the spreadsheet program, let it calculate, and save it again.",
        ),
        Problem.DIGITS_LOST: Words(
            "cell-digits-lost",
            Severity.ERROR,
            "A long number has lost its last digits",
            "The spreadsheet keeps long numbers, such as a UPN, in a short form; the digits cannot be brought back.",
            "Format the column as text and enter the number again.",
        ),
    }
)
"""The wording of every problem, by problem. Codes are stable: decisions and documents refer to them."""

PROBLEM_SAID: Mapping[Problem, str] = MappingProxyType(
    {
        Problem.NOT_READ: "and could not be read",
        Problem.NOT_QUANTIFIED: "and gives no amount, date or name",
        Problem.PARTLY_READ: "and only part of that was read",
        Problem.AMBIGUOUS_DATE: "and can be read in two ways, or has no year",
        Problem.IMPOSSIBLE_DATE: "and there is no such date",
        Problem.LIKELY_SLIP: "and looks like a slip of the keyboard or of the spreadsheet",
        Problem.TIME_OF_DAY: "and so gives a time of day, not a length of time",
        Problem.COST_IN_WORDS: "and gives no pounds",
        Problem.LEGACY_CODE: "and that has been replaced",
        Problem.CELL_ERROR: "and that is an error of the spreadsheet",
        Problem.NO_RESULT: "and has no result",
        Problem.DIGITS_LOST: "and has lost its last digits",
    }
)
"""What is wrong, to follow what the cells say in a message."""
