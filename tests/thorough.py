"""How much is tried: what ten minutes allow (`make test`), or far more (`make test-long`)."""

import os

IS_LONG = os.environ.get("GONGSHI_TESTS") == "long"


def examples(usual: int) -> int:
    """How many examples of what people may write are tried."""
    return usual * 10 if IS_LONG else usual
