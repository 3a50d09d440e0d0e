"""What the builder refuses, one fault a case: the refusal names the cell and the mend."""

import pytest

from graders.build.source import read_source

PAIR = '# %% [markdown] lang="ko"\n# 가\n# %% [markdown] lang="en"\n# a\n'


@pytest.mark.parametrize(
    ("source", "where", "what"),
    [
        ('# %% [markdown] lang="ko"\n# 가\n', "cell 1", "without its English twin"),
        ('# %% [markdown] lang="en"\n# a\n', "cell 1", "without its Korean twin"),
        (PAIR + '# %% [markdown] lang="ko"\n# 나\n# %%\nx = 1\n', "cell 3", "without its English twin"),
        ('# %% [markdown] hint="1" lang="ko"\n# 가\n# %% [markdown] hint="2" lang="en"\n# a\n', "cell 1", "twin"),
        ("# %% [markdown]\n# no language\n", "cell 1", "names its language"),
        ('# %% [markdown] lang="fr"\n# oui\n', "cell 1", "lang is one of ko, en"),
        ('# %% question="q"\nx = 1\n', "cell 1", "unknown metadata question"),
        ('# %% answer="문항"\nx = 1\n### BEGIN SOLUTION\n### END SOLUTION\n', "cell 1", "must be ASCII"),
        ("# %%\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n", "cell 1", "outside an answer cell"),
        ('# %% answer="q"\nx = 1\n', "cell 1", "one ### BEGIN SOLUTION"),
        ('# %% answer="q"\n### END SOLUTION\nx = 1\n### BEGIN SOLUTION\n', "cell 1", "one ### BEGIN SOLUTION"),
        ('# %% check="q"\nassert x\n', "cell 1", "leave its body empty"),
        (
            "# %%\n### BEGIN HIDDEN TESTS\nx\n### END HIDDEN TESTS\n",
            "cell 1",
            "hidden tests are written by the builder",
        ),
        ('# %% check="q"\n\n# %% check="q"\n', "cell 2", "for the second time"),
    ],
)
def test_refusal(tmp_path, source, where, what):
    file = tmp_path / "exercise.py"
    file.write_text(source, "utf-8")
    problems = read_source(file)[1]
    assert any(p.where.startswith(where) and what in p.what for p in problems), problems


def test_a_sound_source_is_not_refused(tmp_path):
    file = tmp_path / "exercise.py"
    file.write_text(PAIR + '# %% answer="q" lang="ko"\nx = ""\n### BEGIN SOLUTION\nx = "가"\n### END SOLUTION\n'
                    '# %% answer="q" lang="en"\nx = ""\n### BEGIN SOLUTION\nx = "a"\n### END SOLUTION\n'
                    '# %% check="q"\n', "utf-8")  # fmt: skip
    cells, problems = read_source(file)
    assert problems == []
    assert [(c.role, c.lang) for c in cells] == [
        ("prose", "ko"), ("prose", "en"), ("answer", "ko"), ("answer", "en"), ("check", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("prose", "visible"),
    [
        ("실행하는 **칸(셀)**이 나옵니다", True),
        ("실행하는 **칸**(셀)이 나옵니다", False),
        ("한 장**(무료)** 있습니다", True),
        ("**복지정책과, 월요일** (08:50)", False),
        ("“**붙여 넣지 마세요.**”", False),
        ("**한 번 더.** 그다음", False),
        ("** 띄어 쓴 것 **", True),
        ("`p ** 3`과 **굵은** 글", False),
        ("```python\nx = p ** 3\n```", False),
    ],
)
def test_bold_that_stays_asterisks_is_refused(prose, visible):
    from graders.build.prose import emphasis_faults

    assert bool(list(emphasis_faults(prose))) is visible
