"""Texts beside each other: every text there, escaped, the first apart from the others."""

import pytest

import labkit
from labkit.errors import LabkitError


def test_texts_stand_under_their_headings_in_order():
    shown = labkit.beside({"브리핑": "첫째\n둘째", "자료 <1>": "<b>굵게</b>"})._repr_html_()
    assert shown.index("첫째\n둘째") < shown.index("자료 &lt;1&gt;") < shown.index("&lt;b&gt;")
    assert "<b>" not in shown
    assert shown.count("sticky") == 1


def test_without_a_browser_it_is_text():
    assert str(labkit.beside({"a": "b", "c": "d"})) == "[a]\nb\n\n[c]\nd"


@pytest.mark.parametrize("bad", [{}, {"제목": None}, {"제목": 3}])
def test_what_is_no_text_is_refused(bad):
    with pytest.raises(LabkitError) as refused:
        labkit.beside(bad)
    assert all(title in refused.value.text.ko for title in bad)
