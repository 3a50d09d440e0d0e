"""`labkit model`: choosing, what wins, which size fits, what was used."""

import json
from pathlib import Path

import pytest

import labkit
from labkit.commands import main
from labkit.errors import ModelError
from labkit.model import machine as sizes
from labkit.model.calls import Call
from labkit.model.choice import choice_file, use
from labkit.model.configuration import configuration
from labkit.model.gguf_file import size_gb
from labkit.model.machine import Machine, largest, needed_for, what_fits

ADDRESS = "http://llm.example.kr:8000/v1"


@pytest.fixture(autouse=True)
def nothing_chosen(tmp_path, monkeypatch):
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "LABKIT_MODEL", "LABKIT_PRICE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))


@pytest.fixture
def gguf(tmp_path):
    file = tmp_path / "모델 Q4.gguf"
    file.write_bytes(b"GGUF" + bytes(100))
    return file


# ------------------------------------------------------------------ what is chosen


def test_without_a_choice_the_practice_model_answers():
    assert configuration().kind == "practice"


def test_an_address_is_remembered_with_its_model(monkeypatch, capsys):
    assert main(["model", "use", ADDRESS, "--model", "exaone"]) == 0
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    where = configuration()
    assert (where.kind, where.base_url, where.model, where.api_key) == ("live", ADDRESS, "exaone", "sk-secret")
    assert "sk-secret" not in choice_file().read_text("utf-8")
    assert main(["model"]) == 0
    said = capsys.readouterr().out
    assert ADDRESS in said
    assert "exaone" in said


def test_a_file_is_remembered_wherever_one_stands_later(gguf, monkeypatch):
    monkeypatch.chdir(gguf.parent)
    use(gguf.name)
    monkeypatch.chdir("/")
    where = configuration()
    assert (where.kind, where.file, where.model) == ("local", gguf, "모델 Q4")


def test_practice_takes_the_choice_back(gguf):
    use(str(gguf))
    use("practice")
    assert configuration().kind == "practice"
    use("practice")


def test_the_environment_wins(gguf, monkeypatch):
    use(str(gguf))
    monkeypatch.setenv("OPENAI_BASE_URL", ADDRESS)
    monkeypatch.setenv("LABKIT_MODEL", "tiny")
    assert (configuration().base_url, configuration().model) == (ADDRESS, "tiny")
    said = use("practice")
    assert ADDRESS in said.ko
    assert "OPENAI_BASE_URL" in said.en


def test_the_environment_may_name_another_model_or_the_practice_model(gguf, monkeypatch):
    use(ADDRESS, "exaone")
    monkeypatch.setenv("LABKIT_MODEL", "solar")
    assert (configuration().kind, configuration().model) == ("live", "solar")
    use(str(gguf))
    monkeypatch.setenv("LABKIT_MODEL", "labkit-practice")
    assert configuration().kind == "practice"


# ------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("what", "model", "said"),
    [
        ("nowhere.gguf", "", "nowhere.gguf"),
        ("Practice", "", "practice"),
        ("", "", "practice"),
        (ADDRESS, "", "--model"),
        ("http://", "m", "http://"),
        ("http://x:99999/v1", "m", "99999"),
        ("practice", "m", "--model"),
        (__file__, "", "GGUF"),
        (str(Path(__file__).parent), "", "GGUF"),
    ],
)
def test_what_is_no_model_is_refused_and_changes_nothing(what, model, said):
    use(ADDRESS, "exaone")
    with pytest.raises(ModelError) as caught:
        use(what, model)
    assert said in caught.value.text.ko
    assert said in caught.value.text.en
    assert configuration().model == "exaone"


@pytest.mark.parametrize(
    "damaged", ["", "[]", "{}", '{"file": 3}', '{"url": "http://x/v1"}', '{"file": "a", "url": "b"}', "\x00"]
)
def test_a_damaged_choice_is_told_and_can_be_made_again(damaged):
    choice_file().parent.mkdir(parents=True)
    choice_file().write_text(damaged, "utf-8")
    with pytest.raises(ModelError, match="labkit model use practice"):
        labkit.ask("안녕?")
    use("practice")
    assert labkit.ask("안녕?").model == "labkit-practice"


def test_a_folder_that_cannot_be_written_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    with pytest.raises(ModelError, match=r"model\.json"):
        use(ADDRESS, "exaone")
    assert configuration().kind == "practice"


# ------------------------------------------------------------------ which size fits


@pytest.mark.parametrize(
    ("memory", "expected"), [(2, 0), (4, 0), (4.3, 1), (8, 3), (16, 14), (32, 32), (64, 70), (128, 70)]
)
def test_the_largest_model_leaves_room_for_the_rest(memory, expected):
    assert largest(Machine(memory, 8)) == expected


def test_the_rule_gives_the_sizes_that_llama_cpp_states():
    # https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md: 4.9 GB for 8B, 43.1 GB for 70B
    assert needed_for(4.9) == pytest.approx(5.6, abs=0.1)
    assert pytest.approx(4.9, abs=0.05) == 8 * sizes._GB_A_BILLION
    assert pytest.approx(43.1, abs=0.2) == 70 * sizes._GB_A_BILLION


@pytest.mark.parametrize(
    ("here", "said"), [(Machine(16, 8), "14B"), (Machine(16, 2), "3B"), (Machine(3, 8), "1B"), (Machine(0, 8), "")]
)
def test_it_is_told_in_words(here, said):
    told = what_fits(here)
    assert said in told.ko
    assert said in told.en


def test_few_cores_are_told_only_where_they_matter():
    assert "3B" not in what_fits(Machine(16, 8)).ko
    assert what_fits(Machine(5, 2)).ko.count("B") == what_fits(Machine(5, 8)).ko.count("B")


def test_a_containers_limit_counts(monkeypatch):
    monkeypatch.setattr(sizes, "_installed", lambda: 64_000_000_000)
    monkeypatch.setattr(sizes, "_container", lambda: 4_000_000_000)
    assert sizes.machine().memory == 4


def test_a_model_beyond_this_machine_is_warned_of(gguf, monkeypatch):
    monkeypatch.setattr("labkit.model.choice.machine", lambda: Machine(8, 4))
    monkeypatch.setattr("labkit.model.choice.size_gb", lambda file: 40.0)
    said = use(str(gguf))
    assert "46" in said.ko
    assert "46" in said.en
    assert configuration().kind == "local", "warned, not forbidden"


def test_all_parts_of_a_divided_file_count(tmp_path):
    for part in (1, 2, 3):
        (tmp_path / f"big-0000{part}-of-00003.gguf").write_bytes(bytes(1_000))
    (tmp_path / "big-00001-of-00002.gguf.txt").write_bytes(bytes(50))
    assert size_gb(tmp_path / "big-00001-of-00003.gguf") == pytest.approx(3e-6)
    (tmp_path / "one.gguf").write_bytes(bytes(1_000))
    assert size_gb(tmp_path / "one.gguf") == pytest.approx(1e-6)


# ------------------------------------------------------------------ what was used


def test_the_log_is_a_table_by_model(monkeypatch, capsys):
    monkeypatch.setenv("LABKIT_LANG", "en")
    monkeypatch.setattr("labkit.i18n._chosen", "en")
    use(ADDRESS, "엑사원")
    where = configuration()
    Call(where, "엑사원", {}).done("ok", "엑사원", 1_000_000, 500_000)
    Call(where, "엑사원", {}).done("APITimeoutError")
    Call(where, "b", {}).done("ok", "b", 10, 20)
    monkeypatch.setenv("LABKIT_PRICE", "300/1200 won")
    assert main(["model", "log"]) == 0
    head, first, second, where_it_is = capsys.readouterr().out.splitlines()
    assert head.split("  ")[0] == "model"
    assert first.split() == ["엑사원", "2", "1", "1,000,000", "500,000", "900", "won"]
    assert second.split()[:5] == ["b", "1", "0", "10", "20"]
    assert "calls.jsonl" in where_it_is


def test_an_empty_log_is_told(capsys):
    assert main(["model", "log"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_without_a_price_none_is_invented(capsys):
    use(ADDRESS, "m")
    Call(configuration(), "m", {}).done("ok", "m", 10, 20)
    assert main(["model", "log"]) == 0
    assert capsys.readouterr().out.splitlines()[1].split()[-1] == "-"


def test_the_choice_is_whole_or_not_at_all(gguf):
    use(str(gguf))
    assert json.loads(choice_file().read_text("utf-8")) == {"file": str(gguf)}
    assert [file.name for file in choice_file().parent.iterdir()] == ["model.json"]
