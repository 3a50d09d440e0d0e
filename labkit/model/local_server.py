"""The process that `labkit.model.local` starts: loads one GGUF file and answers until its parent is gone."""

import json
import os
import sys
from typing import Any

# Tokens. A model's own limit may be 128,000, which takes many GB; a lesson's document and answer fit in this.
CONTEXT = 8_192
# Tokens. A small model may never come to an end by itself.
LONGEST_ANSWER = 2_048
# Seconds after which the weights leave the memory; the next question loads them again.
IDLE = 900


def main() -> None:
    """Read what to load from the first line of the input, say the address in one line, end with the input."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever llama.cpp prints is no address
    asked = json.loads(sys.stdin.readline())
    import xllamacpp

    server = xllamacpp.Server(_params(xllamacpp.CommonParams(), asked))
    print(json.dumps({"address": server.listening_address}), file=out, flush=True)
    sys.stdin.read()
    os._exit(0)  # its own way out waits for requests that nobody reads any more


def _params(params: Any, asked: dict[str, str]) -> Any:
    params.model.path = asked["file"]
    params.model_alias = {asked["model"]}
    params.api_keys = [asked["key"]]
    params.hostname, params.port, params.offline = "127.0.0.1", 0, True
    params.webui = params.endpoint_slots = False  # the latter would show prompts
    params.n_ctx, params.n_predict, params.n_parallel = CONTEXT, LONGEST_ANSWER, 1
    params.cache_ram_mib = 0  # 8 GB of earlier prompts otherwise
    params.sleep_idle_seconds = IDLE
    return params


if __name__ == "__main__":
    main()
