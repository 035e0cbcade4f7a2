"""Reading to attestations about entities, plus judgements."""
