"""A quiz file that is right, as text: tests spoil it in one place each."""

OPTION = (
    '[[question.options]]\nko = "보기 {o}"\nen = "option {o}"\nwhy_ko = "까닭 {q}-{o}"\nwhy_en = "reason {q}-{o}"\n'
)
QUESTION = '[[question]]\nid = "q-{q}"\nko = "질문 {q}?"\nen = "Question {q}?"\nanswer = {answer}\n'


def written(questions=5):
    """The text of a whole quiz.toml; the right answers are 0, 1, 2, 0, 1."""
    return "\n".join(
        QUESTION.format(q=q, answer=(q - 1) % 3) + "".join(OPTION.format(q=q, o=o) for o in range(3))
        for q in range(1, questions + 1)
    )
