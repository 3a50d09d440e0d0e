"""Korean and English sentences: words, verbs, levels of speech, dates, sums, personal data."""
