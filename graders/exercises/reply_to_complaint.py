"""Eight case files that no trainee has seen, with what a reply must tell, may tell and must not."""

from functools import cache

from graders.heldout import CaseFile, case_files
from labkit.cases import case_file
from labkit.evaluation import Case


@cache
def unseen() -> tuple[Case, ...]:
    """The held-out files that ask for a reply, as they would lie before the officer."""
    return tuple(_case(file) for file in case_files() if file.kind == "complaint_reply")


def _case(file: CaseFile) -> Case:
    return case_file(
        file.id,
        file.heads,
        file.situation,
        [(fact.ko, fact.en, fact.source, fact.tell) for fact in file.facts],
        promises=[*file.must_not_promise, *file.must_not_promise_en],
        private=[*file.personal_data, *file.personal_data_en],
    )


CASES = {"reply-prompt": unseen}
