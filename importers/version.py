"""Which version this is: the one place that says so, and that the wheel is built from.

A constant, because asking the installed package for it costs a start more than the whole command line does.
"""

from typing import Final

VERSION: Final = "0.1.0"
