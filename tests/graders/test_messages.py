"""Every message that ships can be said in both languages, whatever it says."""

import io
import string
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from labkit.i18n import LANGUAGES, catalogue

ROOT = Path(__file__).parents[2]
LOCALES = (ROOT / "labkit/locale", ROOT / "graders/locale")
CATALOGUES = sorted({(folder, po.stem) for folder in LOCALES for po in folder.glob("*/LC_MESSAGES/*.po")})


def messages(po):
    return {str(m.id): str(m.string) for m in read_po(io.BytesIO(po.read_bytes())) if m.id}


def values_for(text):
    """Something for every placeholder: a number where it is formatted as one."""
    fields = [(name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name is not None]
    return {name: 1234 if any(s for n, s in fields if n == name) else f"<{name}>" for name, _ in fields}


@pytest.mark.parametrize(("folder", "domain"), CATALOGUES)
def test_every_message_can_be_rendered(folder, domain):
    t = catalogue(domain, folder)
    spoken = {lang: messages(folder / lang / "LC_MESSAGES" / f"{domain}.po") for lang in LANGUAGES}
    assert spoken["ko"]
    for key in spoken["ko"]:
        values = values_for(spoken["ko"][key] + spoken["en"][key])
        said = t(key, **values)
        for lang in LANGUAGES:
            assert said.pick(lang) == spoken[lang][key].format(**values), f"{lang}: {key}"


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("합계", "total"),  # in English the message is its own key
        ("total", "sum"),
        ("total", "total"),
    ],
)
def test_a_message_may_equal_its_key(tmp_path, ko, en):
    for lang, text in (("ko", ko), ("en", en)):
        folder = tmp_path / lang / "LC_MESSAGES"
        folder.mkdir(parents=True)
        po = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "total"\nmsgstr "{text}"\n'
        with (folder / "own.mo").open("wb") as file:
            write_mo(file, read_po(io.BytesIO(po.encode()), locale=lang))
    said = catalogue("own", tmp_path)("total")
    assert (said.ko, said.en) == (ko, en)
    with pytest.raises(KeyError):
        catalogue("own", tmp_path)("sum")
