"""The catalogue itself: enough of everything, each different, and the points counted by hand are right."""

import json

import pytest

from tests.attacks.aftermath import active
from tests.attacks.catalogue import ATTACKS, FAMILY_OF
from tests.attacks.honest import CARDS, CODES_AS_NUMBERS, MIXED, TABLE, honest_answers, scored
from tests.attacks.surroundings import Surroundings


def test_enough_attacks_of_every_kind_in_both_languages():
    assert len(ATTACKS) >= 70
    assert len({a.name for a in ATTACKS}) == len({a.who for a in ATTACKS}) == len(FAMILY_OF) == len(ATTACKS)
    for lang in ("ko", "en"):
        assert len({FAMILY_OF[a.name] for a in ATTACKS if a.lang == lang}) >= 12


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_points_counted_by_hand(lang):
    assert scored(CARDS, honest_answers(CARDS, lang)) == MIXED
    assert scored(TABLE, honest_answers(TABLE, lang)) == CODES_AS_NUMBERS


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_each_is_written_and_is_no_ordinary_submission(attack, tmp_path):
    around = Surroundings(tmp_path, tcp=1, udp=2, free=3, victim=4)
    folder = tmp_path / "submitted" / attack.who / attack.slug
    attack.hand_in(folder, around)
    file = folder / f"{attack.slug}.ipynb"
    assert set(attack.points()) == set(MIXED if attack.slug == CARDS else attack.points())
    if attack.code and file.is_file():
        assert "@" not in "".join(x for x in json.loads(file.read_text("utf-8"))["cells"][0]["source"] if x == "@")
    plain = attack.answers or attack.code or attack.spoil or attack.beside
    assert plain


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<body><script>x</script>", ["<script>"]),
        ("<head><style>x</style></head><body><style>y</style>", ["<style>"]),
        ("<body><p onclick=x>", ["<p onclick>"]),
        ("<body><a href='java\tscript:x'>", ["<a href=java\tscript:x>"]),
        ("<body><a href='https://city.example'>x</a><img src='data:image/png;base64,AA=='>", []),
        ("<body><p style='position:fixed'>", ["<p style=position:fixed>"]),
        ("<body><pre>&lt;script&gt;</pre>", []),
    ],
)
def test_what_runs_is_seen(page, found):
    assert active(page) == found
