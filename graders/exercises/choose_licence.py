"""The key to fifteen cards. Where the sources leave room for two views of a decision, both are accepted.

On those cards (04, 09, 12, 14, 15) seeing the issue is what counts, so the basis has one accepted value.
Card 12: article 24-2 says "freely", article 37 asks for the source, and either reading is a sound answer.
"""

from functools import partial

from labkit.checks.choices import match_key
from labkit.exercise import Question, checkout, read_exercise
from labkit.judging import Judge

# card: accepted decisions (the model answer first), basis
KEY = {
    "01": (["가능"], "ART-7"),
    "02": (["불가"], "PERMISSION"),
    "03": (["불가"], "KOGL-4"),
    "04": (["불가", "조건부"], "PORTRAIT"),
    "05": (["가능"], "KOGL-0"),
    "06": (["조건부"], "ART-23"),
    "07": (["불가"], "FONT"),
    "08": (["조건부"], "ART-25"),
    "09": (["가능", "조건부"], "ART-7"),
    "10": (["조건부"], "ART-28"),
    "11": (["불가"], "PERMISSION"),
    "12": (["조건부", "가능"], "ART-24-2"),
    "13": (["불가"], "CC-ND"),
    "14": (["조건부", "가능"], "KOGL-AI"),
    "15": (["불가", "조건부"], "AI-CHECK"),
}


def _judges(question: Question) -> dict[str, Judge]:
    # Cards and spellings are those of the public check: trainee and key cannot disagree on a label.
    shown = next(line.options for line in question.rubric if line.id == "decided")
    fields, cards = shown["fields"], shown["items"]
    decisions = {card: KEY[card][0] for card in cards}
    bases = {card: [KEY[card][1]] for card in cards}
    return {
        "decisions": partial(match_key, field="decision", key=decisions, groups=fields["decision"]),
        "bases": partial(match_key, field="basis", key=bases, groups=fields["basis"]),
    }


JUDGES = {
    question.id: _judges(question)
    for question in read_exercise(checkout() / "exercises" / "choose_licence" / "exercise.toml").questions
}
