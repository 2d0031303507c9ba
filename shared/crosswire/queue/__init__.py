"""The doorbell: RQ tells workers that the store has work for them."""
