"""`labkit model serve`, in a process of its own, with the clients that people have."""

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import time

import httpx2
import openai
import psutil
import pytest
import requests

from labkit.commands import main
from tests.labkit.server.serving import served

MODEL = "labkit-practice"
MESSAGES = [{"role": "user", "content": "두 문장으로 요약해 줘.\n\n버스가 매일 늦습니다. 지붕이 없어 비에 젖습니다."}]
BODY = {"model": MODEL, "messages": MESSAGES}


@pytest.fixture(scope="module")
def server():
    with served() as one:
        yield one


# ------------------------------------------------------------------ clients


def test_the_openai_client_works_unchanged(server):
    with openai.OpenAI(base_url=server.url, api_key="none") as client:
        whole = client.chat.completions.create(**BODY).choices[0].message.content
        chunks = [c.choices[0].delta.content or "" for c in client.chat.completions.create(**BODY, stream=True)]
        with client.responses.stream(model=MODEL, input=MESSAGES) as streamed:
            responded = streamed.get_final_response().output_text
        assert [one.id for one in client.models.list()] == [MODEL]
        with pytest.raises(openai.BadRequestError):
            client.chat.completions.create(**BODY, n=2)
    assert "".join(chunks) == responded == whole != ""


def test_the_asynchronous_client_asks_many_at_once(server):
    async def go():
        async with openai.AsyncOpenAI(base_url=server.url, api_key="none") as client:
            asked = [f"한 문장으로 요약해 줘.\n\n{n}번 버스가 늦습니다. 지붕이 없습니다." for n in range(40)]
            calls = [client.responses.create(model=MODEL, input=one) for one in asked]
            return [one.output_text for one in await asyncio.gather(*calls)]

    answers = asyncio.run(go())
    assert all(f"{n}번" in answer for n, answer in enumerate(answers)), "each gets the answer to its own question"


def test_labkit_itself_is_a_client(server, monkeypatch):
    import labkit

    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("LABKIT_MODEL", MODEL)
    assert labkit.ask("교통, 주정차 중 하나로 분류하고 분류명만 답해.", "골목에 불법주차가 심합니다.").text == "주정차"


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl on this machine")
def test_curl_works_as_the_manual_of_the_interface_shows_it(server):
    def curl(path, body):
        command = [
            "curl",
            "-sS",
            "-N",
            f"{server.url}{path}",
            "-H",
            "Content-Type: application/json",
            "-d",
            json.dumps(body),
        ]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=20).stdout

    assert json.loads(curl("/chat/completions", BODY))["choices"][0]["message"]["content"]
    streamed = curl("/chat/completions", {**BODY, "stream": True})
    assert streamed.startswith("data: {")
    assert streamed.endswith("data: [DONE]\n\n")
    assert json.loads(curl("/responses", {"model": "x", "input": "x"}))["error"]["code"] == "model_not_found"


def test_plain_http_libraries_work(server):
    lines = requests.post(f"{server.url}/chat/completions", json={**BODY, "stream": True}, stream=True, timeout=20)
    assert lines.headers["content-type"].startswith("text/event-stream")
    assert [line for line in lines.iter_lines() if line][-1] == b"data: [DONE]"
    with httpx2.Client(base_url=server.url) as client:
        assert client.get("/models").json()["data"][0]["id"] == MODEL
        assert client.put("/models").status_code == 405
        assert client.request("HEAD", "/models").content == b""


def test_a_probe_needs_no_path_of_the_interface(server):
    assert requests.get(server.url.removesuffix("/v1") + "/health", timeout=20).json() == {"status": "ok"}


# ------------------------------------------------------------------ limits


def test_too_large_a_body_is_read_to_be_refused(server):
    with requests.Session() as session:
        given = session.post(f"{server.url}/chat/completions", data=b" " * 3_000_000, timeout=20)
        assert (given.status_code, given.json()["error"]["code"]) == (413, "request_too_large")
        assert session.get(f"{server.url}/models", timeout=20).status_code == 200


def test_short_questions_are_answered_while_long_ones_are_read(server):
    long = {"model": MODEL, "messages": [{"role": "user", "content": "요약해 줘.\n\n" + "버스가 늦습니다. " * 9_000}]}

    async def go():
        async with httpx2.AsyncClient(base_url=server.url, timeout=60) as client:
            order = []

            async def ask(body, name):
                given = await client.post("/chat/completions", json=body)
                order.append(name)
                return given.status_code

            longs = [asyncio.create_task(ask(long, "long")) for _ in range(4)]
            await asyncio.sleep(0.05)
            states = [await ask(BODY, "short")]
            states += await asyncio.gather(*longs)
            return states, order

    states, order = asyncio.run(go())
    assert set(states) == {200}
    assert order.index("short") < 4, "not behind the last long one"


def test_nothing_that_was_asked_is_printed():
    with served() as one:
        for body in (BODY, {**BODY, "model": "x"}, {**BODY, "n": 5}):
            requests.post(f"{one.url}/chat/completions?said=버스", json=body, timeout=20)
        assert "버스" not in one.end(signal.SIGINT)


# ------------------------------------------------------------------ key, address, end


def test_a_key_is_asked_for_where_one_is_set(monkeypatch):
    monkeypatch.setenv("LABKIT_SERVER_KEY", "바른-key")
    with served() as one:
        assert "바른" not in one.said
        right = {"Authorization": "Bearer 바른-key".encode()}
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic 바른-key".encode()}):
            refused = requests.get(f"{one.url}/models", headers=headers, timeout=20)
            assert (refused.status_code, refused.json()["error"]["code"]) == (401, "invalid_api_key")
        assert requests.get(f"{one.url}/models", headers=right, timeout=20).status_code == 200
        assert requests.get(one.url.removesuffix("/v1") + "/health", timeout=20).status_code == 200


@pytest.mark.parametrize(("key", "said"), [("", "LABKIT_SERVER_KEY"), ("k", "LABKIT_SERVER_KEY")])
def test_whoever_opens_it_to_others_is_warned(monkeypatch, key, said):
    monkeypatch.setenv("LABKIT_LANG", "en")
    monkeypatch.setenv("LABKIT_SERVER_KEY", key)
    with served("--host", "0.0.0.0") as one:
        assert "Careful" in one.said
        assert ("no key is checked" in one.said) == (not key)


def test_on_the_loopback_nobody_is_warned(server):
    assert "0.0.0.0" not in server.said
    assert server.url in server.said
    assert not any(word in server.said for word in ("Careful", "주의"))


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_in_order_and_leaves_no_process(number, workers, monkeypatch):
    monkeypatch.setenv("LABKIT_LANG", "en")
    with served("--workers", workers) as one:
        assert requests.get(f"{one.url}/models", timeout=20).status_code == 200
        family = psutil.Process(one.process.pid).children(recursive=True)
        said = one.end(number)
    assert "Traceback" not in said
    assert number == signal.SIGTERM or (one.process.returncode, said.strip()) == (0, "The server has ended.")
    assert not any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in family)


def test_a_worker_that_dies_is_replaced():
    with served("--workers", "2") as one:
        parent = psutil.Process(one.process.pid)
        before = _settled(parent, set())
        os.kill(min(before), signal.SIGKILL)
        after = _settled(parent, {min(before)})
        assert len(after) == 2
        assert after != before
        for _ in range(6):
            assert requests.get(f"{one.url}/models", timeout=20).status_code == 200


def _settled(parent, gone):
    """The pids of two workers, without those that are gone."""
    for _ in range(200):
        pids = {child.pid for child in parent.children()} - gone
        if len(pids) == 2:
            return pids
        time.sleep(0.05)
    return pids


def test_workers_end_when_their_parent_is_killed():
    with served("--workers", "2") as one:
        workers = psutil.Process(one.process.pid).children()
        one.process.kill()
        _, alive = psutil.wait_procs(workers, timeout=20)
        assert alive == []


# ------------------------------------------------------------------ refused at the start


def test_a_busy_port_is_refused_with_the_next_step(server, capsys):
    assert main(["model", "serve", "--port", str(server.port)]) == 1
    said = capsys.readouterr().err
    assert str(server.port) in said
    assert f"--port {server.port + 1}" in said


@pytest.mark.parametrize(
    "options", [["--port", "70000"], ["--workers", "0"], ["--host", "203.0.113.7"], ["--host", "x y"]]
)
def test_what_cannot_be_is_told(options, capsys):
    assert main(["model", "serve", "--port", "0", *options]) == 1
    said = capsys.readouterr().err
    assert options[1] in said
    assert "--host 127.0.0.1" in said or "--port" in said


def test_answers_do_not_wait_for_the_clients_acknowledgement():
    from labkit.server.listening import listen

    with listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP, "asyncio sets TCP_NODELAY for no other"
