"""The one root of every error this project raises on purpose: what went wrong, and what to do next.

Small named subclasses build their own message where the facts are. The command line prints `message` and `hint` and exits;
anything else that is raised is a bug and keeps its traceback.
"""


class ProvisionMapsError(Exception):
    """An expected failure, told to a person: `message` says what and where, `hint` what to do next."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
