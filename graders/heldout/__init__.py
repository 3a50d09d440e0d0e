"""Cases that no trainee has seen: what hidden criteria are judged on.

They were written by other hands than the public ones or taken out before anyone saw them, and nothing of them may
stand under `datasets/`.
"""

from graders.heldout.citizens import Case, complaints, spare_complaints
from graders.heldout.documents import (
    Action,
    CaseFact,
    CaseFile,
    Fact,
    Meeting,
    Notice,
    Quote,
    case_files,
    minutes,
    notices,
    press_releases,
)
from graders.heldout.materials import AiOutput, Sentence, Work, ai_outputs, works
from graders.heldout.secrets import secrets

__all__ = [
    "Action",
    "AiOutput",
    "Case",
    "CaseFact",
    "CaseFile",
    "Fact",
    "Meeting",
    "Notice",
    "Quote",
    "Sentence",
    "Work",
    "ai_outputs",
    "case_files",
    "complaints",
    "minutes",
    "notices",
    "press_releases",
    "secrets",
    "spare_complaints",
    "works",
]
