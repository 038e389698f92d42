"""How sure an attribution is, by its evidence (0 to 1): the further the evidence, the less."""

BESIDE = 0.95
"""A report right beside the quotation."""
SIGNED = 0.9
"""A paragraph below that is no more than a dash and a name."""
SAME_SENTENCE = 0.8
PARAGRAPH_BEFORE = 0.8
SUBJECT_BEFORE_COLON = 0.7
"""X was blunter: "…"."""
EARLIER_SENTENCE = 0.6
OWNER_BEFORE_COLON = 0.6
"""X's verdict: "…"."""
SUBJECT_BEFORE = 0.45
"""Who acts in a sentence before."""
SUBJECT_OF_SENTENCE = 0.4
SUBJECT_BEHIND = 0.4
PARAGRAPH_BEHIND = 0.4
LAST_SPEAKER = 0.35
"""Who spoke last, where nothing tells more."""
