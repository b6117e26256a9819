"""`python -m tertib` is `tertib`."""

from .cli import main

main()
