"""The one root of every error this project raises on purpose: what went wrong, and what to do next.

Small named subclasses build their own message where the facts are. The command line prints `message` and `hint` and
exits; anything else that is raised is a bug and keeps its traceback.
"""


class ProvisionMapsError(Exception):
    """An expected failure, told to a person: `message` says what and where, `hint` what to do next.

    `exit_code` is the contract's: 3 where the tool could not do its work, 2 in subclasses that mean wrong use.
    """

    exit_code = 3

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
