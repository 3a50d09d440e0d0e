"""Two languages, always together: who is spoken to how, and that no message is missing in either."""

import ast
import gettext
import io
import locale
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from labkit import i18n
from labkit.errors import AnswerError, DataError, ExerciseError, LabkitError, ModelError, SetupError
from labkit.i18n import LANGUAGES, Text, catalogue, current_language, language

LABKIT = Path(i18n.__file__).parent
DOMAINS = sorted({po.stem for po in LABKIT.glob("locale/*/LC_MESSAGES/*.po")})


@pytest.fixture(autouse=True)
def nobody_has_chosen(monkeypatch):
    monkeypatch.setattr(i18n, "_chosen", None)
    for name in ("LABKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


# --- which language


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LABKIT_LANG": "ko"}, "ko"),
        ({"LABKIT_LANG": "en", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LABKIT_LANG": "KO"}, "ko"),
        ({"LABKIT_LANG": "", "LANG": "ko_KR.UTF-8"}, "ko"),  # set and empty is not set
        ({"LABKIT_LANG": "fr"}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LANG": "kok_IN"}, "en"),  # Konkani begins with the same two letters
        ({"LANG": "ko"}, "ko"),
    ],
)
def test_the_environment_picks_the_language(monkeypatch, environment, expected):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(locale, "getlocale", lambda: (None, None))
    assert current_language() == expected


@pytest.mark.parametrize(("name", "expected"), [("ko_KR", "ko"), ("Korean_Korea", "ko"), ("en_GB", "en"), (None, "en")])
def test_without_environment_the_system_locale_picks(monkeypatch, name, expected):
    monkeypatch.setattr(locale, "getlocale", lambda: (name, "UTF-8"))
    assert current_language() == expected


def test_a_locale_that_python_cannot_parse_is_no_crash(monkeypatch):
    def refuse():
        raise ValueError("unknown locale: xx-YY")

    monkeypatch.setattr(locale, "getlocale", refuse)
    assert current_language() == "en"


def test_a_choice_in_the_notebook_wins_over_the_environment(monkeypatch):
    monkeypatch.setenv("LABKIT_LANG", "en")
    language("ko")
    assert language() == "ko"
    assert str(Text("한글", "English")) == "한글"


@pytest.mark.parametrize("wrong", ["fr", "KO", "", "korean", 1, ["ko"]])
def test_an_unknown_language_is_refused_in_both_and_changes_nothing(wrong):
    language("ko")
    with pytest.raises(ValueError, match=r"언어는 .* / the language is"):
        language(wrong)
    assert language() == "ko"


# --- texts


def test_a_text_is_shown_in_the_readers_language_and_kept_in_both():
    text = Text(ko="점수", en="score")
    language("en")
    assert (str(text), f"[{text:>7}]", text.pick("ko")) == ("score", "[  score]", "점수")
    language("ko")
    assert str(text) == "점수"
    assert text.as_dict() == {"ko": "점수", "en": "score"}


@pytest.mark.parametrize("kind", [LabkitError, SetupError, DataError, ModelError, AnswerError, ExerciseError])
def test_an_error_speaks_the_language_at_the_time_it_is_read(kind):
    error = kind(Text("못 찾음", "not found"))
    language("ko")
    assert str(error) == "못 찾음"
    language("en")
    assert str(error) == "not found"
    assert isinstance(error, LabkitError)
    assert error._render_traceback_() == ["⚠ not found"]  # a trainee sees no stack


# --- catalogues


@pytest.fixture
def make(tmp_path):
    """A function that writes a domain `d` from `{lang: {key: message}}`."""

    def write(messages):
        for lang, entries in messages.items():
            catalog = Catalog(locale=lang, charset="utf-8")
            for key, message in entries.items():
                catalog.add(key, message)
            folder = tmp_path / lang / "LC_MESSAGES"
            folder.mkdir(parents=True)
            with (folder / "d.mo").open("wb") as file:
                write_mo(file, catalog)
        return catalogue("d", tmp_path)

    return write


def test_a_placeholder_that_is_a_text_is_said_in_each_language(make):
    t = make({"ko": {"a": "{what}입니다"}, "en": {"a": "it is {what}"}})
    assert t("a", what=Text("표", "a table")) == Text("표입니다", "it is a table")


@pytest.mark.parametrize("value", ["{other}", "{0.__class__}", "%s", "{", "{{x}}"])
def test_braces_in_a_value_stay_as_they_are(make, value):
    t = make({"ko": {"a": "가 {x}"}, "en": {"a": "a {x}"}})
    assert t("a", x=value).en == f"a {value}"


@pytest.mark.parametrize("lacking", LANGUAGES)
def test_a_message_that_one_language_lacks_is_an_error_and_no_fallback(make, lacking):
    messages = {lang: {"only": "x {n}"} for lang in LANGUAGES}
    messages[lacking] = {"other": "y"}
    with pytest.raises(KeyError, match=f"no {lacking} message for 'only'"):
        make(messages)("only", n=1)


def test_a_forgotten_placeholder_is_an_error(make):
    t = make({"ko": {"a": "{x}"}, "en": {"a": "{x}"}})
    with pytest.raises(KeyError, match="x"):
        t("a", y=1)


def test_an_unknown_domain_is_an_error():
    with pytest.raises(FileNotFoundError):
        catalogue("no-such-domain")("a")


# --- the catalogues that ship


def entries(domain, lang):
    po = LABKIT / "locale" / lang / "LC_MESSAGES" / f"{domain}.po"
    return {str(m.id): str(m.string) for m in read_po(io.BytesIO(po.read_bytes())) if m.id}


def placeholders(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


@pytest.mark.parametrize("domain", DOMAINS)
def test_both_languages_have_the_same_keys_and_placeholders(domain):
    ko, en = entries(domain, "ko"), entries(domain, "en")
    assert ko.keys() == en.keys()
    assert {k: placeholders(v) for k, v in ko.items()} == {k: placeholders(v) for k, v in en.items()}
    assert [k for k in ko if not ko[k] or not en[k]] == []


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_compiled_catalogue_is_the_one_that_stands_beside_it(domain, lang):
    compiled = gettext.translation(domain, LABKIT / "locale", languages=[lang])
    assert {key: compiled.gettext(key) for key in entries(domain, lang)} == entries(domain, lang)


def spoken_in(file):
    """(domain, key, names of the placeholders given) for every `t("key", …)` with a literal key."""
    tree = ast.parse(file.read_text("utf-8"))
    domains = {
        target.id: node.value.args[0].value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and getattr(node.value.func, "id", "") == "catalogue"
        and node.value.args
        and isinstance(node.value.args[0], ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in domains):
            continue
        given = {k.arg for k in node.keywords}  # None stands for **values
        for key in ast.walk(node.args[0]) if node.args else ():
            # `t("a" if x else "b")` names both; the parts of `"state-" + state` name none.
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and not isinstance(node.args[0], ast.BinOp):
                yield domains[node.func.id], key.value, given, isinstance(node.args[0], ast.Constant)


@pytest.mark.parametrize("file", sorted(LABKIT.rglob("*.py")), ids=lambda f: str(f.relative_to(LABKIT)))
def test_every_message_that_the_code_says_exists_with_these_placeholders(file):
    known = {}
    for domain, key, given, sure in spoken_in(file):
        messages = known.setdefault(domain, entries(domain, "ko"))
        if sure:
            assert key in messages, f"{domain}: {key}"
        if key in messages and None not in given:
            assert placeholders(messages[key]) <= given, f"{domain}: {key}"
