"""A GGUF file in the place of the practice model: `ask`, `stream` and the commands, unchanged."""

import signal
import subprocess
import sys

import httpx2
import psutil
import pytest

import labkit
from labkit.commands import main
from labkit.errors import ModelError
from labkit.model import local, stream
from labkit.model.choice import use
from labkit.model.client import client_for
from labkit.model.configuration import configuration

pytest.importorskip("xllamacpp", reason="xllamacpp is an extra (local); a GGUF file needs it")
pytest.importorskip("gguf", reason="the tiny model is written with gguf")

from tests.labkit.model.tiny_gguf import CONTEXT, WORDS, write_tiny_gguf


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return write_tiny_gguf(tmp_path_factory.mktemp("model") / "tiny-ko.gguf")


@pytest.fixture
def chosen(file, tmp_path, monkeypatch):
    for name in ("OPENAI_BASE_URL", "LABKIT_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    use(str(file))
    yield file
    client_for.cache_clear()
    local.stop()


def test_ask_answers_from_the_file_and_names_it(chosen):
    reply = labkit.ask("버스를 타고", "가나다")
    assert reply.model == "tiny-ko"
    assert reply.trace is None
    assert set("".join(WORDS).replace("▁", "")) >= set(reply.text.replace(" ", "")) != set()
    assert reply.usage["completion_tokens"] > 0
    assert not reply.other_model


def test_the_same_seed_gives_the_same_answer(chosen):
    assert len({labkit.ask("버스", temperature=0, seed=1).text for _ in range(3)}) == 1


def test_stream_gives_it_in_pieces(chosen):
    given = stream("버스")
    pieces = list(given)
    assert len(pieces) > 5
    assert "".join(pieces) == given.reply.text
    assert given.reply.model == "tiny-ko"


def test_nothing_of_it_is_noted_and_nothing_is_masked(chosen):
    from labkit.model.calls import calls

    before = list(calls())
    assert labkit.ask("제 전화는 010-1234-5678입니다.").masked == {}
    assert list(calls()) == before


def test_what_the_model_cannot_read_is_told(chosen):
    with pytest.raises(ModelError) as caught:
        labkit.ask("가" * CONTEXT)
    assert "tiny-ko" in caught.value.text.ko
    assert str(CONTEXT) in caught.value.text.en


def test_nobody_else_on_this_machine_can_ask_it(chosen):
    labkit.ask("버스")
    child = local._running
    assert child.address.startswith("http://127.0.0.1:")
    body = {"messages": [{"role": "user", "content": "버스"}], "max_tokens": 2}
    with httpx2.Client(base_url=child.address) as client:
        assert client.post("/v1/chat/completions", json=body).status_code == 401
        assert client.get("/slots").status_code in (401, 404, 501)
    assert child.key not in " ".join(psutil.Process(child._process.pid).cmdline())


def test_one_that_died_is_started_again(chosen):
    labkit.ask("버스")
    local._running._process.kill()
    local._running._process.wait()
    assert labkit.ask("버스").model == "tiny-ko"


def test_another_file_takes_the_place_of_the_first(chosen, tmp_path):
    labkit.ask("버스")
    first = local._running._process
    use(str(write_tiny_gguf(tmp_path / "other.gguf")))
    assert labkit.ask("버스").model == "other"
    assert first.poll() is not None


def test_it_ends_with_the_process_that_asked(chosen):
    code = (
        "import labkit, os; from labkit.model import local; labkit.ask('버스')\n"
        "print(local._running._process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert asked.returncode == -signal.SIGKILL
    pid = int(asked.stdout)
    _, alive = psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=20)
    assert alive == []


def test_interrupting_a_notebook_does_not_reach_it(chosen):
    import os

    labkit.ask("버스")
    assert os.getpgid(local._running._process.pid) != os.getpgid(0)


def test_the_commands_know_it(chosen, capsys):
    assert main(["model", "test"]) == 0
    said = capsys.readouterr().out
    assert str(chosen) in said
    assert "tiny-ko" in said


# ------------------------------------------------------------------ what can be wrong


@pytest.mark.parametrize("rest", [b"", b"\x03\x00\x00\x00" + b"a" * 200, b"\x63\x00\x00\x00"])
def test_a_damaged_file_is_told_and_the_process_lives(rest, tmp_path, chosen):
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF" + rest)
    use(str(bad))
    with pytest.raises(ModelError) as caught:
        labkit.ask("버스")
    assert str(bad) in caught.value.text.ko


def test_a_cut_off_file_is_told(tmp_path, chosen):
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(chosen.read_bytes()[:-5_000])
    use(str(cut))
    with pytest.raises(ModelError, match=r"cut\.gguf"):
        labkit.ask("버스")


def test_a_file_that_is_gone_is_told_with_the_next_step(tmp_path, chosen):
    gone = write_tiny_gguf(tmp_path / "gone.gguf")
    use(str(gone))
    gone.unlink()
    with pytest.raises(ModelError) as caught:
        labkit.ask("버스")
    assert "labkit model use practice" in caught.value.text.ko


def test_without_the_package_its_name_is_told(chosen, monkeypatch):
    monkeypatch.setattr(local, "find_spec", lambda name: None)
    client_for.cache_clear()
    local.stop()
    with pytest.raises(ModelError, match=r"\[local\]"):
        labkit.ask("버스")


def test_one_that_takes_too_long_is_given_up(chosen, monkeypatch):
    monkeypatch.setattr(local, "START_SECONDS", 0.01)
    client_for.cache_clear()
    local.stop()
    with pytest.raises(ModelError, match=r"0\.01"):
        labkit.ask("버스")


def test_the_practice_model_stays_within_reach(chosen):
    assert configuration().kind == "local"
    assert labkit.ask("안녕?", model="labkit-practice").model == "labkit-practice"
