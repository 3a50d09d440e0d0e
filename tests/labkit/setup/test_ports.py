import socket

import pytest

from labkit.errors import SetupError
from labkit.setup import ports
from labkit.setup.ports import choose_port, is_free


@pytest.fixture
def taken():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_somebody_listens_on_is_not_free(taken):
    assert not is_free(taken)


def test_a_port_asked_for_is_never_replaced(taken, monkeypatch):
    monkeypatch.setattr(ports, "holder_of", lambda port: "hwp.exe (42)")
    with pytest.raises(SetupError) as caught:
        choose_port(taken)
    assert str(taken) in caught.value.text.en
    assert "hwp.exe (42)" in caught.value.text.en
    assert "--port" in caught.value.text.ko


def test_without_a_wish_the_next_free_one_is_taken_and_said(monkeypatch, capsys):
    monkeypatch.setattr(ports, "is_free", lambda port: port >= 8890)
    monkeypatch.setattr(ports, "holder_of", lambda port: None)
    assert choose_port(None) == 8890
    said = capsys.readouterr().out
    assert "8888" in said
    assert "8890" in said
    assert "another program" in said


def test_the_usual_port_is_taken_without_a_word(monkeypatch, capsys):
    monkeypatch.setattr(ports, "is_free", lambda port: True)
    assert choose_port(None) == 8888
    assert capsys.readouterr().out == ""


def test_a_hundred_taken_ports_end_in_a_sentence(monkeypatch):
    monkeypatch.setattr(ports, "is_free", lambda port: False)
    with pytest.raises(SetupError, match="No port from 8888 to 8987"):
        choose_port(None)


def test_the_holder_is_named(taken):
    # On this system, where our own processes' sockets can be seen.
    holder = ports.holder_of(taken)
    assert holder is None or "python" in holder.lower() or "pytest" in holder.lower()
