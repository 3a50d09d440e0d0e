"""What the letter of 3 November 2025 has to tell, and what has to stay in the office.

The figures are those of the file that the trainee reads; whoever gives two of its days to the wrong matter tells
neither (see `labkit.checks.told`). What belongs to no list (nine dongs applied) may be told or left out.
"""

from functools import partial

from labkit.checks.official.together import letter_form, written_values
from labkit.checks.told import facts_kept_inside, facts_told, of_substance, only_from
from labkit.exercise import checkout, read_exercise

MUST = {
    "amount": [["4,850,000원", "4,850,000 won"]],
    "paid": [
        ["2025. 11. 7."],
        [
            "교부",
            "지급",
            "입금",
            "송금",
            "이체",
            "보내",
            "보냅",
            "보낼",
            "받",
            "pay",
            "paid",
            "transfer",
            "remit",
            "deposit",
        ],
    ],
    "period": [["2025. 11. 10."], ["2025. 12. 19."]],
    "people": [["40가구", "40 households"]],
    "food": [["반찬", "side dish", "food", "meal"]],
    "twice": [["2회", "두 번", "두 차례", "주 2", "twice", "two times"]],
    "basis": [["조례", "ordinance"], ["제12조", "제 12조", "article 12", "art. 12"]],
    "cancelled": [["취소", "cancel", "revok", "withdraw", "rescind"]],
    "training-when": [["2025. 11. 5."], ["14:00"]],
    "training-where": [["회의실", "meeting room"], ["2층", "second floor", "2nd floor"]],
    "training-who": [["회계", "accounts", "accountant", "treasurer", "bookkeep"]],
    "settlement": [["2026. 1. 9."], ["정산", "settlement", "final account"]],
    "conditions": [["교부 조건", "교부조건", "conditions of", "grant conditions", "conditions for", "conditions (1"]],
    "form": [["서식", "양식", "form for", "report form", "form (1", "form of", "template"]],
    "desk": [["099-000-2733"]],
    "officer": [["한누리", "Han Nu-ri", "Han Nuri", "Nu-ri Han"]],
}
INSIDE = {
    "points": [["82점", "5위", "82 points", "fifth"]],
    "raise": [["600만 원", "6 million won", "6,000,000원"]],
    "next-year": [
        ["내년", "다음 해", "내후년", "앞으로도", "next year", "in future years"],
        [
            "지원",
            "교부",
            "보조",
            "늘",
            "확대",
            "증액",
            "협의",
            "support",
            "subsid",
            "grant",
            "fund",
            "increas",
            "raise",
        ],
    ],
    "turned-down": [["나루동", "Naru-dong"]],
    "rejected": [["떨어진", "탈락", "선정되지", "미선정", "turned down", "unsuccessful", "rejected"]],
    "phone": [["010-0000-7716"]],
    "secretary": [["서말순", "서OO", "서○○", "서**", "Seo Mal-sun", "Ms Seo"]],
}

QUESTION = read_exercise(checkout() / "exercises" / "draft_official_letter" / "exercise.toml").questions[0]
_FORM = {"values": written_values, "layout": letter_form, "only-the-file": only_from}

JUDGES = {
    "letter": {
        "facts": partial(facts_told, facts=MUST, zero_at=0.6),
        "inside": of_substance(partial(facts_kept_inside, facts=INSIDE), MUST),
        # Form and faithfulness with the options that the public check has: only a text that tells something has a form.
        **{
            line.id: of_substance(partial(_FORM[line.id], **line.options), MUST)
            for line in QUESTION.rubric
            if line.id in _FORM
        },
    }
}
