"""What a system owes by a day, in words."""

from __future__ import annotations

from collections.abc import Callable


def labels(say: Callable[[str], str]) -> dict[str, str]:
    """What is owed, in words, by its kind."""
    return {
        "review": say("Report of monitoring"),
        "plan": say("End of a step, as planned"),
        "promise": say("Steps promised to be caught up"),
        "confirmation": say("Yearly confirmation of the entry"),
    }
