"""Ask a model: one function for a live endpoint and for the lab's embedded practice model.

Both are reached through the `openai` package with a real chat.completions request, so that what is learnt here is
what is used at work. `OPENAI_BASE_URL` (with `OPENAI_API_KEY` and `LABKIT_MODEL`) makes it live; an API key alone
does not, because many a machine carries one that was never meant for this lab.
"""

from labkit.model.asking import ask, compare
from labkit.model.replay import Recorded, recorded
from labkit.model.reply import Comparison, Reply
from labkit.model.streaming import Stream, stream

__all__ = ["Comparison", "Recorded", "Reply", "Stream", "ask", "compare", "recorded", "stream"]
