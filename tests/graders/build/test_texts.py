"""Two languages that do not say the same are refused; the catalogues in the repository do."""

import pytest

from graders.build.texts import compile_texts

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def write(root, lang, body, domain="part"):
    file = root / "labkit/locale" / lang / "LC_MESSAGES" / f"{domain}.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PO + body, "utf-8")


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ('msgid "a"\nmsgstr "가"\n', ""),
        ('msgid "a"\nmsgstr "가"\n', 'msgid "a"\nmsgstr ""\n'),
        ('msgid "a"\nmsgstr "{n}건"\n', 'msgid "a"\nmsgstr "{m} cases"\n'),
        ('msgid "a"\nmsgstr "{n}건"\n', 'msgid "a"\nmsgstr "cases"\n'),
    ],
)
def test_unequal_catalogues_are_refused(tmp_path, ko, en):
    write(tmp_path, "ko", ko)
    write(tmp_path, "en", en)
    problems = compile_texts(tmp_path)[1]
    assert problems
    assert all(p.where == "a" for p in problems)


def test_a_catalogue_of_one_language_is_refused(tmp_path):
    write(tmp_path, "ko", 'msgid "a"\nmsgstr "가"\n')
    assert [p.what for p in compile_texts(tmp_path)[1]] == ["the catalogue of one language is missing"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'msgid "a"\nmsgstr "\xb0\xa1"\n', "cannot be read"),  # CP949
        (b'said "a"\n', "cannot be read"),
        (b'msgid "a"\nmsgstr "{n"\n', "braces do not close"),
    ],
)
def test_a_catalogue_that_cannot_be_read_is_refused(tmp_path, data, what):
    write(tmp_path, "ko", 'msgid "a"\nmsgstr "{n}건"\n')
    write(tmp_path, "en", "")
    file = tmp_path / "labkit/locale/en/LC_MESSAGES/part.po"
    file.write_bytes(PO.encode() + data)
    [problem] = compile_texts(tmp_path)[1]
    assert problem.file == file
    assert what in problem.what


def test_order_of_placeholders_may_differ(tmp_path):
    write(tmp_path, "ko", 'msgid "a"\nmsgstr "{total}건 중 {n}건"\n')
    write(tmp_path, "en", 'msgid "a"\nmsgstr "{n} of {total}"\n')
    files, problems = compile_texts(tmp_path)
    assert problems == []
    assert len(files) == 2
