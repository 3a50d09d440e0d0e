"""How an answer is put: its sentences, its shape, its length."""
