"""A language model of 30,000 random weights, in llama.cpp's file format: it says nothing, but it says it properly."""

from pathlib import Path

import gguf
import numpy as np

WORDS = ["▁네", "▁버스", "▁가", "▁나", "다"]
CONTEXT = 256


def write_tiny_gguf(file: Path, width: int = 32, inner: int = 64) -> Path:
    """One layer, a vocabulary of five words beside the bytes that any text can be written with."""
    random = np.random.default_rng(1)
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{i:02X}>" for i in range(256)), *WORDS]
    writer = gguf.GGUFWriter(file, "llama")
    writer.add_name("tiny")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(width)
    writer.add_block_count(1)
    writer.add_feed_forward_length(inner)
    writer.add_head_count(2)
    writer.add_head_count_kv(2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // 2)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    kinds = gguf.TokenType
    writer.add_token_types([kinds.UNKNOWN, *[kinds.CONTROL] * 2, *[kinds.BYTE] * 256, *[kinds.NORMAL] * len(WORDS)])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template("{% for message in messages %}{{ message.content }}{% endfor %}")
    for name, tensor in _tensors(random, len(tokens), width, inner).items():
        writer.add_tensor(f"{name}.weight", tensor.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


def _tensors(random: np.random.Generator, vocabulary: int, width: int, inner: int) -> dict[str, np.ndarray]:
    # The first number of every state is large, and only the words do not mind: a row of random bytes would be no text.
    output = np.zeros((vocabulary, width))
    output[:, 0] = -20
    output[-len(WORDS) :] = random.normal(0, 5, (len(WORDS), width))
    output[-len(WORDS) :, 0] = 0
    shapes = {f"blk.0.attn_{x}": (width, width) for x in ("q", "k", "v", "output")}
    shapes |= {"blk.0.ffn_gate": (inner, width), "blk.0.ffn_up": (inner, width), "blk.0.ffn_down": (width, inner)}
    embedding = random.normal(0, 0.2, (vocabulary, width))
    embedding[:, 0] = 1
    norms = {name: np.ones(width) for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm")}
    return {name: random.normal(0, 0.1, shape) for name, shape in shapes.items()} | {
        **norms,
        "token_embd": embedding,
        "output": output,
    }
