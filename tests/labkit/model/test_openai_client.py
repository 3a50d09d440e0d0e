"""The `openai` package against the practice model in process: what a notebook may do with it, unchanged."""

import asyncio

import httpx2
import openai
import pytest

from labkit.model import stream
from labkit.model.client import client_for
from labkit.model.configuration import PRACTICE
from labkit.model.transport import AsyncPracticeTransport

MESSAGES = [{"role": "user", "content": "두 문장으로 요약해 줘.\n\n버스가 매일 늦습니다. 지붕이 없어 비에 젖습니다."}]
MODEL = "labkit-practice"


@pytest.fixture
def client():
    return client_for(PRACTICE)


def test_models_are_listed_and_retrieved(client):
    assert [model.id for model in client.models.list()] == [MODEL]
    assert client.models.retrieve(MODEL).owned_by == "labkit"


def test_a_chat_streams(client):
    whole = client.chat.completions.create(model=MODEL, messages=MESSAGES)
    with client.chat.completions.stream(model=MODEL, messages=MESSAGES) as streamed:
        deltas = [event.delta for event in streamed if event.type == "content.delta"]
        final = streamed.get_final_completion()
    assert "".join(deltas) == final.choices[0].message.content == whole.choices[0].message.content
    assert len(deltas) > 3


def test_a_response_is_created_and_streams(client):
    whole = client.responses.create(model=MODEL, input=MESSAGES)
    with client.responses.stream(model=MODEL, input=MESSAGES) as streamed:
        text = "".join(event.delta for event in streamed if event.type == "response.output_text.delta")
        final = streamed.get_final_response()
    assert whole.status == "completed"
    assert whole.usage.input_tokens > 0
    assert text == final.output_text == whole.output_text != ""


def test_the_asynchronous_client_does_the_same():
    async def go():
        transport = httpx2.AsyncClient(transport=AsyncPracticeTransport())
        async with openai.AsyncOpenAI(base_url=PRACTICE.base_url, api_key="x", http_client=transport) as client:
            whole = await client.chat.completions.create(model=MODEL, messages=MESSAGES)
            chunks = await client.chat.completions.create(model=MODEL, messages=MESSAGES, stream=True)
            text = "".join([chunk.choices[0].delta.content or "" async for chunk in chunks])
            response = await client.responses.create(model=MODEL, input=MESSAGES)
            return whole.choices[0].message.content, text, response.output_text

    chatted, streamed, responded = asyncio.run(go())
    assert chatted == streamed == responded != ""


def test_errors_are_the_clients_own(client):
    with pytest.raises(openai.NotFoundError) as missing:
        client.chat.completions.create(model="gpt-x", messages=MESSAGES)
    assert (missing.value.code, missing.value.param) == ("model_not_found", "model")
    with pytest.raises(openai.BadRequestError) as wrong:
        client.chat.completions.create(model=MODEL, messages=MESSAGES, n=3)
    assert wrong.value.param == "n"


def test_stream_gives_the_answer_that_ask_gives():
    given = stream(
        "교통, 주정차 중 하나로 분류하고 한 문장으로 이유도 써 줘.", "골목에 불법주차가 심합니다.", model=MODEL
    )
    pieces = list(given)
    assert "".join(pieces) == given.text == given.reply.text != ""
    assert given.reply.usage["prompt_tokens"] > 0
